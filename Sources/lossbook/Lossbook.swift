import Foundation
import LossbookCommands

@main
struct Lossbook {
  static func main() async {
    exit(await LossbookCommand.run(Array(CommandLine.arguments.dropFirst())))
  }
}
