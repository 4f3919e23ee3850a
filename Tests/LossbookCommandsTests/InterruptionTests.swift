import Foundation
import Testing

/// What the binary leaves behind when it is stopped.
@Suite struct InterruptionTests {
  let folder = ScratchFolder()
  var lossbook: Lossbook { Lossbook(folder: folder) }

  /// So many epochs that it ends by a signal only.
  private let endless = Examples.circles("epochs: 3", "epochs: 100000\nseeds: 100")

  @Test("A training that is stopped ends by the signal and leaves nothing", arguments: [2, 15])
  func train(signal: Int32) async throws {
    try folder.write(endless, to: "endless.yaml")
    try folder.write("old", to: "history.json")
    let start = ContinuousClock.now + .milliseconds(500)
    let outcome = try await lossbook.run(
      ["train", "endless.yaml", "-o", "history.json"], sending: signal,
      when: { ContinuousClock.now > start })
    #expect(outcome.status == signal)
    #expect(outcome.reason == .uncaughtSignal)
    #expect(try folder.names == ["endless.yaml", "history.json"])
    #expect(try folder.read("history.json") == "old")
  }

  @Test("A shell sees 128 and the number of the signal")
  func shellStatus() async throws {
    try folder.write(endless, to: "endless.yaml")
    let outcome = try await lossbook.shell(
      "\"$LOSSBOOK\" train endless.yaml & sleep 0.5; kill -TERM $!; wait $!")
    #expect(outcome.status == 143)
  }

  @Test("A signal that is ignored stays ignored")
  func ignored() async throws {
    try folder.write(Examples.circles("epochs: 3", "epochs: 20000"), to: "long.yaml")
    let outcome = try await lossbook.shell(
      "trap '' INT TERM; \"$LOSSBOOK\" train long.yaml & sleep 0.2; kill -TERM $!; kill -INT $!; wait $!"
    )
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Train: "))
  }

  @Test("A build that is stopped leaves no drafts, whenever that is", arguments: [0, 1, 2, 4, 8])
  func build(milliseconds: Int) async throws {
    let experiment = Examples.circles.replacing("name: small\n", with: "")
    let curves = (1...3).map { "~~~{curves} e\n:name: f\($0)\n~~~\n" }.joined()
    try folder.write(
      """
      ---
      title: Small
      description: A report for tests.
      ---
      ~~~{experiment} e
      \(experiment)
      ~~~
      \(curves)
      """, to: "r.md")
    let page = folder.file("_site/r")
    let outcome = try await lossbook.run(
      ["build", "r.md"], sending: SIGINT,
      when: {
        // The folder is made with the first draft.
        guard FileManager.default.fileExists(atPath: page.path) else { return false }
        usleep(UInt32(1000 * milliseconds))
        return true
      })
    #expect(outcome.reason == .uncaughtSignal ? outcome.status == SIGINT : outcome.status == 0)
    let names = FileManager.default.enumerator(atPath: folder.url.path)?.compactMap {
      $0 as? String
    }
    #expect(names?.contains("r.md") == true)
    #expect(names?.filter { $0.hasSuffix(".tmp") } == [])
  }
}
