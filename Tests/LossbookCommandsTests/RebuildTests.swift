import Foundation
import Testing

/// What a build does again when one field of a report is changed, and what it says of it.
@Suite("Rebuilding")
struct RebuildTests {
  let folder = ScratchFolder()
  var lossbook: Lossbook { Lossbook(folder: folder) }

  private static let text = """
    ---
    title: Two
    description: A report for tests.
    ---
    ~~~{experiment} one
    \(Examples.circles.replacing("name: small\n", with: ""))
    ~~~
    ~~~{experiment} two
    extends: one
    seed: 7
    ~~~

    One ended with {value}`one.test.loss:.3f`.

    ~~~{curves} one
    ~~~
    ~~~{curves} two
    :title: Second
    ~~~
    ~~~{boundary} one
    :resolution: 8
    ~~~
    """

  private func write(_ change: (String) -> String = { $0 }) throws {
    try FileManager.default.createDirectory(
      at: folder.file("Reports/r"), withIntermediateDirectories: true)
    try folder.write(change(Self.text), to: "Reports/r/report.md")
  }

  /// What `build --explain` says that it did, but for the summary.
  private func rebuild(_ arguments: String..., status: Int32 = 0) async throws -> [String] {
    let outcome = try await lossbook.run(["build", "--explain"] + arguments, input: "")
    #expect(outcome.errors == "" && outcome.status == status)
    return outcome.output.split(separator: "\n").dropLast().map(String.init)
  }

  /// What a line of an explanation begins with.
  private func names(_ lines: [String]) -> [String] {
    lines.map { String($0.prefix { $0 != ":" }) }
  }

  private static let page = "page 'r'"
  private static let first = "figure 'one-curves' of 'r'"
  private static let second = "figure 'two-curves' of 'r'"
  private static let boundary = "figure 'one-boundary' of 'r'"

  @Test("does nothing where nothing changed")
  func nothing() async throws {
    try write()
    #expect(try await rebuild().count == 7)
    #expect(try await rebuild() == [])
  }

  @Test(
    "does again what depends on a field, and nothing else",
    arguments: [
      ("A report for tests.", "Another one.", [page, "list of reports"]),
      ("One ended", "This one ended", [page]),
      (":title: Second", ":title: Third", [second, page]),
      (":resolution: 8", ":resolution: 9", [boundary, page]),
      ("seed: 7", "seed: 8", ["training of 'two' in 'r', 1 run", second, page]),
      (
        "seed: 7", "seed: 7\nepochs: 4",
        ["training of 'two' in 'r', 1 run", second, page]
      ),
    ])
  func fields(old: String, new: String, expected: [String]) async throws {
    try write()
    _ = try await rebuild()
    try write { $0.replacing(old, with: new) }
    let done = try await rebuild()
    #expect(names(done) == expected, "\(done)")
    #expect(try await rebuild() == [])
  }

  @Test("names the field that changed, from what to what, through all that led there")
  func reasons() async throws {
    try write { $0.replacing("seed: 7", with: "seed: 7\nepochs: 4") }
    _ = try await rebuild()
    try write { $0.replacing("seed: 7", with: "seed: 7\nepochs: 5") }
    let done = try await rebuild()
    #expect(done.first == "training of 'two' in 'r', 1 run: epochs changed from 4 to 5")
    #expect(done.contains("\(Self.second): training of 'two': epochs changed from 4 to 5"))
  }

  @Test("draws anew in another look, and trains nothing")
  func restyle() async throws {
    try write()
    _ = try await rebuild()
    let done = try await rebuild("--theme", "print")
    #expect(names(done) == [Self.first, Self.second, Self.boundary, Self.page, "list of reports"])
    #expect(done.allSatisfy { $0.contains("theme: ") })
  }

  @Test("takes a figure back from what is kept when a field is what it was")
  func back() async throws {
    try write()
    _ = try await rebuild()
    let before = try folder.read("_site/r/figures/two-curves.svg")
    try write { $0.replacing(":title: Second", with: ":title: Third") }
    _ = try await rebuild()
    #expect(try folder.read("_site/r/figures/two-curves.svg") != before)
    try write()
    #expect(try await rebuild() == [])
    #expect(try folder.read("_site/r/figures/two-curves.svg") == before)
  }

  @Test("mends a site whose files were changed or removed, without drawing")
  func mends() async throws {
    try write()
    _ = try await rebuild()
    let page = try folder.read("_site/r/index.html")
    try folder.write(page + "!", to: "_site/r/index.html")
    try FileManager.default.removeItem(at: folder.file("_site/r/figures/one-curves.png"))
    let checked = try await lossbook("check")
    #expect(
      checked.output
        == "_site/r/figures/one-curves.png: would be added\n_site/r/index.html: would change\n")
    #expect(checked.status == 1)
    #expect(try await rebuild() == [])
    #expect(try folder.read("_site/r/index.html") == page)
    let again = try await lossbook("check")
    #expect(again.output == "" && again.status == 0)
  }

  @Test("makes again what is damaged in the store, wherever that is")
  func damage() async throws {
    try write()
    _ = try await rebuild()
    let site = try folder.read("_site/r/index.html")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.file(".lossbook").path)
    for name in names.sorted() {
      let path = folder.file(".lossbook/\(name)").path
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue,
        var bytes = FileManager.default.contents(atPath: path), !bytes.isEmpty
      else { continue }
      bytes[bytes.count / 2] ^= 0x20
      try bytes.write(to: folder.file(".lossbook/\(name)"))
    }
    try FileManager.default.removeItem(at: folder.file("_site"))
    let outcome = try await lossbook("build")
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(try folder.read("_site/r/index.html") == site)
  }

  @Test("says why a figure was drawn, and whether it would be again")
  func why() async throws {
    try write()
    _ = try await rebuild()
    let before = try await lossbook("why", "two-curves")
    #expect(before.status == 0)
    #expect(before.output.hasPrefix("Figure 2, figure 'two-curves' of 'r', key "))
    #expect(before.output.contains("  drawn from training of 'two', key "))
    #expect(before.output.hasSuffix("  nothing that it is drawn from changed since\n"))
    try write { $0.replacing(":title: Second", with: ":title: Third") }
    #expect(
      try await lossbook("why", "2").output.hasSuffix(
        "  a build would draw it again because title changed from \"Second\" to \"Third\"\n"))
    let unknown = try await lossbook("why", "two-curve")
    #expect(
      unknown.errors
        == "lossbook: error: there is no figure 'two-curve'; did you mean 'two-curves'?\n")
    #expect(unknown.status == 1)
  }

  @Test("cleans the store of all results, or of the oldest")
  func clean() async throws {
    try write()
    _ = try await rebuild()
    let kept = try await lossbook("clean", "--max-size", "1000")
    #expect(kept.output.hasPrefix(".lossbook: 0 files removed, 0.0 MB; "))
    let all = try await lossbook("clean")
    #expect(all.output.hasSuffix(" MB; 0.0 MB left\n"))
    #expect(try await rebuild().count == 7)
  }
}
