import FigureRendering
import Figures
import Testing

@Suite struct PangoTextMeasurerTests {
  private let measurer = PangoTextMeasurer()

  @Test("Sizes scale exactly", arguments: ["0.25", "Épochs", "AVATAR", "−1", "10⁻³"])
  func scaling(string: String) {
    let small = measurer.measure(string, style: SampleScenes.style(10))
    let large = measurer.measure(string, style: SampleScenes.style(80))
    // Pango counts in 1/1024 pixel, so each glyph rounds by half of that.
    let tolerance = 8 * Double(string.count) / 1024
    #expect(abs(large.width - 8 * small.width) <= tolerance)
    #expect(abs(large.ascent - 8 * small.ascent) <= 8.0 / 1024)
    #expect(abs(large.descent - 8 * small.descent) <= 8.0 / 1024)
  }

  @Test("All lines of a style are equally high, and the empty one has no width")
  func lineHeight() {
    let style = SampleScenes.style(12)
    let lines = ["", "a", "Åg", "…", "漢字"].map { measurer.measure($0, style: style) }
    #expect(lines[0].width == 0)
    #expect(Set(lines.map(\.ascent)).count == 1)
    #expect(Set(lines.map(\.descent)).count == 1)
    #expect(lines[0].ascent > 0.7 * 12)
    #expect(lines[0].descent > 0.1 * 12)
  }

  @Test("A heavier weight is wider")
  func weights() {
    let widths = [TextStyle.Weight.regular, .medium, .semibold].map {
      measurer.measure("Accuracy", style: SampleScenes.style(12, $0)).width
    }
    #expect(widths[0] < widths[1])
    #expect(widths[1] < widths[2])
  }

  @Test("Markup is no markup")
  func markup() {
    let style = SampleScenes.style(12)
    let plain = measurer.measure("b", style: style).width
    #expect(measurer.measure("<b>b</b>", style: style).width > 3 * plain)
  }

  @Test("What is measured is what is drawn", arguments: [TextRun.Anchor.start, .middle, .end])
  func drawnAsMeasured(anchor: TextRun.Anchor) throws {
    // Its ink fills the advance but for the thin sides of the letters.
    let string = "HHHHHHHH"
    let style = SampleScenes.style(20)
    let width = measurer.measure(string, style: style).width
    let run = TextRun(
      string, style: style, paint: SampleScenes.ink, position: Point(x: 200, y: 50), anchor: anchor)
    let scene = Scene(
      width: 400, height: 100, background: SampleScenes.page, elements: [.text(run)])
    let png = try FigureRenderer().render(scene, as: .png(scale: 1), key: "a")
    let box = try #require(try Pixels(png: png).inkBox)
    let left =
      switch anchor {
      case .start: 200.0
      case .middle: 200 - width / 2
      case .end: 200 - width
      }
    #expect((left...left + 4).contains(Double(box.x.lowerBound)))
    #expect((left + width - 5...left + width).contains(Double(box.x.upperBound)))
    // Capitals stand on the baseline.
    #expect(box.y.upperBound == 49)
  }

  @Test("Turned text goes about its anchor, clockwise on the page")
  func turned() throws {
    func box(_ rotation: Double) throws -> (x: ClosedRange<Int>, y: ClosedRange<Int>) {
      let run = TextRun(
        "HHHH", style: SampleScenes.style(20), paint: SampleScenes.ink,
        position: Point(x: 100, y: 100), rotation: rotation)
      let scene = Scene(
        width: 200, height: 200, background: SampleScenes.page, elements: [.text(run)])
      let png = try FigureRenderer().render(scene, as: .png(scale: 1), key: "a")
      return try #require(try Pixels(png: png).inkBox)
    }
    let level = try box(0)
    let upward = try box(-90)
    let downward = try box(90)
    #expect(upward.y.upperBound < 100)
    #expect(upward.x.upperBound == 99)
    #expect(downward.y.lowerBound >= 100)
    #expect(downward.x.lowerBound == 100)
    #expect(abs(upward.y.count - level.x.count) <= 1)
    #expect(abs(upward.x.count - level.y.count) <= 1)
  }
}
