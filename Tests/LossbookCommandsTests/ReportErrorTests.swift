import Foundation
import Testing

/// What the binary says of reports that it cannot build.
@Suite struct ReportErrorTests {
  let folder = ScratchFolder()
  var lossbook: Lossbook { Lossbook(folder: folder) }

  /// A report whose body begins at line 24, and what the binary says of it.
  private func problems(of body: String, uses: String = "{value}`e` {value}`c.n_samples`")
    async throws -> String
  {
    let report = """
      ---
      title: Small
      description: A report for tests.
      ---
      ~~~{dataset} c
      generator: circles
      n_samples: 40
      ~~~
      ~~~{experiment} e
      \(Examples.circles.replacing("name: small\n", with: ""))
      ~~~
      \(uses)

      \(body)
      """
    try folder.write(report, to: "r.md")
    let outcome = try await lossbook("build", "r.md")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    // What was trained before the fault was found is kept for the next build.
    #expect(try folder.names.filter { $0 != ".lossbook" } == ["r.md"])
    return outcome.errors
  }

  @Test(
    "A fault of a directive is told at its place",
    arguments: [
      ("~~~{curve} e\n~~~", "24:5: error: unknown directive 'curve'; did you mean 'curves'?"),
      (
        "~~~{curves} e\n",
        "24:4: error: the directive {curves} is never closed; end it with a line \"~~~\""
      ),
      (
        "~~~{curves}e\n~~~",
        "24:4: error: \"{curves}e\" does not name a directive; write {name} and then the argument"
      ),
      (
        ":::{curves} e\n:::",
        "24:1: error: a directive is not fenced by colons; put a line ``` above and below it in their place, as in ```{name}"
      ),
      (
        "~~~{curves} e\n:tilte: x\n~~~",
        "25:2: error: unknown option 'tilte' of {curves}; did you mean 'title'?"
      ),
      (
        "~~~{curves} e\n:metric: mse\n~~~",
        "25:10: error: experiment 'e' has no metric 'mse'; the metrics are accuracy"
      ),
      (
        "~~~{results} e\n:format: 3f\n~~~",
        "25:10: error: '3f' is not a format; use one such as .3f, +.3f, .1%, .2e, d or ,d"
      ),
      (
        "~~~{listing} e\n:format: keas\n~~~",
        "25:10: error: 'keas' is no format; did you mean 'keras'?"
      ),
      (
        "~~~{curves} c\n~~~",
        "24:13: error: 'c' is a data set, not an experiment; the declared experiments are e"
      ),
      (
        "~~~{scatter} circle\n~~~",
        "24:14: error: unknown data set 'circle'; the declared data sets are c"
      ),
      (
        "~~~{curves} e\n:name: Fig\n~~~\n~~~{curves} e\n:name: fig\n~~~",
        "28:8: error: the label 'fig' is taken in line 25; give one of them another ':name:'"
      ),
      (
        "~~~{curves} e\n:name: \(String(repeating: "a", count: 101))\n~~~",
        "25:8: error: '\(String(repeating: "a", count: 60))' cannot be a label; use letters, digits, '_' and '-', at most 100"
      ),
    ])
  func directives(body: String, message: String) async throws {
    #expect(try await problems(of: body) == "r.md:\(message)\n")
  }

  @Test(
    "A fault of a declaration is told at its place, once",
    arguments: [
      (
        "- In a list:\n\n  ~~~{dataset} d\n  generator: moons\n  n_sample: 3\n  ~~~\n  {value}`d.n_samples`",
        "28:3: error: unknown key 'n_sample' of the moons data set; did you mean 'n_samples'?"
      ),
      (
        "~~~{dataset} d\ngenerator: [moons\n~~~\n{value}`d.n_samples`",
        "26:1: error: the list, begun at line 25, is not closed here; separate items by commas and end with ']'"
      ),
      (
        "~~~{dataset} e\ngenerator: moons\n~~~",
        "24:14: error: the name 'e' is taken by the experiment in line 9; choose another name"
      ),
      (
        "~~~{dataset} 1e3\ngenerator: moons\n~~~",
        "24:14: error: '1e3' is a number, and no value could be called so; begin the name with a letter"
      ),
      (
        "~~~{experiment} f\nextends: ee\n~~~\n{value}`f`",
        "25:10: error: unknown experiment 'ee'; did you mean 'e'?"
      ),
      (
        "~~~{experiment} f\nextends: g\n~~~\n~~~{experiment} g\nextends: e\n~~~\n{value}`f`",
        "25:10: error: experiment 'g' is declared below; move it above this one"
      ),
      (
        "~~~{experiment} f\nextends: e\nname: g\n~~~\n{value}`f`",
        "26:7: error: the experiment is called 'f' after the braces; leave 'name' out"
      ),
      (
        "~~~{experiment} f\nextends: e\nloss: hinge\n~~~\n{value}`f`",
        "26:7: error: 'loss': hinge expects labels -1 and 1, not labels 0 and 1; set labels: signed"
      ),
      (
        "~~~{experiment} f\nextends: e\nsplit: {train: 60}\n~~~\n{value}`f`",
        "26:16: error: 'train': 60 rows are to train, and the data set has 40; give a number of rows from 1 to 40, or a fraction below 1"
      ),
    ])
  func declarations(body: String, message: String) async throws {
    #expect(try await problems(of: body) == "r.md:\(message)\n")
  }

