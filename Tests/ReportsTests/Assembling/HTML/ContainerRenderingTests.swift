import Markdown
import Testing

@testable import Reports

@Suite("Admonitions, folded text and tabs")
struct ContainerRenderingTests {
  private func render(_ source: String) -> String {
    let document = MarkdownDocument(
      parsing: source, containers: Set(ReportDirectives.containers.map(\.name)))
    var renderer = MarkdownRenderer(extensions: NoExtensions())
    return renderer.render(document.blocks).markup
  }

  @Test("an admonition has its kind's title or its own, with everything in it escaped")
  func admonitions() {
    #expect(
      render("```{warning}\nHot.\n```")
        == """
        <div class="admonition warning" role="note">
        <p class="admonition-title">Warning</p>
        <p>Hot.</p>
        </div>

        """)
    #expect(render("```{seealso}\na\n```").contains("<p class=\"admonition-title\">See also</p>"))
    #expect(
      render("```{note} <b> *x*\na\n```")
        .contains("<p class=\"admonition-title\">&lt;b&gt; <em>x</em></p>"))
    #expect(
      render("```{admonition} A\na\n```").contains("<div class=\"admonition\" role=\"note\">"))
  }

  @Test("folded text opens by its title, which holds no link")
  func dropdown() {
    let html = render("```{dropdown} [A](b)\nHidden.\n```")
    #expect(html.contains("<details class=\"dropdown\">\n<summary>A</summary>"))
    #expect(html.contains("<p>Hidden.</p>"))
  }

  @Test(
    "tabs are radio buttons of one name, of which the first is chosen, each before what it shows")
  func tabs() {
    let html = render(
      "````{tab-set}\n```{tab-item} A\na\n```\n\n```{tab-item} B\nb\n```\n````\n\n"
        + "````{tab-set}\n```{tab-item} A\nc\n```\n````")
    #expect(
      html.hasPrefix(
        """
        <fieldset class="tab-set">
        <legend>Choose what is shown</legend>
        <input type="radio" name="tabs-1-6" id="tabs-1-6-1" checked><label for="tabs-1-6-1">A</label>
        <div class="tab">
        <p>a</p>
        </div>
        <input type="radio" name="tabs-1-6" id="tabs-1-6-2"><label for="tabs-1-6-2">B</label>
        """))
    #expect(html.ranges(of: " checked>").count == 2)
    #expect(html.contains("id=\"tabs-11-6-1\""))
  }

  private func problems(_ body: String) -> [String] {
    let source = SourceText(
      "---\ntitle: A\ndescription: B\n---\n\(body)", startingAt: SourcePosition(file: "report.md"))
    return Report.parse(source, name: "report").diagnostics.map(\.description)
  }

  @Test(
    "what is wrong with them is said at its place",
    arguments: [
      (
        "```{note}\n```",
        "report.md:6:1: error: {note} has no body; write what it holds between its fences"
      ),
      (
        "```{dropdown}\na\n```",
        "report.md:5:14: error: {dropdown} has no title; write it after the braces"
      ),
      (
        "```{note}\n:class: x\na\n```",
        "report.md:6:2: error: unknown option 'class' of {note}; there are no options"
      ),
      (
        "```{tab-item} A\na\n```",
        "report.md:5:5: error: this tab stands in no set of tabs; put it into a {tab-set} with a longer fence"
      ),
      (
        "````{tab-set}\nText.\n\n```{tab-item} A\na\n```\n````",
        "report.md:6:1: error: a set of tabs holds tabs and nothing else; put this into a {tab-item}"
      ),
      (
        "````{note}\n```{curves} hinge\n```\n````",
        "report.md:6:13: error: unknown experiment 'hinge'; there are no declared experiments"
      ),
      (
        "```{note}\nSee {ref}`nowhere`.\n```",
        "report.md:6:11: error: nothing is labelled 'nowhere'; there are no labels"
      ),
      (
        "```{note}\n## A\n```",
        "report.md:6:1: error: a section cannot begin inside of {note}; set the line in bold, or end the directive before it"
      ),
      (
        "```{notes}\na\n```",
        "report.md:5:5: error: unknown directive 'notes'; did you mean 'note'?"
      ),
    ])
  func errors(body: String, problem: String) {
    #expect(problems(body) == [problem])
  }
}
