import Foundation
import ReportTemplates
import Testing

@testable import Reports

struct PageTemplatesTests {
  private func page(
    title: String = "Title", author: String? = nil, contents: [ContentsEntry] = []
  ) -> PageContext {
    PageContext(
      title: title, description: "What it is about.", author: author, stylesheet: "../a.css",
      home: "../index.html", contents: contents, body: HTML(trusting: "<p>Body.</p>"))
  }

  @Test("a page has its title, its description, its language, its style and its body")
  func page() throws {
    let html = try PageTemplates(ReportTemplates()).render(page())
    #expect(html.trimmingPrefix(while: \.isWhitespace).hasPrefix("<!DOCTYPE html>"))
    #expect(html.contains("<html lang=\"en\">"))
    #expect(html.contains("<title>Title</title>"))
    #expect(html.contains("<h1>Title</h1>"))
    #expect(html.contains("<meta name=\"description\" content=\"What it is about.\">"))
    #expect(html.contains("<link rel=\"stylesheet\" href=\"../a.css\">"))
    #expect(html.contains("\n<p>Body.</p>\n"))
    #expect(!html.contains("class=\"byline\""))
    #expect(!html.contains("<nav"))
  }

  @Test("contents are shown twice: at the side, and folded where the screen is narrow")
  func contents() throws {
    let entry = ContentsEntry(
      slug: "a", title: HTML(trusting: "<em>A</em>"),
      subsections: [ContentsEntry(slug: "b", title: HTML(escaping: "B"))])
    let html = try PageTemplates(ReportTemplates()).render(
      page(author: "A. N. Author", contents: [entry]))
    #expect(html.ranges(of: "<a href=\"#a\"><em>A</em></a>").count == 2)
    #expect(html.ranges(of: "<a href=\"#b\">B</a>").count == 2)
    #expect(html.ranges(of: "<ol>").count == 4)
    #expect(html.contains("<p class=\"byline\"><span>A. N. Author</span></p>"))
  }

