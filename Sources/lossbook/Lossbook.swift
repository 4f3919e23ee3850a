import LossbookCommands

@main
struct Lossbook {
  static func main() {
    LossbookCommand.runProgram(Array(CommandLine.arguments.dropFirst()))
  }
}
