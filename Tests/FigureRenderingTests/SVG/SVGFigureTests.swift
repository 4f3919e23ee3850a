import FigureRendering
import Figures
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SVGFigureTests {
  private func svg(_ scene: Scene, key: String = "key") throws -> String {
    String(decoding: try FigureRenderer().render(scene, as: .svg, key: key), as: UTF8.self)
  }

  /// What the last group of a pattern matched, each time.
  private func matches(of pattern: String, in text: String) throws -> [String] {
    text.matches(of: try Regex(pattern)).compactMap { $0.output.last?.substring.map(String.init) }
  }

  /// The document without the outlines of text, which change with the version of the font. Our scenes with text fill nothing else.
  private func withoutTextOutlines(_ svg: String) -> String {
    var isText = false
    let lines = svg.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("<g") { isText = line.contains("fill=\"#") }
      if line.hasPrefix("</g") { isText = false }
      guard isText || line.contains("fill=\"#"), let data = line.range(of: "d=\"m") else {
        return String(line)
      }
      return line[..<data.upperBound] + "…\"/>"
    }
    return lines.joined(separator: "\n")
  }

  @Test("SVG is as recorded, apart from the outlines of text", arguments: ["texts", "two-panels"])
  func structureAsRecorded(name: String) throws {
    let scene = try #require(SampleScenes.all.first { $0.name == name }).scene
    let actual = withoutTextOutlines(try svg(scene, key: name))
    let expected = try Golden.expected("\(name).svg.txt", actual: Array(actual.utf8))
    #expect(actual == String(decoding: expected, as: UTF8.self))
  }

  @Test("SVG without text is as recorded, to the byte", arguments: ["shapes", "scatter"])
  func asRecorded(name: String) throws {
    let scene = try #require(SampleScenes.all.first { $0.name == name }).scene
    let actual = try svg(scene, key: name)
    let expected = try Golden.expected("\(name).svg", actual: Array(actual.utf8))
    #expect(actual == String(decoding: expected, as: UTF8.self))
  }

  @Test("A page that does not follow the reader's setting is filled, others are transparent")
  func page() throws {
    var scene = Scene(width: 30, height: 20, elements: SampleScenes.shapes.elements)
    scene.background = Paint(light: Color(hex: 0xfffef0))
    let fixed = "<path fill=\"#fffef0\" d=\"M0 0H30V20H0Z\"/>"
    #expect(try svg(scene).contains(fixed))
    scene.background = Paint(light: Color(hex: 0xfffef0), dark: Color(hex: 0x111418))
    #expect(try !svg(scene).contains(fixed))
    scene.background = nil
    #expect(try !svg(scene).contains(fixed))
  }

  @Test("Every id and class starts with the key, and every reference has its definition")
  func idsArePrefixed() throws {
    let text = try svg(SampleScenes.shapes, key: "hinge-curves")
    let ids = try matches(of: #" id="([^"]*)"#, in: text)
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("fig-hinge-curves-clip1"))
    #expect(ids.allSatisfy { $0.hasPrefix("fig-hinge-curves-") })
    let references = try matches(of: #"url\(#([^)]*)"#, in: text)
    #expect(Set(references) == Set(ids.filter { $0.contains("-clip") }))
    let classes = try matches(of: #"class="([^"]*)"#, in: text).flatMap {
      $0.split(separator: " ")
    }
    let rules = try matches(of: #"\.(fig-[^{]*)"#, in: text)
    #expect(Set(classes.map(String.init)) == Set(rules))
  }

  @Test("Figures with different keys share no id or class")
  func keysDoNotCollide() throws {
    func names(_ key: String) throws -> Set<String> {
      Set(try matches(of: #"fig-[A-Za-z0-9_-]+"#, in: svg(SampleScenes.shapes, key: key)))
    }
    #expect(try names("a").isDisjoint(with: names("a-f1")))
    #expect(try names("1").isDisjoint(with: names("-1")))
  }

  @Test(
    "A key that cannot be part of an id is an error", arguments: ["", "a b", "é", "a\"b", "a.b"])
  func invalidKeys(key: String) {
    #expect(throws: RenderingError.invalidKey(key)) {
      try svg(Scene(width: 1, height: 1), key: key)
    }
  }

  @Test("The light colour stands in an attribute, the dark one in a rule for dark screens")
  func darkRules() throws {
    let text = try svg(SampleScenes.texts)
    #expect(text.contains(##"fill="#1f2328" class="fig-key-f1""##))
    #expect(
      text.contains(
        "<style>@media screen and (prefers-color-scheme:dark){.fig-key-f1{fill:#e6edf3}}</style>"))
    // Orange has no dark form, so it needs no class; the page is the reader's own.
    #expect(try matches(of: ##"stroke="#ff7f0e"[^>]*class"##, in: text).isEmpty)
    #expect(!text.contains("#0d1117"))
  }

  @Test("Texts of any kind stay texts, and the document well-formed")
  func wellFormed() throws {
    for string in ["<b>&amp;]]></title><script>", "nul\0 \u{FFFF} \u{1B}", "\"quoted\" 'single'"] {
      var scene = SampleScenes.texts
      scene.title = string
      scene.summary = string
      let reader = TextCollector()
      let parser = XMLParser(data: Data(try svg(scene).utf8))
      parser.delegate = reader
      #expect(parser.parse())
      let expected = string.replacing("\0", with: "\u{FFFD}").replacing(
        "\u{FFFF}", with: "\u{FFFD}"
      )
      .replacing("\u{1B}", with: "\u{FFFD}")
      #expect(reader.texts["title"] == expected)
      #expect(reader.texts["desc"] == expected)
    }
  }

  @Test("A figure is an image with a name and a description, where it has them")
  func accessibleName() throws {
    let named = try svg(SampleScenes.shapes)
    #expect(named.contains(#"role="img" aria-labelledby="fig-key-title fig-key-desc">"#))
    let nameless = try svg(Scene(width: 1, height: 1))
    #expect(nameless.contains(#"role="img">"#))
    #expect(!nameless.contains("<title"))
  }

  @Test("The key of what was drawn is metadata, where there is one")
  func source() throws {
    let scene = Scene(width: 1, height: 1, source: "sha256:0f <&>")
    #expect(try svg(scene).contains("<metadata>Source: sha256:0f &lt;&amp;&gt;</metadata>\n"))
    #expect(try !svg(Scene(width: 1, height: 1)).contains("metadata"))
  }

  @Test("It starts with its own tag, so it can stand inside HTML, and has size and view box")
  func root() throws {
    let text = try svg(Scene(width: 720, height: 405.5))
    #expect(text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(text.contains(#"width="720" height="405.5" viewBox="0 0 720 405.5""#))
  }

  @Test("Translucent dots are drawn one by one, opaque ones as one outline")
  func dots() throws {
    let opaque = try svg(SampleScenes.scatter(opacity: 1))
    #expect(opaque.split(separator: "<path").count == 2)
    let translucent = try svg(SampleScenes.scatter(opacity: 0.5))
    #expect(translucent.split(separator: "<path").count == 1001)
    #expect(translucent.utf8.count < 40_000)
  }

  @Test("A figure of two panels is smaller than matplotlib's 57 kB of the same curves")
  func size() throws {
    #expect(try svg(SampleScenes.twoPanels).utf8.count < 40_000)
  }
}

/// Collects the texts of elements by name.
private final class TextCollector: NSObject, XMLParserDelegate {
  var texts: [String: String] = [:]
  private var element = ""

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    element = name
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    element = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    texts[element, default: ""] += string
  }
}
