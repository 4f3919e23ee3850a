import Foundation
import Testing

/// Builds in other surroundings, and builds beside each other.
@Suite("A build, wherever it runs")
struct BuildSurroundingsTests {
  let folder = ScratchFolder()
  var lossbook: Lossbook { Lossbook(folder: folder) }

  private func text(_ number: Int) -> String {
    """
    ---
    title: Report \(number)
    description: A report for tests.
    ---
    ~~~{experiment} one
    \(Examples.circles.replacing("name: small\n", with: ""))
    seeds: 3
    ~~~

    It ended with {value}`one.test.loss:,.3f`.

    ~~~{curves} one
    ~~~
    ~~~{boundary} one
    :resolution: 8
    ~~~
    """
  }

  /// Writes three reports, in the order of some numbers.
  private func write(_ numbers: [Int] = [1, 2, 3]) throws {
    for number in numbers {
      try folder.makeFolder("Reports/r\(number)")
      try folder.write(text(number), to: "Reports/r\(number)/report.md")
    }
  }

  private func files(_ top: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: top.path) {
      var isFolder: ObjCBool = false
      let file = top.appending(path: path)
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[path] = try Data(contentsOf: file)
    }
    return files
  }

  @Test(
    "gives the same bytes under another locale, in another time zone, on one core, and with folders in another order",
    arguments: [
      "LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8", "LC_ALL=tr_TR.UTF-8", "TZ=Pacific/Kiritimati",
      "TZ=America/St_Johns LC_ALL=C", "HOME=/nowhere COLUMNS=40", "nice taskset -c 0", "order",
    ])
  func sameBytes(surroundings: String) async throws {
    try write()
    let first = try await lossbook("build", "-o", "first")
    #expect(first.errors == "" && first.status == 0)
    try FileManager.default.removeItem(at: folder.file(".lossbook"))
    var words = surroundings
    if surroundings == "order" {
      try FileManager.default.removeItem(at: folder.file("Reports"))
      try write([3, 1, 2])
      words = ""
    }
    #if !os(Linux)
      words = words.replacing("taskset -c 0", with: "")
    #endif
    let second = try await lossbook.shell("env \(words) \"$LOSSBOOK\" build -o second")
    #expect(second.errors == "" && second.status == 0)
    #expect(try files(folder.file("second")) == files(folder.file("first")))
  }

  /// Builds several sites at the same time.
  private func buildAtOnce(_ sites: [String]) async throws -> [Lossbook.Outcome] {
    try await withThrowingTaskGroup(of: Lossbook.Outcome.self) { group in
      for site in sites {
        group.addTask { [lossbook] in try await lossbook("build", "-o", site) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }

  @Test("waits while another one has the same site, and both are whole")
  func sameSite() async throws {
    try write()
    let outcomes = try await buildAtOnce(["_site", "_site", "_site", "_site"])
    #expect(outcomes.allSatisfy { $0.status == 0 }, "\(outcomes.map(\.errors))")
    #expect(outcomes.count { !$0.output.contains(" 0 runs trained") } == 1)
    try await expectSiteToBeThatOfOneBuild("_site")
  }

  @Test("of another site at the same time shares the store, and both are whole")
  func sameStore() async throws {
    try write()
    let outcomes = try await buildAtOnce(["a", "b", "c"])
    #expect(outcomes.allSatisfy { $0.status == 0 }, "\(outcomes.map(\.errors))")
    for site in ["a", "b", "c"] { try await expectSiteToBeThatOfOneBuild(site) }
  }

  private func expectSiteToBeThatOfOneBuild(_ name: String) async throws {
    let again = try await lossbook("build", "-o", name)
    #expect(again.errors == "")
    #expect(again.output.contains("0 figures drawn, 0 pages assembled; 0 files written"))
    let other = ScratchFolder()
    try FileManager.default.copyItem(at: folder.file("Reports"), to: other.file("Reports"))
    let alone = try await Lossbook(folder: other)("build")
    #expect(alone.status == 0)
    #expect(try files(folder.file(name)) == files(other.file("_site")))
  }

  @Test("goes on where nothing can be kept, and says so")
  func noStore() async throws {
    try write([1])
    let expected = try await lossbook("build", "-o", "first")
    #expect(expected.status == 0)
    try FileManager.default.removeItem(at: folder.file(".lossbook"))
    try folder.write("", to: ".lossbook")
    let outcome = try await lossbook("build", "-o", "second")
    #expect(outcome.errors.contains(".lossbook: warning: "))
    #expect(outcome.errors.contains("cannot be kept here"))
    #expect(outcome.status == 0)
    #expect(try files(folder.file("second")) == files(folder.file("first")))
  }

  @Test("of a disk that is full says so, and leaves the old site and what was kept")
  func fullDisk() async throws {
    try write([1])
    #expect(try await lossbook("build").status == 0)
    let before = try files(folder.file("_site"))
    try folder.write(
      text(1).replacing("epochs: 3", with: "epochs: 4"), to: "Reports/r1/report.md")
    // In blocks of 512 bytes: less than any picture takes.
    let outcome = try await lossbook.shell("ulimit -f 4; \"$LOSSBOOK\" build")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("error: this cannot be written: "), "\(outcome.errors)")
    #expect(try files(folder.file("_site")) == before)
    let after = try await lossbook("build")
    #expect(after.errors == "" && after.status == 0)
    try await expectSiteToBeThatOfOneBuild("_site")
  }
}
