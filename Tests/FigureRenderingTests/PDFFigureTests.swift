import FigureRendering
import Figures
import Testing

@Suite struct PDFFigureTests {
  private func pdf(_ scene: Scene) throws -> String {
    // Latin-1, so that every byte is one character.
    let bytes = try FigureRenderer().render(scene, as: .pdf, key: "a")
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  private func count(_ pattern: String, in text: String) throws -> Int {
    text.matches(of: try Regex(pattern)).count
  }

  @Test("There is one page, of three quarters of a point for every CSS pixel")
  func onePage() throws {
    let text = try pdf(SampleScenes.twoPanels)
    #expect(text.hasPrefix("%PDF-1.4"))
    #expect(try count(#"/Type /Page\b"#, in: text) == 1)
    #expect(try count(#"/MediaBox \[ ?0 0 540 432 ?\]"#, in: text) == 1)
  }

  @Test("Every font is embedded")
  func embeddedFonts() throws {
    let text = try pdf(SampleScenes.texts)
    let descriptors = try count("/Type /FontDescriptor", in: text)
    #expect(descriptors >= 2)
    #expect(try count("/FontFile[23]? ", in: text) == descriptors)
    #expect(try count(#"/FontName /[A-Z]{6}\+Inter"#, in: text) == descriptors)
  }

  @Test("Title, subject and a date that does not move are in the file")
  func metadata() throws {
    let text = try pdf(SampleScenes.shapes)
    #expect(text.contains("/Title (Shapes)"))
    #expect(text.contains("/Subject (Lines & dots)"))
    #expect(try count(#"/CreationDate \((D:)?20000101000000"#, in: text) == 1)
    #expect(!text.contains("/ModDate"))
    #expect(!text.contains("/Keywords"))
  }

  @Test("The key of what was drawn is a keyword")
  func source() throws {
    let scene = Scene(width: 1, height: 1, source: "sha256:0f")
    #expect(try pdf(scene).contains("/Keywords (Source: sha256:0f)"))
  }
}
