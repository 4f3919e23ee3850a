import Foundation
import Testing

/// What the binary leaves behind when it is stopped.
@Suite struct InterruptionTests {
  let folder = ScratchFolder()
  var lossbook: Lossbook { Lossbook(folder: folder) }

  /// So many epochs that it ends by a signal only, before the first seed is done.
  private let endless = Examples.circles("epochs: 3", "epochs: 1000000\nseeds: 100")

  @Test(
    "A training that is stopped ends by the signal and leaves nothing",
    arguments: [SIGHUP, SIGINT, SIGTERM])
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

  @Test("A training that is stopped while it reads a large table ends by the signal")
  func reading() async throws {
    let row = "0.12345678901234,-5.12345678901234,3.5,4.25,17,1\n"
    try folder.write("a,b,c,d,e,y\n" + String(repeating: row, count: 1_000_000), to: "big.csv")
    try folder.write(
      endless.replacing(
        "generator: circles\n  n_samples: 40\n  noise: 0.1", with: "file: big.csv\n  target: y"),
      to: "big.yaml")
    let start = ContinuousClock.now + .milliseconds(300)
    let outcome = try await lossbook.run(
      ["train", "big.yaml", "-o", "history.json"], sending: SIGINT,
      when: { ContinuousClock.now > start })
    #expect(outcome.reason == .uncaughtSignal)
    #expect(outcome.status == SIGINT)
    #expect(try folder.names == ["big.csv", "big.yaml"])
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

  /// Some hundred short runs.
  private let sweep = Examples.circles("epochs: 3", "epochs: 40\nseeds: 300")

  /// The history of a sweep that nothing stopped, and what it printed.
  private func whole(_ arguments: [String] = ["train", "sweep.yaml", "-o", "history.json"])
    async throws
    -> (history: String, output: String)
  {
    let other = ScratchFolder()
    try other.write(folder.read("sweep.yaml"), to: "sweep.yaml")
    let outcome = try await Lossbook(folder: other).run(arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try other.names == ["history.json", "sweep.yaml"])
    return (try other.read("history.json"), outcome.output)
  }

  /// How large the journal is; 0 where there is none.
  private static func journalSize(in folder: ScratchFolder) -> Int {
    let runs = folder.file(".lossbook/runs")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: runs.path)) ?? []
    return names.reduce(0) { sum, name in
      let path = runs.appending(path: name).path
      let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
      return sum + (size ?? 0)
    }
  }

  @Test(
    "A sweep that is stopped time and again gives the same bytes in the end, and nothing is made twice",
    arguments: [SIGINT, SIGTERM, SIGKILL])
  func resumed(signal: Int32) async throws {
    try folder.write(sweep, to: "sweep.yaml")
    let folder = folder
    var size = 0
    var stops = 0
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<8 {
      let step = Int.random(in: 1...120_000, using: &generator)
      let goal = size + step
      let outcome = try await lossbook.run(
        ["train", "sweep.yaml", "-o", "history.json"], sending: signal,
        when: { Self.journalSize(in: folder) >= goal })
      if outcome.reason == .exit { break }
      stops += 1
      #expect(outcome.status == signal)
      #expect(try folder.names == ["sweep.yaml"], "after \(step) bytes")
      #expect(Self.journalSize(in: folder) >= goal)
      size = Self.journalSize(in: folder)
    }
    #expect(stops > 0)
    let expected = try await whole()
    let outcome = try await lossbook("train", "sweep.yaml", "-o", "history.json")
    #expect(outcome.errors == "")
    #expect(outcome.output == expected.output)
    #expect(try folder.read("history.json") == expected.history)
    #expect(try folder.names == ["history.json", "sweep.yaml"])
  }

  /// Stops the sweep once a hundred runs or so are done.
  private func interrupt(errors: FileHandle = .nullDevice) async throws {
    try folder.write(sweep, to: "sweep.yaml")
    let folder = folder
    let outcome = try await lossbook.run(
      ["train", "sweep.yaml"], errors: errors, sending: SIGINT,
      when: { Self.journalSize(in: folder) > 100_000 })
    #expect(outcome.reason == .uncaughtSignal)
  }

  @Test("What is kept is said")
  func message() async throws {
    let errors = ScratchFolder()
    try await interrupt(errors: errors.emptyFile("errors"))
    let message =
      /lossbook: stopped; (\d+) of 300 seeds are done and kept, and the same command goes on from there\n/
    let match = try #require(try errors.read("errors").wholeMatch(of: message))
    let count = try #require(Int(match.1))
    #expect((20..<300).contains(count))
  }

  @Test("A journal that is damaged, or of another experiment, does no harm")
  func damaged() async throws {
    try await interrupt()
    let expected = try await whole()
    let name = try #require(try folder.names(in: ".lossbook/runs").first)
    var bytes = Array(try Data(contentsOf: folder.file(".lossbook/runs/\(name)")))
    for place in stride(from: 5000, to: bytes.count, by: 9999) { bytes[place] ^= 0xff }
    try folder.write(bytes, to: ".lossbook/runs/\(name)")
    let again = try await lossbook("train", "sweep.yaml", "-o", "history.json")
    #expect(again.output == expected.output)
    #expect(try folder.read("history.json") == expected.history)
  }

  @Test("An experiment that is changed begins anew, and the old one can still go on")
  func changed() async throws {
    try await interrupt()
    let size = Self.journalSize(in: folder)
    try folder.write(sweep.replacing("noise: 0.1", with: "noise: 0.2"), to: "sweep.yaml")
    let expected = try await whole()
    let outcome = try await lossbook("train", "sweep.yaml", "-o", "history.json")
    #expect(outcome.output == expected.output)
    #expect(try folder.read("history.json") == expected.history)
    #expect(try folder.names(in: ".lossbook/runs").count == 2)
    #expect(Self.journalSize(in: folder) > size)
  }

  @Test("Data that is changed begins anew")
  func changedData() async throws {
    let rows = (0..<40).map { "\($0 % 7),\($0 % 5),\($0 % 2)\n" }
    let generator = "generator: circles\n  n_samples: 40\n  noise: 0.1"
    try folder.write("x0,x1,y\n" + rows.joined(), to: "points.csv")
    try folder.write(
      sweep.replacing(generator, with: "file: points.csv\n  target: y"), to: "sweep.yaml")
    let stopped = folder
    _ = try await lossbook.run(
      ["train", "sweep.yaml"], sending: SIGINT,
      when: { Self.journalSize(in: stopped) > 100_000 })
    try folder.write("x0,x1,y\n" + rows.dropFirst().joined() + "0,0,1\n", to: "points.csv")
    let outcome = try await lossbook("train", "sweep.yaml", "-o", "history.json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let other = ScratchFolder()
    for name in ["points.csv", "sweep.yaml"] { try other.write(folder.read(name), to: name) }
    let expected = try await Lossbook(folder: other)("train", "sweep.yaml", "-o", "history.json")
    #expect(outcome.output == expected.output)
    #expect(try folder.read("history.json") == other.read("history.json"))
    #expect(try folder.names(in: ".lossbook/runs").count == 2)
  }

  @Test("Two at once do not disturb each other")
  func twoAtOnce() async throws {
    try folder.write(sweep, to: "sweep.yaml")
    let expected = try await whole()
    async let first = lossbook("train", "sweep.yaml", "-o", "first.json")
    async let second = lossbook("train", "sweep.yaml", "-o", "second.json")
    let outcomes = try await [first, second]
    for outcome in outcomes {
      #expect(outcome.status == 0)
      #expect(outcome.output == expected.output)
      #expect(outcome.errors.isEmpty || outcome.errors.contains("warning: another lossbook"))
    }
    #expect(try folder.read("first.json") == expected.history)
    #expect(try folder.read("second.json") == expected.history)
    #expect(try folder.names == ["first.json", "second.json", "sweep.yaml"])
  }

  @Test("A folder where nothing can be kept is told, and the sweep is made all the same")
  func noStore() async throws {
    try folder.write(sweep, to: "sweep.yaml")
    let expected = try await whole()
    try folder.write("", to: ".lossbook")
    let outcome = try await lossbook("train", "sweep.yaml", "-o", "history.json")
    #expect(
      outcome.errors
        == ".lossbook: warning: finished runs cannot be kept here: Not a directory; if this command is stopped, it begins anew\n"
    )
    #expect(outcome.output == expected.output)
    #expect(try folder.read("history.json") == expected.history)
  }

  @Test("A full disk is told; what was kept stays")
  func fullDisk() async throws {
    try folder.write(sweep, to: "sweep.yaml")
    let expected = try await whole()
    // 100 blocks of 512 bytes.
    let outcome = try await lossbook.shell(
      "ulimit -f 100; \"$LOSSBOOK\" train sweep.yaml -o history.json")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    let message =
      /\.lossbook\/runs\/[0-9a-f]{64}: error: this cannot be written: File too large; .*\n/
    #expect(outcome.errors.wholeMatch(of: message) != nil, "\(outcome.errors)")
    #expect(try folder.names == ["sweep.yaml"])
    #expect(Self.journalSize(in: folder) > 10_000)
    let again = try await lossbook("train", "sweep.yaml", "-o", "history.json")
    #expect(again.output == expected.output)
    #expect(try folder.read("history.json") == expected.history)
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

  @Test("A build that is stopped in its training keeps the runs, and goes on to the same site")
  func buildResumed() async throws {
    let experiment = sweep.replacing("name: small\n", with: "")
    try folder.write(
      """
      ---
      title: Small
      description: A report for tests.
      ---
      ~~~{experiment} e
      \(experiment)
      ~~~
      {value}`e`
      """, to: "r.md")
    let other = ScratchFolder()
    try other.write(folder.read("r.md"), to: "r.md")
    let whole = try await Lossbook(folder: other)("build", "r.md")
    #expect(whole.status == 0, "\(whole.errors)")
    #expect(try other.names == ["_site", "r.md"])
    let folder = folder
    let outcome = try await lossbook.run(
      ["build", "r.md"], sending: SIGKILL, when: { Self.journalSize(in: folder) > 50_000 })
    #expect(outcome.reason == .uncaughtSignal)
    #expect(try folder.names == ["r.md"])
    let again = try await lossbook("build", "r.md")
    #expect(again.status == 0 && again.output.hasPrefix("_site: 1 report, 0 figures: "))
    #expect(try folder.read("_site/r/index.html") == other.read("_site/r/index.html"))
    #expect(try folder.names == ["_site", "r.md"])
  }

  @Test("A build that finds a fault after its training does not train again once it is mended")
  func buildMended() async throws {
    let experiment = Examples.circles.replacing("name: small\n", with: "")
    let report = """
      ---
      title: Small
      description: A report for tests.
      ---
      ~~~{experiment} e
      \(experiment)
      ~~~
      {value}`e.test.accuracy / (e.epochs - 3)`
      """
    try folder.write(report, to: "r.md")
    let wrong = try await lossbook("build", "r.md")
    #expect(wrong.status == 1)
    try folder.write(report.replacing("(e.epochs - 3)", with: "e.epochs"), to: "r.md")
    let outcome = try await lossbook("build", "r.md")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try folder.names == ["_site", "r.md"])
  }
}
