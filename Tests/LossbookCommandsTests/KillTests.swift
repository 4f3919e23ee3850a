import Foundation
import Testing

/// Builds that are killed at any moment, by a signal that no program can catch.
@Suite("A build that is killed")
struct KillTests {
  let folder = ScratchFolder()
  var lossbook: Lossbook { Lossbook(folder: folder) }

  /// Two states of a report, which differ in prose, in a figure and in an experiment, and one has a figure more.
  private static let states = [1, 2].map { number in
    """
    ---
    title: State \(number)
    description: A report for tests.
    ---
    ~~~{experiment} one
    \(Examples.circles.replacing("name: small\n", with: "").replacing("epochs: 3", with: "epochs: \(number)"))
    ~~~

    It ended with {value}`one.test.loss:.3f`.

    ~~~{curves} one
    ~~~
    ~~~{scatter} points
    :title: State \(number)
    ~~~
    ~~~{dataset} points
    generator: circles
    n_samples: 30
    ~~~
    \(number == 1 ? "~~~{curves} one\n:name: more\n~~~" : "")
    """
  }

  private func write(_ state: Int) throws {
    try folder.makeFolder("Reports/r")
    try folder.write(Self.states[state], to: "Reports/r/report.md")
  }

  /// All files of the site by their names, drafts among them.
  private func site() throws -> [String: Data] {
    let top = folder.file("_site")
    let names = try FileManager.default.subpathsOfDirectory(atPath: top.path)
    return try names.reduce(into: [:]) { files, name in
      var isFolder: ObjCBool = false
      let path = top.appending(path: name).path
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { return }
      files[name] = try Data(contentsOf: top.appending(path: name))
    }
  }

  private func build() async throws {
    let outcome = try await lossbook("build")
    #expect(outcome.errors == "" && outcome.status == 0, "\(outcome.errors)")
  }

  private static let manifest = ".lossbook-files"

  @Test(
    "leaves of each file the old one or the new one, and the next build repairs the rest",
    arguments: 0..<4)
  func killed(part: Int) async throws {
    var expected: [[String: Data]] = []
    for state in [1, 0] {
      try write(state)
      try await build()
      expected.insert(try site(), at: 0)
    }
    let start = ContinuousClock.now
    try write(1)
    try await build()
    let duration = ContinuousClock.now - start
    var kills = 0
    for round in 0..<1000 where kills < 76 {
      try write(round % 2)
      // Now and then all has to be trained and drawn again.
      if round % 8 == 0 { try? FileManager.default.removeItem(at: folder.file(".lossbook")) }
      let moment = ContinuousClock.now + duration * Double.random(in: 0.05...1)
      let figures = folder.file("_site/r/figures").path
      // As many kills while files are written, which takes the shortest time.
      let waitsForDraft = round % 2 == 0
      let end = try await lossbook.run(
        ["build"], sending: SIGKILL,
        when: {
          if !waitsForDraft { return ContinuousClock.now > moment }
          let names = (try? FileManager.default.contentsOfDirectory(atPath: figures)) ?? []
          return names.contains { $0.hasSuffix(".tmp") } || ContinuousClock.now > moment
        })
      if end.reason == .uncaughtSignal { kills += 1 }
      for (name, bytes) in try site() where name != Self.manifest && !name.hasSuffix(".tmp") {
        #expect(expected.contains { $0[name] == bytes }, "\(name) in round \(round)")
      }
      guard round % 10 == 9 else { continue }
      try await build()
      #expect(try site() == expected[round % 2], "after round \(round)")
    }
    #expect(kills >= 76)
    try await build()
    let drafts = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).filter {
      $0.hasSuffix(".tmp")
    }
    #expect(drafts == [])
  }
}
