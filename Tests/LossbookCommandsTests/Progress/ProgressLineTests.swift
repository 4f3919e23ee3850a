import Foundation
import Testing

/// What the binary shows while it works.
@Suite struct ProgressLineTests {
  let folder = ScratchFolder()
  var lossbook: Lossbook { Lossbook(folder: folder) }

  private let long = Examples.circles("epochs: 3", "epochs: 200000\nseeds: 30")

  #if os(Linux)
    @Test(
      "On a terminal a line tells how far training is, and is taken away with a word when it is stopped"
    )
    func terminal() async throws {
      try folder.write(long, to: "long.yaml")
      let terminal = try #require(Terminal())
      // A hang guard only.
      let giveUp = ContinuousClock.now + .seconds(120)
      let outcome = try await lossbook.run(
        ["train", "long.yaml"], errors: terminal.program, sending: SIGINT,
        when: { terminal.text().contains(" left") || ContinuousClock.now > giveUp })
      #expect(outcome.reason == .uncaughtSignal)
      let text = terminal.text()
      #expect(
        text.contains(
          /\r\e\[KTraining \d+%, \d+ of 30 seeds, (\d+ min )?\d+ s so far, (a few|about) .+ left/),
        "\(text)")
      #expect(text.contains(/\r\e\[Klossbook: stopped/), "\(text)")
    }
  #endif

  @Test("What is done in a moment, or is not for a terminal, shows none")
  func none() async throws {
    try folder.write(Examples.circles, to: "small.yaml")
    let outcome = try await lossbook("train", "small.yaml")
    #expect(outcome.errors == "")
  }
}