  @Test("a figure has its picture, its caption and its files")
  func figure() throws {
    let html = try PageTemplates(ReportTemplates()).render(
      FigureContext(
        slug: "hinge-curves", label: "Figure 4", caption: HTML(trusting: "A <em>caption</em>."),
        image: ImageContext(
          source: "f/a.svg", alternative: "It falls.", width: 720, height: 518,
          narrow: .init(source: "f/a@narrow.svg", width: 400, height: 414)),
        files: [FileContext(name: "PNG 2×", description: "Twice", path: "f/a@2x.png")])
    ).markup
    #expect(
      html.contains(
        "<figure class=\"figure\" id=\"hinge-curves\" style=\"--width: 720; --narrow-ratio: 400 / 414\">"
      ))
    #expect(
      html.contains("<img src=\"f/a.svg\" alt=\"It falls.\" width=\"720\" height=\"518\""))
    #expect(html.contains("srcset=\"f/a@narrow.svg\">"))
    #expect(html.contains("<span class=\"label\">Figure 4.</span> A <em>caption</em>."))
    #expect(html.contains("href=\"f/a@2x.png\" download aria-label=\"PNG 2×: Twice\">PNG 2×<"))
  }

  @Test("a check mark names its condition and opens its evidence, inside of a sentence")
  func check() throws {
    let html = try PageTemplates(ReportTemplates()).render(
      CheckContext(id: "check:1", condition: "a < \"b\"", evidence: ["a is 1", "b is 2"])
    ).markup
    #expect(html.hasPrefix("<button type=\"button\" class=\"check\" popovertarget=\"check:1\""))
    #expect(html.contains("aria-label=\"Checked: a &lt; &quot;b&quot;\""))
    #expect(html.contains("title=\"a &lt; &quot;b&quot;: a is 1, b is 2\""))
    #expect(html.contains("id=\"check:1\" popover>"))
    #expect(
      html.contains("<code>a &lt; &quot;b&quot;</code> <span class=\"evidence\">a is 1</span>"))
    #expect(html.hasSuffix("</span>"))
  }

  @Test("a table of results has heads and cells in order")
  func results() throws {
    let html = try PageTemplates(ReportTemplates()).render(
      ResultsContext(
        slug: "r", label: "Table 1", caption: HTML(escaping: "C"), corner: "Loss",
        columns: ["Train", "Test"],
        rows: [
          .init(head: "MSE", cells: ["1", "2"].map(HTML.init(escaping:))),
          .init(head: "MAE", cells: ["3", "4"].map(HTML.init(escaping:))),
        ])
    ).markup
    #expect(
      html.contains(
        "<tr><th scope=\"col\">Loss</th><th scope=\"col\">Train</th><th scope=\"col\">Test</th></tr>"
      ))
    #expect(html.contains("<tr><th scope=\"row\">MAE</th><td>3</td><td>4</td></tr>"))
    #expect(!html.contains("class=\"files\""))
  }

  @Test("a listing keeps every space of its code")
  func listing() throws {
    let html = try PageTemplates(ReportTemplates()).render(
      ListingContext(
        slug: "l", title: "hinge",
        main: .init(language: "yaml", languageName: "YAML", code: HTML(escaping: "a:\n  b: <c>\n")),
        folded: .init(language: "python", languageName: "Keras", code: HTML(escaping: "x\n\n  y")))
    ).markup
    #expect(html.contains("<code class=\"language-yaml\">a:\n  b: &lt;c&gt;\n</code>"))
    #expect(html.contains("<summary>The same in Keras</summary>"))
    #expect(html.contains("<code class=\"language-python\">x\n\n  y</code>"))
  }

  @Test("the index has a card for each report, with a picture or without")
  func index() throws {
    let html = try PageTemplates(ReportTemplates()).render(
      IndexContext(
        title: "Reports", stylesheet: "a.css",
        cards: [
          .init(path: "a/index.html", title: "A", description: "About a.", image: nil),
          .init(
            path: "b/index.html", title: "B", description: nil,
            image: ImageContext(source: "b/f.svg", alternative: "", width: 1, height: 2)),
        ]))
    #expect(html.contains("<h2><a href=\"a/index.html\">A</a></h2>\n    <p>About a.</p>"))
    #expect(html.ranges(of: "<img ").count == 1)
    #expect(html.ranges(of: "<p class=\"description\">").isEmpty)
  }

  @Test(
    "every value is escaped for its place", arguments: ["\"><b>", "\"\u{301} onload=x", "'<b>"])
  func hostile(text: String) throws {
    let templates = try PageTemplates(ReportTemplates())
    let image = ImageContext(source: text, alternative: text, width: 1, height: 1)
    let file = FileContext(name: text, description: text, path: text)
    let pages = [
      templates.render(
        PageContext(
          title: text, description: text, author: text, date: text, language: text,
          stylesheet: text, home: text, contents: [ContentsEntry(slug: text, title: HTML())],
          body: HTML(),
          provenance: ProvenanceContext(
            lossbook: text, engine: 1, source: text, command: text,
            experiments: [.init(name: text, anchor: nil, seeds: text, key: text, digest: text)],
            figures: [.init(name: text, anchor: text, seeds: text, key: text, digest: text)],
            data: HTML()))),
      templates.render(
        IndexContext(
          title: text, description: text, language: text, stylesheet: text,
          cards: [.init(path: text, title: text, description: text, image: image)])),
      templates.render(
        FigureContext(slug: text, label: text, caption: HTML(), image: image, files: [file])
      ).markup,
      templates.render(
        ResultsContext(
          slug: text, label: text, caption: HTML(), files: [file], corner: text, columns: [text],
          rows: [.init(head: text, cells: [HTML(escaping: text)])])
      ).markup,
      templates.render(
        ListingContext(
          slug: text, title: text, files: [file],
          main: .init(language: text, languageName: text, code: HTML()),
          folded: .init(language: text, languageName: text, code: HTML()))
      ).markup,
    ]
    for page in pages {
      #expect(!page.unicodeScalars.contains(text.unicodeScalars))
      #expect(page.contains(HTML.escape(text)))
    }
  }

  @Test("a misshapen template is an error with its place")
  func misshapen() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try "a\n{{#title}}\nb\n".write(
      to: folder.appending(path: "page.mustache"), atomically: true, encoding: .utf8)
    let files = try ReportTemplates(overrides: folder)
    let diagnostic = #expect(throws: Diagnostic.self) { try PageTemplates(files) }
    #expect(diagnostic?.file == "page.mustache")
    #expect((2...4).contains(diagnostic?.line ?? 0))
    #expect(diagnostic?.message.contains("misshapen") == true)
  }
}
