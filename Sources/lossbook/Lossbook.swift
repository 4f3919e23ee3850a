import ArgumentParser
import LossbookCommands

@main
struct Lossbook {
  static func main() async {
    await LossbookCommand.main()
  }
}
