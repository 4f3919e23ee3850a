import FigureRendering
import Figures
import Testing

@Suite struct SVGTextTests {
  private func svg(_ scene: Scene) throws -> String {
    let bytes = try FigureRenderer().render(scene, as: .svg(text: .characters), key: "key")
    return String(decoding: bytes, as: UTF8.self)
  }

  private func svg(_ runs: TextRun...) throws -> String {
    try svg(Scene(width: 200, height: 50, elements: runs.map { .text($0) }))
  }

  private func run(
    _ string: String, at position: Point = Point(x: 20, y: 30), anchor: TextRun.Anchor = .start,
    style: TextStyle = SampleScenes.style(12)
  ) -> TextRun {
    TextRun(
      string, style: style, paint: SampleScenes.ink, position: position, anchor: anchor)
  }

  /// The lines with text elements.
  private func texts(in svg: String) -> [Substring] {
    svg.split(separator: "\n").filter { $0.hasPrefix("<text") }
  }

  /// The document without the lengths of text, which change with the version of the font.
  private func withoutLengths(_ svg: String) throws -> String {
    svg.replacing(try Regex(#"textLength="[^"]*""#), with: "textLength=\"…\"")
  }

  @Test("SVG with characters is as recorded", arguments: ["texts", "two-panels"])
  func asRecorded(name: String) throws {
    let scene = try #require(SampleScenes.all.first { $0.name == name }).scene
    let actual = try withoutLengths(svg(scene))
    let expected = try Golden.expected("\(name)-characters.svg.txt", actual: Array(actual.utf8))
    #expect(actual == String(decoding: expected, as: UTF8.self))
  }

  @Test("Each text stands where it was drawn: among the outlines, inside its clip, off the page")
  func order() throws {
    let line = Scene.Element.path(
      SampleScenes.path([(0, 5), (9, 5)]), fill: nil,
      stroke: Stroke(paint: SampleScenes.blue, width: 1))
    let scene = Scene(
      width: 200, height: 50,
      elements: [
        line, .text(run("first")),
        .group([.text(run("inside"))], clip: Rect(x: 10, y: 10, width: 30, height: 30)), line,
        .text(run("outside", at: Point(x: -30, y: 80))),
      ])
    let order = try svg(scene).matches(of: Regex(">[a-z]+<|<path fill|<g clip|</svg")).map {
      String($0.output[0].substring ?? "")
    }
    #expect(
      order == ["<path fill", ">first<", "<g clip", ">inside<", "<path fill", ">outside<", "</svg"])
  }

  @Test("The length of a text is that of its outlines")
  func length() throws {
    let width = PangoTextMeasurer().measure("AVATAR", style: SampleScenes.style(12)).width
    let text = try svg(run("AVATAR"))
    let length = try #require(text.firstMatch(of: /textLength="([0-9.]+)"/)?.output.1)
    #expect(abs(try #require(Double(length)) - width) <= 0.005)
  }

  @Test("Neighbours of one look share a group, others do not")
  func groups() throws {
    let groups = try svg(
      run("a"), run("b"), run("c", style: SampleScenes.style(12, .semibold)), run("d")
    ).split(separator: "\n").filter { $0.hasPrefix("<g") }
    #expect(groups.count == 3)
    #expect(groups.allSatisfy { $0.contains(#"font-family="Inter,sans-serif" font-size="12""#) })
    #expect(groups.map { $0.contains(#"font-weight="600""#) } == [false, true, false])
  }

  @Test("Blanks at the ends and double ones are kept, where there are any")
  func blanks() throws {
    let lines = texts(in: try svg(run(" a"), run("a "), run("a  b"), run("a b")))
    #expect(
      lines.map { $0.contains(#"xml:space="preserve""#) } == [true, true, true, false])
  }

  @Test("In lines that read from the right the anchor changes sides, so the text stays where it is")
  func rightToLeft() throws {
    let document = try svg(run("שלום 3"), run("שלום 3", anchor: .end), run("a שלום"))
    let lines = texts(in: document)
    #expect(lines.map { $0.contains("text-anchor=\"end\"") } == [true, false, false])
    #expect(document.contains(#"direction="rtl" unicode-bidi="embed">"#))
    #expect(document.contains(#"direction="ltr">"#))
  }

  @Test("Emoji are characters like all others where text is")
  func emoji() throws {
    #expect(try svg(run("loss 📉")).contains(">loss 📉</text>"))
  }

  @Test("Markup in a text stays text")
  func markup() throws {
    #expect(try svg(run("</text><a&b>\0")).contains(">&lt;/text&gt;&lt;a&amp;b&gt;\u{FFFD}</text>"))
  }
}
