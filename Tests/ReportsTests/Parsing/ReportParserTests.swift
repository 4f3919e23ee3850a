import Testing
import Training

@testable import Reports

@Suite("Reading reports")
struct ReportParserTests {
  @Test("keeps what the front matter says")
  func metadata() throws {
    let (report, problems) = parse(
      """
      ---
      title: Losses
      description: >-
        All of
        them.
      author: A. Author
      language: en-GB
      ---
      Text.
      """)
    #expect(problems.isEmpty)
    let metadata = try #require(report).metadata
    #expect(metadata.title == "Losses")
    #expect(metadata.description == "All of them.")
    #expect(metadata.author == "A. Author")
    #expect(metadata.date == nil)
    #expect(metadata.language == "en-GB")
  }

  @Test(
    "refuses front matter that is missing or wrong",
    arguments: [
      (
        "Text.",
        "report.md:1:1: error: the report has no front matter; begin the file with a line ---, then title: and description:, then a line ---"
      ),
      (
        "---\ntitle: A\n",
        "report.md:1:1: error: the front matter is never closed; end it with a line \"---\""
      ),
      (
        "---\ntitle: A\ndescription: B\nauhtor: C\n---\n",
        "report.md:4:1: error: unknown key 'auhtor' of the front matter; did you mean 'author'?"
      ),
      (
        "---\ntitle: A\n---\n",
        "report.md:2:1: error: the front matter has no 'description'; add 'description:' with some text"
      ),
      (
        "---\ntitle: A\ndescription: B\nlanguage: english!\n---\n",
        "report.md:4:11: error: 'language' cannot be 'english!'; give a language tag such as en or pt-BR"
      ),
    ])
  func metadataErrors(text: String, problem: String) {
    #expect(parse(text).problems == [problem])
  }

  @Test("numbers figures and tables apart, in the order of the file")
  func numbering() throws {
    let (report, problems) = parse(
      exampleReport(
        """
        ## Results and **more**

        ~~~{results} hinge mse
        ~~~
        ~~~{curves} hinge mse
        :name: both
        ~~~
        > ~~~{scatter} circles
        > :title: Two circles
        > Some rows.
        > ~~~

        {ref}`both`, {ref}`the table <hinge-results>`, {ref}`results-and-more`
        """))
    #expect(problems.isEmpty)
    let labels = try #require(report).labels
    #expect(labels["both"] == .figure(1))
    #expect(labels["circles-scatter"] == .figure(2))
    #expect(labels["hinge-results"] == .table(1))
    guard case .section = labels["results-and-more"] else {
      Issue.record("the section has no label")
      return
    }
    #expect(report?.figures.map(\.title) == ["hinge, mse", "Two circles"])
  }

  @Test("draws the metric that all experiments record, a loss as its metric too")
  func metric() throws {
    func content(_ names: String) throws -> ReportFigure.Content {
      let report = parse(exampleReport("~~~{curves} \(names)\n~~~\n\(uses)")).report
      return try #require(report?.figures.first).content
    }
    #expect(try content("hinge") == .curves(experiments: ["hinge"], metric: .accuracy))
    #expect(try content("mse") == .curves(experiments: ["mse"], metric: nil))
    #expect(try content("hinge mse") == .curves(experiments: ["hinge", "mse"], metric: nil))
  }