  @Test(
    "A fault of a role is told at its place",
    arguments: [
      ("{vaule}`e`", "24:1: error: unknown role 'vaule'; did you mean 'value'?"),
      (
        "Ümlaut {value}`e.test.acuracy`",
        "24:23: error: experiment 'e' does not record 'acuracy'; did you mean 'accuracy'?"
      ),
      (
        "{value}`c`",
        "24:10: error: 'c' lacks the size of a data set, 'x' or 'y'; write c.n_samples"
      ),
      (
        "{value}`c.y.mean`",
        "24:11: error: the target of data set 'c' is a class, not a number; sum up its inputs, as in c.x.mean, or take a regression data set"
      ),
      (
        "{value}`e.test.accuracy:3f`",
        "24:25: error: '3f' is not a format; use one such as .3f, +.3f, .1%, .2e, d or ,d"
      ),
      (
        "{value}`e.test.accuracy / (e.epochs - 3)`",
        "24:9: error: this value is no finite number; check what it divides by"
      ),
      (
        "So {value}`e.test.loss",
        "24:4: error: {value} lacks its content; write it as in {value}`…`, or show it as code"
      ),
      (
        "So {ref} `e`",
        "24:4: error: {ref} lacks its content; write it as in {ref}`…`, or show it as code"
      ),
      (
        "## Data\n\n{ref}`dta`", "26:7: error: nothing is labelled 'dta'; did you mean 'data'?"
      ),
      (
        "## Data\n\n[there](#dta)", "26:1: error: nothing is labelled 'dta'; did you mean 'data'?"
      ),
    ])
  func roles(body: String, message: String) async throws {
    #expect(try await problems(of: body) == "r.md:\(message)\n")
  }

  @Test(
    "HTML and misshapen formulas are told once each",
    arguments: [
      (
        "a <b>b</b>",
        "24:3: error: HTML is not allowed in a report; use Markdown, or write \"\\<\" for the character itself"
      ),
      ("a <math><mi>x</mi> b", "24:3: error: <math> is never closed; end it with </math>"),
      (
        "<math><mi onclick=\"x\">a</mi></math>",
        "24:11: error: the attribute onclick is not allowed in a formula; leave it out"
      ),
      ("<math><mrow><mi>a</mi></math>", "24:23: error: </math> closes <mrow>; close <mrow> first"),
    ])
  func html(body: String, message: String) async throws {
    #expect(try await problems(of: body) == "r.md:\(message)\n")
  }

  @Test(
    "A fault of the front matter is told at its place",
    arguments: [
      (
        "# Title\n",
        "1:1: error: the report has no front matter; begin the file with a line ---, then title: and description:, then a line ---"
      ),
      (
        "---\ntitle: A\n",
        "1:1: error: the front matter is never closed; end it with a line \"---\""
      ),
      (
        "---\ntitle: A\ndescription: B\nauhtor: C\n---\n",
        "4:1: error: unknown key 'auhtor' of the front matter; did you mean 'author'?"
      ),
      (
        "---\ntitle: A: B\ndescription: C\n---\n",
        "2:9: error: a ': ' is not expected here; check the indentation, or put quotes around text that contains a colon"
      ),
    ])
  func frontMatter(text: String, message: String) async throws {
    try folder.write(text, to: "r.md")
    let outcome = try await lossbook("build", "r.md")
    #expect(outcome.errors.hasPrefix("r.md:\(message)\n"), "\(outcome.errors)")
    #expect(outcome.status == 1)
    #expect(try folder.names == ["r.md"])
  }

  @Test("Windows line ends and a byte order mark do not move places")
  func windowsText() async throws {
    let text = "\u{FEFF}---\ntitle: A\ndescription: B\n---\nText, {value}`x`.\n"
    try folder.write(text.replacing("\n", with: "\r\n"), to: "r.md")
    let outcome = try await lossbook("build", "r.md")
    #expect(
      outcome.errors
        == "r.md:5:15: error: no experiment and no data set is called 'x'; there are no declared names\n"
    )
  }

  @Test("A file that is not text and a folder without a report are told")
  func files() async throws {
    try folder.write([0x2D, 0xFF], to: "r.md")
    #expect(
      try await lossbook("build", "r.md").errors
        == "r.md:1:2: error: this is not UTF-8 text; save the file as UTF-8\n")
    try FileManager.default.createDirectory(
      at: folder.file("empty"), withIntermediateDirectories: false)
    #expect(
      try await lossbook("build", "empty").errors
        == "empty/report.md: error: there is no such report; there are no reports in Reports/\n")
  }
}
