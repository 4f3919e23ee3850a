import Markdown
import Testing

@testable import Reports

struct MarkdownRendererTests {
  /// Shows what it was given.
  private struct Echo: MarkdownExtensions {
    func render(_ directive: Directive, at position: Markdown.SourcePosition) -> HTML {
      HTML(escaping: "[\(directive.name) \(directive.argument) at \(position.line)]")
    }

    func render(_ formula: TeXFormula) -> HTML { HTML(escaping: "<\(formula.source)>") }

    func render(
      role name: String, content: String, contentPosition: Markdown.SourcePosition
    ) -> RenderedRole {
      switch name {
      case "output": .output(HTML(escaping: content))
      case "ref": .link(to: "#\(content)", HTML(escaping: "Figure 1"))
      default: .text(HTML(escaping: "(\(content))"))
      }
    }
  }

  private func render(_ source: String) -> (html: String, problems: [SyntaxProblem]) {
    var renderer = MarkdownRenderer(extensions: Echo())
    let html = renderer.render(MarkdownDocument(parsing: source).blocks)
    return (html.markup, renderer.problems)
  }

  @Test(
    "blocks and inlines become HTML",
    arguments: [
      (
        "a *b* **c** ~~d~~ `e<`",
        "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;</code></p>\n"
      ),
      ("a\nb\\\nc", "<p>a\nb<br>\nc</p>\n"),
      (
        "[a *b*](c?d&e \"f\\\"\")",
        "<p><a href=\"c?d&amp;e\" title=\"f&quot;\">a <em>b</em></a></p>\n"
      ),
      ("![a *b*](c.png)", "<p><img src=\"c.png\" alt=\"a b\" loading=\"lazy\"></p>\n"),
      ("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
      ("- a\n- b\n  - c", "<ul>\n<li>a</li>\n<li>b<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n"),
      ("2. a\n\n3. b", "<ol start=\"2\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n"),
      ("---", "<hr>\n"),
      ("a {value}`b<c`", "<p>a (b&lt;c)</p>\n"),
      ("{ref}`a\"b`", "<p><a href=\"#a&quot;b\">Figure 1</a></p>\n"),
      ("{output}`Train: 1`", "<p class=\"output\"><samp>Train: 1</samp></p>\n"),
      ("a {output}`b`", "<p>a <samp>b</samp></p>\n"),
      ("x\n\n```{curves} a<b\n```", "<p>x</p>\n[curves a&lt;b at 3]"),
      ("<math><mi>x</mi></math>!", "<p><math><mi>x</mi></math>!</p>\n"),
    ])
  func markup(source: String, html: String) {
    let rendered = render(source)
    #expect(rendered.html == html)
    #expect(rendered.problems.isEmpty)
  }

  @Test("headings have an anchor; the title stays the only h1")
  func headings() {
    #expect(
      render("# A & b").html
        == "<h2 id=\"a--b\">A &amp; b <a class=\"anchor\" href=\"#a--b\" aria-label=\"Link to this section\"></a></h2>\n"
    )
    #expect(render("#### a").html.hasPrefix("<h4 id=\"a\">"))
  }

  @Test("tables scroll, and align their cells")
  func table() {
    let html = render("| a | b |\n|---|--:|\n| 1 | `2` |").html
    #expect(html.hasPrefix("<div class=\"table-scroll\" tabindex=\"0\""))
    #expect(html.contains("<th scope=\"col\">a</th><th scope=\"col\" class=\"right\">b</th>"))
    #expect(html.contains("<tr><td>1</td><td class=\"right\"><code>2</code></td></tr>"))
  }

  @Test("code keeps its language, escaped")
  func code() {
    let html = render("~~~a\"b<c\nx & y\n~~~").html
    #expect(html.contains("<code class=\"language-a&quot;b&lt;c\">x &amp; y\n</code>"))
  }

  @Test("what a table of contents shows has no links")
  func withoutLinks() throws {
    let document = MarkdownDocument(parsing: "## a [b *c*](d) `e` {ref}`f`")
    guard case .heading(_, _, let inlines)? = document.blocks.first?.kind else { return }
    var renderer = MarkdownRenderer(extensions: Echo())
    #expect(renderer.renderWithoutLinks(inlines).markup == "a b <em>c</em> <code>e</code> Figure 1")
  }

  @Test("a refused link is a problem at its place and stands as its text")
  func refused() {
    let rendered = render("a\n[b](javascript:x) ![c](https://d.e/f.png)")
    #expect(rendered.html == "<p>a\nb c</p>\n")
    #expect(rendered.problems.map(\.position.line) == [2, 2])
    #expect(rendered.problems.map(\.position.column) == [1, 19])
  }

  @Test(
    "no markup of the author's reaches the page",
    arguments: [
      "<script>x</script>", "a <img src=x onerror=y>", "`<b>`", "[<b>](<\"><b>>)",
      "![\"><b>](c \"'\\\"><b>\")", "## <b>", "| <b> |\n|---|\n| <b> |", "{value}`<b>`",
      "```{curves} <b>\n```", "```<b>\n<b>\n```", "&lt;b&gt;", "\\<b>",
    ])
  func hostile(source: String) {
    let html = render(source).html
    #expect(!html.contains("<b>"))
    #expect(!html.contains("<script"))
    #expect(!html.contains("<img src=x"))
  }
}
