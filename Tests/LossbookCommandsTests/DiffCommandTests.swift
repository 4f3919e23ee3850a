import Foundation
import Testing

/// What is said of a build that changed results, by the real binary.
@Suite("lossbook diff")
struct DiffCommandTests {
  let folder = ScratchFolder()
  var lossbook: Lossbook { Lossbook(folder: folder) }

  private static let text = """
    ---
    title: One
    description: A report for tests.
    ---
    ~~~{experiment} one
    \(Examples.circles.replacing("name: small\n", with: ""))
    seeds: 3
    ~~~

    It ended with {value}`one.test.loss:.3f`. {claim}`one.test.loss < 5`

    ~~~{curves} one
    ~~~
    """

  private func build(
    _ old: String = "", _ new: String = "", to site: String = "_site"
  ) async throws {
    try FileManager.default.createDirectory(
      at: folder.file("Reports/r"), withIntermediateDirectories: true)
    try folder.write(
      old.isEmpty ? Self.text : Self.text.replacing(old, with: new), to: "Reports/r/report.md")
    let outcome = try await lossbook("build", "-o", site)
    #expect(outcome.status == 0 && outcome.errors == "")
  }

  @Test("says what changed, with the field that did it, until something else changes")
  func changes() async throws {
    try await build()
    try await build("learning_rate: 0.01", "learning_rate: 1.0")
    let first = try await lossbook("diff")
    #expect(first.status == 0 && first.errors == "")
    let lines = first.output.split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("_site: 4 of 4 values changed, "))
    #expect(lines[0].hasSuffix("1 figure changed; 1 claim holds by other values"))
    #expect(lines[1] == "r")
    #expect(lines[2] == "  experiment one: optimizer.learning_rate changed from 0.01 to 1.0")
    #expect(lines[3].hasPrefix("  value"))
    #expect(
      lines[8]
        == "  Figure 1, one-curves: training of 'one': optimizer.learning_rate changed from 0.01 to 1.0"
    )
    #expect(lines[9] == "  claim one.test.loss < 5")
    // Neither a build of nothing nor one of other prose is another comparison.
    _ = try await lossbook("build")
    #expect(try await lossbook("diff").output == first.output)
    try folder.write(
      Self.text.replacing("learning_rate: 0.01", with: "learning_rate: 1.0")
        .replacing("It ended", with: "So it ended"), to: "Reports/r/report.md")
    _ = try await lossbook("build")
    #expect(try await lossbook("diff", "Reports/r/report.md").output == first.output)
    let markdown = try await lossbook("diff", "r", "--format", "markdown")
    #expect(markdown.output.contains("| [Figure 1, one-curves](r/figures/one-curves.svg) |"))
  }

  @Test("writes a page with the figures as they were, which the next build takes away")
  func page() async throws {
    try await build()
    let before = try folder.read("_site/r/figures/one-curves.svg")
    try await build("learning_rate: 0.01", "learning_rate: 1.0")
    #expect(try await lossbook("diff", "--html").status == 0)
    #expect(try folder.read("_site/assets/before/r/one-curves.svg") == before)
    let page = try folder.read("_site/changes.html")
    #expect(page.contains("src=\"assets/before/r/one-curves.svg\""))
    #expect(page.contains("src=\"r/figures/one-curves.svg\""))
    #expect(try folder.read("_site/.lossbook-files").contains("changes.html"))
    let outcome = try await lossbook("build")
    #expect(outcome.output.contains("3 removed"))
    for name in ["changes.html", "assets/before/r/one-curves.svg"] {
      #expect(!FileManager.default.fileExists(atPath: folder.file("_site/\(name)").path))
    }
  }

  @Test(
    "writes the same page with a build that is asked for it, once there is something to compare with"
  )
  func pageOfBuild() async throws {
    try await build()
    let first = try await lossbook("build", "--changes")
    #expect(first.status == 0 && first.errors.contains("no earlier build to compare with yet"))
    #expect(!FileManager.default.fileExists(atPath: folder.file("_site/changes.html").path))
    try await build("learning_rate: 0.01", "learning_rate: 1.0")
    #expect(try await lossbook("diff", "--html").status == 0)
    let page = try folder.read("_site/changes.html")
    for _ in 1...2 {
      let outcome = try await lossbook("build", "--changes")
      #expect(outcome.status == 0 && outcome.errors == "")
      #expect(outcome.output.hasSuffix("written: _site/changes.html\n"))
      #expect(try folder.read("_site/changes.html") == page)
    }
  }

  @Test("says that figures are not kept, once they were cleaned away")
  func cleaned() async throws {
    try await build()
    try await build("learning_rate: 0.01", "learning_rate: 1.0")
    _ = try await lossbook("clean")
    #expect(try await lossbook("diff", "--html").status == 0)
    let page = try folder.read("_site/changes.html")
    #expect(page.components(separatedBy: "is not kept any more").count == 2)
  }

  @Test("compares with another site that was built here")
  func since() async throws {
    try await build(to: "main")
    try await build("epochs: 3", "epochs: 4")
    let outcome = try await lossbook("diff", "--since", "main")
    #expect(outcome.output.contains("  experiment one: epochs changed from 3 to 4\n"))
    let same = try await lossbook("diff", "--since", "_site")
    #expect(same.output == "_site: no result and no figure changed\n")
  }

  @Test("knows the values of a site for which nothing had to be done")
  func takenFromStore() async throws {
    try await build("epochs: 3", "epochs: 4")
    try await build()
    try await build("epochs: 3", "epochs: 4", to: "other")
    let outcome = try await lossbook("diff", "--since", "other")
    #expect(outcome.output.hasPrefix("_site: 3 of 4 values changed, "), "\(outcome.output)")
  }

  @Test("goes on comparing results when figures get another look")
  func restyled() async throws {
    try await build()
    try await build("epochs: 3", "epochs: 4")
    _ = try await lossbook("build", "--theme", "print")
    let both = try await lossbook("diff")
    #expect(both.output.hasPrefix("_site: 3 of 4 values changed, "))
    #expect(both.output.contains("experiment one: epochs changed from 3 to 4"))
    #expect(both.output.contains("theme: "))
  }

  @Test("says what there is nothing to compare with")
  func nothingKnown() async throws {
    let none = try await lossbook("diff")
    #expect(none.status == 1 && none.output == "")
    #expect(
      none.errors
        == "_site: error: no build of this site is known in .lossbook; build it with 'lossbook build' in this folder, or name it with --output\n"
    )
    try await build()
    let first = try await lossbook("diff")
    #expect(first.status == 1)
    #expect(
      first.errors
        == "_site: error: no earlier build of this site is known whose results or figures were others; build what it is to be compared with to another folder, and name that with --since\n"
    )
    let other = try await lossbook("diff", "--since", "elsewhere")
    #expect(other.status == 1)
    #expect(
      other.errors
        == "elsewhere: error: no build of this site is known in .lossbook; build it here with 'lossbook build --output elsewhere'\n"
    )
  }

  @Test("names the nearest report, and refuses what it does not know")
  func wrong() async throws {
    try await build()
    try await build("epochs: 3", "epochs: 4")
    let outcome = try await lossbook("diff", "rr")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("_site: error: there is no report 'rr' in this site; "))
    #expect(try await lossbook("diff", "--format", "pdf").status == 2)
    #expect(try await lossbook("diff", "--since", "").status == 2)
  }
}
