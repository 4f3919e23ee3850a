import FigureRendering
import Figures
import Foundation
import Testing

@Suite("The version of the renderer")
struct FigureRendererVersionTests {
  /// Measures text without a font, so that the sum is the same on every machine.
  private struct Measuring: TextMeasuring {
    func measure(_ string: String, style: TextStyle) -> TextExtents {
      TextExtents(
        width: 0.55 * style.size * Double(string.unicodeScalars.count), ascent: 0.97 * style.size,
        descent: 0.24 * style.size)
    }
  }

  @Test(
    "changes with what is drawn, so that kept pictures of another one are not taken for this one's")
  func drawings() throws {
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    // A coarse look at every scene: where elements end, what texts say and where they stand.
    for theme in Theme.BuiltIn.allCases {
      for sample in SampleFigures.all {
        let scene = sample.figure.scene(theme: theme.theme, measuring: Measuring())
        for element in scene.elements { for line in element.outline { add(line.utf8) } }
      }
    }
    for name in ["two-panels.svg.txt", "two-panels-characters.svg.txt", "shapes.svg"] {
      add(try Golden.recorded(name))
    }
    // Where this fails, figures look other than before: count the renderer's version up, and record the new sum.
    #expect(FigureRenderer.version == 4)
    #expect(String(sum, radix: 16) == "23729cac08aed07c")
  }
}

extension Scene.Element {
  /// What it is, with its first and its last place in tenths of a pixel.
  fileprivate var outline: [String] {
    func place(_ point: Point) -> String {
      "\(Int((10 * point.x).rounded())) \(Int((10 * point.y).rounded()))"
    }
    switch self {
    case .text(let run): return ["\(run.string) \(place(run.position)) \(run.paint.light)"]
    case .dots(let points, let diameter, let paint):
      return ["\(points.count) \(diameter) \(paint.light) \(points.last.map(place) ?? "")"]
    case .mask(let mask, let box, _): return ["\(mask.width) \(mask.height) \(Int(box.maxX))"]
    case .group(let children, _): return children.flatMap(\.outline)
    case .path(let path, let fill, let stroke):
      let points = path.steps.compactMap { step -> Point? in
        switch step {
        case .move(let point), .line(let point): point
        case .close: nil
        }
      }
      let ends = [points.first, points.last].compactMap { $0 }.map(place)
      let paints = [fill?.light, stroke?.paint.light].compactMap { $0 }
      return ["\(points.count) \(ends) \(paints) \(stroke?.width ?? 0)"]
    }
  }
}