  @Test("gives a table the columns of all its experiments")
  func columns() throws {
    let report = parse(exampleReport("~~~{results} hinge mse\n~~~")).report
    guard case .table(let table) = try #require(report?.items.first).content else {
      Issue.record("no table")
      return
    }
    #expect(
      table.columns == [
        .init(part: .train, name: "accuracy"), .init(part: .test, name: "accuracy"),
        .init(part: .train, name: "mse"), .init(part: .test, name: "mse"),
      ])
  }

  @Test(
    "notes one problem of a directive or role at its place",
    arguments: [
      ("~~~{curve} hinge\n~~~", "0:5: error: unknown directive 'curve'; did you mean 'curves'?"),
      (
        "~~~{curves} hinje\n~~~", "0:13: error: unknown experiment 'hinje'; did you mean 'hinge'?"
      ),
      (
        "~~~{curves} circles\n~~~",
        "0:13: error: 'circles' is a data set, not an experiment; the declared experiments are hinge, mse"
      ),
      (
        "~~~{curves}\n~~~",
        "0:12: error: {curves} has no argument; write the name of an experiment after the braces"
      ),
      (
        "~~~{curves} hinge hinge\n~~~",
        "0:19: error: 'hinge' is named twice; name each experiment once"
      ),
      (
        "~~~{scatter} circles circles\n~~~",
        "0:22: error: {scatter} takes one name; leave the rest out"
      ),
      (
        "~~~{curves} hinge\n:tilte: x\n~~~",
        "1:2: error: unknown option 'tilte' of {curves}; did you mean 'title'?"
      ),
      (
        "~~~{curves} hinge\n:title: x\n:title: y\n~~~",
        "2:2: error: option 'title' is given twice; keep one of them"
      ),
      (
        "~~~{curves} hinge\n:name: a b\n~~~",
        "1:8: error: 'a b' cannot be a label; use letters, digits, '_' and '-', at most 100"
      ),
      (
        "~~~{curves} hinge\n:metric: acuracy\n~~~",
        "1:10: error: experiment 'hinge' has no metric 'acuracy'; did you mean 'accuracy'?"
      ),
      (
        "~~~{results} hinge\n:values: test.accuracy test.mse\n~~~",
        "1:24: error: no experiment of this table records 'test.mse'; did you mean 'test.loss'?"
      ),
      (
        "~~~{results} hinge\n:format: .3\n~~~",
        "1:12: error: '.3' is not a format; use one such as .3f, +.3f, .1%, .2e, d or ,d"
      ),
      (
        "~~~{results} hinge\n:format: d\n~~~",
        "1:10: error: results need not be whole numbers, as the format d demands; use .0f"
      ),
      (
        "## Content",
        "0:1: error: the label 'content' is taken by the page itself; choose another label or heading"
      ),
      (
        "[x](javascript:alert)",
        "0:1: error: a link may not lead to \"javascript:alert\"; link to a path or an http, https or mailto address"
      ),
      (
        "~~~{listing} hinge\ntext\n~~~",
        "1:1: error: {listing} takes no body; move the text below the directive"
      ),
      (
        "~~~{listing} hinge\n:format: keas\n~~~",
        "1:10: error: 'keas' is no format; did you mean 'keras'?"
      ),
      (
        "~~~{listing} circles\n:format: keras\n~~~",
        "1:10: error: a data set has no Keras program; write :format: yaml"
      ),
      (
        "~~~{curves} hinge\n- a list\n~~~",
        "1:1: error: a caption is made of paragraphs; move this below the directive"
      ),
      (
        "~~~{curves} hinge\n~~~\n\n~~~{curves} hinge\n~~~",
        "3:13: error: the label 'hinge-curves' is taken in line \(firstLine); give one of them another ':name:'"
      ),
      (
        "# Title",
        "0:1: error: the page has its title from the front matter; begin sections with ##"
      ),
      ("{vaule}`hinge`", "0:1: error: unknown role 'vaule'; did you mean 'value'?"),
      (
        "{value}`hinge.test.acuracy`",
        "0:20: error: experiment 'hinge' does not record 'acuracy'; did you mean 'accuracy'?"
      ),
      (
        "{value}`hinge.test.accuracy:3f`",
        "0:29: error: '3f' is not a format; use one such as .3f, +.3f, .1%, .2e, d or ,d"
      ),
      (
        "{value}`hinge.test.accuracy:d`",
        "0:29: error: the value need not be a whole number, as the format d demands; use .0f"
      ),
      ("{ref}`hinge-curve`", "0:7: error: nothing is labelled 'hinge-curve'; there are no labels"),
      (
        "{ref}`a <b>`\n\n## Besides\n",
        "0:10: error: nothing is labelled 'b'; the labels are besides"
      ),
    ])
  func problem(body: String, expected: String) throws {
    let pieces = expected.split(separator: ":", maxSplits: 1)
    let line = firstLine + (try #require(Int(pieces[0])))
    #expect(
      parse(exampleReport("\(body)\n\n\(uses)")).problems == ["report.md:\(line):\(pieces[1])"])
  }

  @Test("notes all problems of a report at once, in the order of the file")
  func all() {
    let (report, problems) = parse(
      exampleReport("{value}`x.epochs`\n\n~~~{curves} y\n~~~\n\n{ref}`z`\n<b>raw</b>\n\(uses)"))
    #expect(report == nil)
    #expect(problems.map { $0.split(separator: ":")[1] } == ["26", "28", "31", "32"])
  }

  @Test("says of a bad declaration what is wrong with it, and nothing of what builds on it")
  func brokenDeclaration() {
    let text = exampleReport(
      "~~~{curves} hinge\n~~~\n{value}`hinge.test.loss` {value}`mse`\n{ref}`hinge-curves`")
    #expect(
      parse(text.replacing("units: 4", with: "unit: 4")).problems == [
        "report.md:14:8: error: unknown key 'unit' of the layer; did you mean 'units'?"
      ])
  }

  @Test("refuses a name that is taken, by whatever kind")
  func duplicateName() {
    let (_, problems) = parse(
      exampleReport("~~~{experiment} circles\nextends: hinge\n~~~\n\(uses)"))
    #expect(
      problems == [
        "report.md:26:17: error: the name 'circles' is taken by the data set in line 5; choose another name"
      ])
  }

  @Test("warns of declarations that nothing shows, and goes on")
  func unused() {
    let (report, problems) = parse(exampleReport("{value}`hinge`"))
    #expect(report != nil)
    #expect(
      problems == [
        "report.md:20:17: warning: the experiment 'mse' is not used; show it, or take it out"
      ])
  }
}
