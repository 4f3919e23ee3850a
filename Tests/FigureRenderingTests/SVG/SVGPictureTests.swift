import FigureRendering
import Figures
import Foundation
import Testing

/// Whether some font of this machine has emoji.
private let hasEmoji: Bool = {
  let run = TextRun(
    "📉", style: SampleScenes.style(12), paint: SampleScenes.ink, position: Point(x: 0, y: 0))
  let scene = Scene(width: 50, height: 50, elements: [.text(run)])
  return FigureRenderer().fontFallbacks(in: scene).first?.family?.contains("Emoji") == true
}()

@Suite(
  "Pictures in the text of an SVG figure",
  .enabled(if: hasEmoji, "no font with coloured emoji is installed"))
struct SVGPictureTests {
  private static func run(
    _ string: String, at position: Point = Point(x: 20, y: 30), rotation: Double = 0
  ) -> TextRun {
    TextRun(
      string, style: SampleScenes.style(12), paint: SampleScenes.ink, position: position,
      rotation: rotation)
  }

  private func svg(_ runs: TextRun...) throws -> String {
    let scene = Scene(width: 200, height: 50, elements: runs.map { .text($0) })
    return String(decoding: try FigureRenderer().render(scene, as: .svg, key: "key"), as: UTF8.self)
  }

  /// The value of an attribute of the first picture.
  private func number(_ name: String, in svg: String) throws -> Double {
    let image = try #require(svg.range(of: "<image "))
    let rest = svg[image.upperBound...]
    let start = try #require(rest.range(of: "\(name)=\""))
    return try #require(Double(rest[start.upperBound...].prefix { $0 != "\"" }))
  }

  @Test("stand in the file itself, so that no reader needs the font")
  func embedded() throws {
    let document = try svg(Self.run("loss 📉 falls"))
    #expect(!document.contains("<text"))
    #expect(document.ranges(of: "<image ").count == 1)
    #expect(document.contains("data:image/png;base64,iVBORw0KGgo"))
    #expect(document == (try svg(Self.run("loss 📉 falls"))))
  }

  @Test("stand where the glyphs would, between the words")
  func place() throws {
    let document = try svg(Self.run("loss 📉 falls"))
    let (x, width) = (try number("x", in: document), try number("width", in: document))
    let before = FigureRenderer().width(of: "loss ")
    let after = FigureRenderer().width(of: "loss 📉 falls") - FigureRenderer().width(of: " falls")
    #expect(abs(x - (20 + before)) < 3)
    #expect(abs(x + width - (20 + after)) < 3)
    let (y, height) = (try number("y", in: document), try number("height", in: document))
    #expect(y > 30 - 14 && y < 30 - 6)
    #expect(y + height > 30 && y + height < 30 + 6)
  }

  @Test("are one picture where they follow each other, and turn with their text")
  func neighbours() throws {
    #expect(try svg(Self.run("📉📈")).ranges(of: "<image ").count == 1)
    #expect(try svg(Self.run("📉 a 📈")).ranges(of: "<image ").count == 2)
    let turned = try svg(Self.run("📉", rotation: -90))
    #expect(turned.contains("transform=\"rotate(-90 20 30)\""))
  }

  @Test("have the pixels of the glyph four times as wide and high as it stands there")
  func pixels() throws {
    let document = try svg(Self.run("📉"))
    let start = try #require(document.range(of: "base64,"))
    let base64 = document[start.upperBound...].prefix { $0 != "\"" }
    let bytes = [UInt8](try #require(Data(base64Encoded: String(base64))))
    let width = bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
    #expect(Double(width) == 4 * (try number("width", in: document)))
  }
}

extension FigureRenderer {
  /// The width of a text of the tests, in CSS pixels.
  fileprivate func width(of string: String) -> Double {
    PangoTextMeasurer().measure(string, style: SampleScenes.style(12)).width
  }
}
