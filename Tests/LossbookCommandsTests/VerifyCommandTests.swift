import Foundation
import Testing

/// Sites that were published, and what `lossbook verify` says of them after something in them was changed.
@Suite("lossbook verify")
struct VerifyCommandTests {
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

    In the spring of 1987 one ended with {value}`one.test.loss:.3f`.

    ~~~{curves} one
    ~~~
    ~~~{curves} two
    :title: Second
    ~~~
    ~~~{results} one two
    :values: test.accuracy
    ~~~
    ~~~{listing} two
    ~~~
    """

  /// Builds a site, and leaves nothing but it: a published site has no reports and no store beside it.
  private func publish(_ text: String = text, _ arguments: [String] = []) async throws {
    try folder.makeFolder("Reports/r")
    try folder.write(text, to: "Reports/r/report.md")
    let outcome = try await lossbook.run(["build"] + arguments)
    #expect(outcome.errors == "" && outcome.status == 0)
    try FileManager.default.removeItem(at: folder.file("Reports"))
    try FileManager.default.removeItem(at: folder.file(".lossbook"))
  }

  private func change(_ file: String, _ old: String, _ new: String) throws {
    let text = try folder.read(file)
    let range = try #require(text.firstRange(of: old), "\(old) is not in \(file)")
    try folder.write(text.replacingCharacters(in: range, with: new), to: file)
  }

  @Test("finds nothing in a site that nobody changed, and writes nothing")
  func untouched() async throws {
    try await publish()
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).sorted()
    let outcome = try await lossbook("verify", "_site")
    #expect(
      outcome.output == "_site: 1 report, 2 figures, 3 numbers: all is what 2 runs give\n")
    #expect(outcome.errors == "" && outcome.status == 0)
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).sorted() == before)
  }

  @Test(
    "finds one digit that was changed, wherever it is",
    arguments: [
      (
        "r/index.html", "data-of=\"one.test.loss\">0.", "data-of=\"one.test.loss\">1.",
        "the page shows '1.", "one.test.loss is '0."
      ),
      ("r/index.html", "<data value=\"0.", "<data value=\"1.", "value=\"1.", "value=\"0."),
      (
        "r/index.html", "1987", "1988", "_site/r/index.html:",
        "shows '1988', and its report gives '1987'"
      ),
      (
        "r/figures/one-curves.csv", "1,0.", "1,1.", "one-curves.csv: error: Figure 1, made again",
        "error:"
      ),
      (
        "r/figures/two-curves.svg", "width=\"7", "width=\"8", "two-curves.svg: error: Figure 2, ",
        "error:"
      ),
      ("r/source/report.md", "seed: 7", "seed: 8", "two-curves.csv: error: Figure 2", "error:"),
      ("r/source/report.md", "1987", "1986", "shows '1987', and its report gives '1986'", "error:"),
      ("assets/style.css", "0", "1", "assets/style.css: error: the file, made again", "error:"),
      ("index.html", "for tests", "for fools", "index.html:", "shows 'fools"),
      ("r/listings/two.yaml", "seed: 7", "seed: 8", "two.yaml: error: ", "error:"),
      ("r/listings/two.py", "[7]", "[8]", "two.py: error: ", "error:"),
    ])
  func digit(file: String, old: String, new: String, first: String, second: String) async throws {
    try await publish()
    try change("_site/\(file)", old, new)
    let outcome = try await lossbook("verify", "_site")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(first) && outcome.errors.contains(second), "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("_site: 1 report, 2 figures, "))
  }

  @Test("finds a file that is missing")
  func missing() async throws {
    try await publish()
    try FileManager.default.removeItem(at: folder.file("_site/r/figures/one-curves.pdf"))
    let outcome = try await lossbook("verify", "_site")
    #expect(outcome.errors == "_site/r/figures/one-curves.pdf: error: the file is missing\n")
    #expect(outcome.status == 1)
  }

  @Test("draws one figure alone, by its number or its label, and looks at nothing else")
  func figure() async throws {
    try await publish()
    try change("_site/r/figures/one-curves.csv", "1,0.", "1,1.")
    let second = try await lossbook("verify", "_site", "--figure", "2")
    #expect(second.output == "_site: 1 report, 1 figure: all is what 1 run gives\n")
    #expect(second.errors == "" && second.status == 0)
    let first = try await lossbook("verify", "_site", "--figure", "one-curves")
    #expect(
      first.errors
        == "_site/r/figures/one-curves.csv: error: Figure 1 is not what its page says: its digest is another\n"
    )
    #expect(first.status == 1)
    // Who changes a file and its digest in the page is found by the run.
    let page = try folder.read("_site/r/index.html")
    let digits = try #require(page.firstRange(of: "\"figures/two-curves.csv\":\""))
    let place = page.index(digits.upperBound, offsetBy: 3)
    var forged = page
    forged.replaceSubrange(place...place, with: page[place] == "0" ? "1" : "0")
    try folder.write(forged, to: "_site/r/index.html")
    let other = try await lossbook("verify", "_site", "--figure", "2")
    #expect(
      other.errors.contains(
        "_site/r/index.html: error: Figure 2: figures/two-curves.csv, made again, has other bytes than the page says"
      ))
    let unknown = try await lossbook("verify", "_site", "--figure", "one-curve")
    #expect(
      unknown.errors
        == "_site: error: there is no figure 'one-curve'; did you mean 'one-curves'?\n")
    #expect(unknown.status == 1)
  }

  @Test("compares numbers where another lossbook made the page")
  func otherMaker() async throws {
    try await publish()
    try change("_site/r/index.html", "\"lossbook\":\"", "\"lossbook\":\"9")
    try change("_site/r/index.html", "1987", "1988")
    let outcome = try await lossbook("verify", "_site")
    #expect(outcome.errors.contains("_site: warning: the site was made with lossbook 9"))
    #expect(outcome.output.contains("all is what 2 runs give"))
    #expect(outcome.status == 0)
    try change("_site/r/index.html", "data-of=\"one.test.loss\">0.", "data-of=\"one.test.loss\">1.")
    try change("_site/r/figures/one-curves.png", "IHDR", "IHDS")
    let changed = try await lossbook("verify", "_site")
    #expect(changed.errors.contains("error: the page shows '1."))
    #expect(changed.errors.contains("one-curves.png: error: Figure 1 is not what its page says"))
    #expect(changed.status == 1)
  }

  @Test("draws in the look that the site was built with")
  func theme() async throws {
    try await publish(Self.text, ["--theme", "print"])
    let outcome = try await lossbook("verify", "_site")
    #expect(outcome.errors == "" && outcome.status == 0)
  }

  @Test("needs the tables, which are not part of a site")
  func tables() async throws {
    try folder.makeFolder("Reports/r")
    try folder.makeFolder("data")
    let rows = (0..<20).map { "\($0 % 7),\($0 % 2)\n" }.joined()
    for place in ["Reports/r/points.csv", "data/points.csv"] {
      try folder.write("a,kind\n" + rows, to: place)
    }
    try await publish(
      """
      ---
      title: Own
      description: A report for tests.
      ---
      ~~~{experiment} e
      dataset: {file: points.csv, target: kind}
      split: {train: 12}
      model: {layers: [{units: 1, activation: sigmoid}]}
      loss: binary_crossentropy
      epochs: 2
      ~~~
      {value}`e.test.loss`
      """)
    let without = try await lossbook("verify", "_site")
    #expect(without.errors.contains("points.csv") && without.status == 1)
    let with = try await lossbook("verify", "_site", "--tables", "data")
    #expect(with.errors == "" && with.status == 0)
    try folder.write("a,kind\n" + rows.replacing("3,", with: "4,"), to: "data/points.csv")
    let other = try await lossbook("verify", "_site", "--tables", "data")
    #expect(other.errors.contains("e.test.loss is '") && other.status == 1)
  }

  @Test("says what is not a site that can be verified")
  func noSite() async throws {
    let none = try await lossbook("verify", "nowhere")
    #expect(
      none.errors.hasPrefix(
        "nowhere: error: there is no page here that carries the text of its report; name "))
    #expect(none.status == 1)
    try await publish()
    try folder.write("<p>Nothing.</p>", to: "_site/r/index.html")
    let bare = try await lossbook("verify", "_site")
    #expect(
      bare.errors.hasPrefix(
        "_site/r/index.html: error: the page does not say where its figures and numbers come from"))
    #expect(bare.status == 1)
  }
}
