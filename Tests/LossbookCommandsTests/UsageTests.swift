import Testing

/// How the binary is to be called, and what it says where it is not.
@Suite struct UsageTests {
  let lossbook = Lossbook(folder: ScratchFolder())

  @Test(
    "Wrong usage is told on standard error with status 2",
    arguments: [
      ["trian"], ["train"], ["train", "--bogus", "x"], ["dataset", "a", "b"], ["build", "-o", ""],
    ])
  func wrongUsage(arguments: [String]) async throws {
    let outcome = try await lossbook.run(arguments)
    #expect(outcome.errors.hasPrefix("Error: "))
    #expect(outcome.errors.contains("Usage: lossbook"))
    #expect(outcome.output == "")
    #expect(outcome.status == 2)
  }

  @Test(
    "A subcommand that there is none of is told with the nearest name",
    arguments: [
      (["trian"], "'trian'; did you mean 'train'?"),
      (["help", "biuld"], "'biuld'; did you mean 'build'?"),
      (
        ["draw"],
        "'draw'; the subcommands are build, serve, check, diff, why, verify, clean, train, dataset, plot, theme, help"
      ),
    ])
  func unknownSubcommand(arguments: [String], message: String) async throws {
    let outcome = try await lossbook.run(arguments)
    #expect(outcome.errors.hasPrefix("Error: There is no subcommand \(message)\n"))
    #expect(outcome.status == 2)
  }

  @Test(
    "Help goes to standard output",
    arguments: [["--help"], ["train", "--help"], ["help", "dataset"]])
  func help(arguments: [String]) async throws {
    let outcome = try await lossbook.run(arguments)
    #expect(outcome.output.contains("USAGE: lossbook"))
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
  }

  @Test("The help of train documents every key of an experiment")
  func documentsKeys() async throws {
    let help = try await lossbook("train", "--help").output
    for key in [
      "dataset", "split", "model", "loss", "metrics", "optimizer", "epochs", "batch_size",
    ] {
      #expect(help.contains("\n  \(key)\n"))
    }
    #expect(help.contains("default 32"))
  }

  @Test(
    "No line of help is wider than a terminal, and what continues an entry is indented",
    arguments: ["train", "dataset", "build", "serve", "check", "why", "clean"])
  func widths(command: String) async throws {
    let help = try await lossbook("help", command).output
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("      ") {
      #expect(next.isEmpty || next.hasPrefix("  "), "\(next)")
    }
  }

  @Test("The experiment in the help of train can be trained")
  func example() async throws {
    let help = try await lossbook("help", "train").output
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix("  dataset: ") })
    let text = lines[start...].prefix { !$0.isEmpty }.map { $0.dropFirst(2) }
    let folder = ScratchFolder()
    try folder.write(text.joined(separator: "\n").replacing("200", with: "1"), to: "hinge.yaml")
    let outcome = try await Lossbook(folder: folder)("train", "hinge.yaml")
    #expect(outcome.errors == "")
    #expect(outcome.output.hasPrefix("Train: "))
  }

  @Test("The version is a number of three parts")
  func version() async throws {
    let outcome = try await lossbook("--version")
    #expect(outcome.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    #expect(outcome.status == 0)
  }
}
