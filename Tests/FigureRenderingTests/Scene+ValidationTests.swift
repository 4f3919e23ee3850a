import FigureRendering
import Figures
import Testing

@Suite struct SceneValidationTests {
  private static let origin = Point(x: 0, y: 0)

  private static func line(to end: Point, width: Double = 1, dash: [Double] = []) -> Scene.Element {
    .path(
      Path(steps: [.move(origin), .line(end)]), fill: nil,
      stroke: Stroke(paint: SampleScenes.ink, width: width, dash: dash))
  }

  private static func text(size: Double, rotation: Double = 0) -> Scene.Element {
    .text(
      TextRun(
        "a", style: SampleScenes.style(size), paint: SampleScenes.ink, position: origin,
        rotation: rotation))
  }

  static let impossible: [Scene.Element] = [
    line(to: Point(x: .nan, y: 0)),
    line(to: Point(x: 0, y: -.infinity)),
    line(to: Point(x: 1e9, y: 0)),
    line(to: origin, width: -1),
    line(to: Point(x: 9, y: 9), dash: [0, 0]),
    line(to: Point(x: 9, y: 9), dash: [1e-9, 1e-9]),
    line(to: Point(x: 9, y: 9), dash: [-1, 4]),
    .dots([Point(x: 1, y: .nan)], diameter: 2, paint: SampleScenes.ink),
    .dots([origin], diameter: .infinity, paint: SampleScenes.ink),
    .dots([origin], diameter: 2, paint: Paint(light: Color(hex: 0), opacity: 1.5)),
    text(size: .nan),
    text(size: 10, rotation: .infinity),
    .group([], clip: Rect(x: 0, y: 0, width: -1, height: 1)),
    .group([.group([line(to: Point(x: .nan, y: 0))], clip: nil)], clip: nil),
  ]

  @Test("What cannot be drawn is an error, not a broken file", arguments: impossible)
  func impossibleElements(element: Scene.Element) throws {
    let scene = Scene(width: 10, height: 10, elements: [element])
    for format in FigureRendererTests.formats {
      let error = #expect(throws: RenderingError.self) {
        try FigureRenderer().render(scene, as: format, key: "a")
      }
      guard case .invalidScene = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
  }

  @Test("A size must be a positive number", arguments: [0, -1, .nan, .infinity, 1e300])
  func impossibleSizes(size: Double) {
    #expect(throws: RenderingError.self) {
      try FigureRenderer().render(Scene(width: size, height: 10), as: .svg, key: "a")
    }
  }

  @Test("A picture of more pixels than Cairo draws is an error")
  func tooLarge() {
    #expect(throws: RenderingError.tooLarge(width: 40_000, height: 10)) {
      try FigureRenderer().render(Scene(width: 40_000, height: 10), as: .png(scale: 1), key: "a")
    }
    #expect(throws: RenderingError.self) {
      try FigureRenderer().render(Scene(width: 10, height: 10), as: .png(scale: .nan), key: "a")
    }
  }
}
