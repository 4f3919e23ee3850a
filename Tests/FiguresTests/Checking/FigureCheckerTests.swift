import Testing

@testable import Figures

@Suite("The checker of figures")
struct FigureCheckerTests {
  private let style = TextStyle(family: "Inter", size: 12)
  private let black = Paint(light: Color(hex: 0), dark: Color(hex: 0xffffff))
  private let white = Paint(light: Color(hex: 0xffffff), dark: Color(hex: 0))

  private func text(
    _ string: String, x: Double = 100, y: Double = 100, paint: Paint? = nil, size: Double = 12
  ) -> Scene.Element {
    .text(
      TextRun(
        string, style: TextStyle(family: "Inter", size: size), paint: paint ?? black,
        position: Point(x: x, y: y)))
  }

  private func box(_ rect: Rect, fill: Paint? = nil, stroke: Stroke? = nil) -> Scene.Element {
    let steps: [Path.Step] = [
      .move(Point(x: rect.x, y: rect.y)), .line(Point(x: rect.maxX, y: rect.y)),
      .line(Point(x: rect.maxX, y: rect.maxY)), .line(Point(x: rect.x, y: rect.maxY)), .close,
    ]
    return .path(Path(steps: steps), fill: fill, stroke: stroke)
  }

  private func problems(
    _ layers: SceneLayer..., scale: Double = 1
  ) -> [FigureProblem] {
    FigureChecker(
      layers: layers, canvas: Rect(x: 0, y: 0, width: 400, height: 300), background: white,
      measuring: TableTextMeasuring()
    ).problems(shownAt: scale)
  }

  @Test("finds nothing wrong with texts beside each other")
  func nothing() {
    let elements = [text("left", x: 10), text("right", x: 200), text("below", x: 10, y: 130)]
    #expect(problems(SceneLayer(.guide, elements)).isEmpty)
  }

  @Test("finds two texts that overlap, of whichever layers")
  func overlap() {
    let found = problems(
      SceneLayer(.guide, [text("under")]), SceneLayer(.data, [text("over", x: 105)]))
    #expect(found == [.overlappingText("under", "over")])
  }

  @Test("finds a text that leaves the picture")
  func leaving() {
    #expect(problems(SceneLayer(.guide, [text("gone", x: 390)])) == [.clippedText("gone")])
  }

  @Test("finds a text that its panel cuts off")
  func clipped() {
    let clip = Rect(x: 0, y: 0, width: 110, height: 200)
    let group = Scene.Element.group([.group([text("cut off")], clip: nil)], clip: clip)
    #expect(problems(SceneLayer(.data, [group])) == [.clippedText("cut off")])
  }

  @Test("finds a text that is too small where the figure is shown smaller")
  func small() {
    #expect(problems(SceneLayer(.guide, [text("fine")]), scale: 0.8).isEmpty)
    #expect(
      problems(SceneLayer(.guide, [text("tiny")]), scale: 0.5)
        == [.smallText("tiny", points: 4.5, others: 0)])
    let both = problems(SceneLayer(.guide, [text("tiny"), text("small")]), scale: 0.5)
    #expect(
      both.filter { if case .smallText = $0 { true } else { false } } == [
        .smallText("tiny", points: 4.5, others: 1)
      ])
    #expect(
      FigureProblem.smallText("tiny", points: 4.5, others: 1).message
        == "the text “tiny”, with 1 more, is 4.5 points high where the figure is shown")
  }

  @Test("finds a text that is faint on a dark page only")
  func faint() {
    let grey = Paint(light: Color(hex: 0x606060), dark: Color(hex: 0x606060))
    let found = problems(SceneLayer(.guide, [text("grey", paint: grey)]))
    guard case .faintText("grey", let contrast, 4.5, .dark) = found.first, found.count == 1 else {
      Issue.record("\(found)")
      return
    }
    // By the formula of WCAG: 0x60 has a luminance of 0.1170.
    #expect(abs(contrast - (0.1170 + 0.05) / 0.05) < 0.01)
  }

  @Test("asks less of large text")
  func large() {
    let grey = Paint(light: Color(hex: 0x888888), dark: Color(hex: 0x888888))
    #expect(problems(SceneLayer(.guide, [text("12", paint: grey)])).count == 1)
    #expect(problems(SceneLayer(.guide, [text("24", paint: grey, size: 24)])).isEmpty)
  }

  @Test("judges a text by what is drawn below it, not by what comes later")
  func ground() {
    let rect = Rect(x: 90, y: 80, width: 100, height: 40)
    let below = SceneLayer(.data, [box(rect, fill: black), text("dark on dark")])
    let found = problems(below)
    #expect(found.count == 2 && found.allSatisfy { $0.message.contains("contrast of 1 ") })
    #expect(problems(SceneLayer(.data, [text("before"), box(rect, fill: black)])).isEmpty)
    let faintFill = Paint(light: Color(hex: 0), dark: Color(hex: 0xffffff), opacity: 0.2)
    #expect(problems(SceneLayer(.data, [box(rect, fill: faintFill), text("tinted")])).isEmpty)
  }

  @Test("does not take a fill's box for the fill")
  func triangle() {
    let steps: [Path.Step] = [
      .move(Point(x: 90, y: 300)), .line(Point(x: 390, y: 300)), .line(Point(x: 390, y: 0)), .close,
    ]
    let triangle = Scene.Element.path(Path(steps: steps), fill: black, stroke: nil)
    #expect(problems(SceneLayer(.data, [triangle, text("outside")])).isEmpty)
  }

  @Test("finds a legend on data, and not data's own text")
  func legend() {
    let line = Scene.Element.path(
      Path(steps: [.move(Point(x: 0, y: 98)), .line(Point(x: 400, y: 98))]), fill: nil,
      stroke: Stroke(paint: black, width: 1))
    let data = SceneLayer(.data, [line, text("own", x: 300)])
    #expect(problems(data, SceneLayer(.legend, [text("train")])) == [.legendOverData("train")])
    #expect(problems(data, SceneLayer(.legend, [text("train", y: 200)])).isEmpty)
  }

  @Test("finds a sample of the legend that is faint")
  func sample() {
    let pale = Paint(light: Color(hex: 0xdddddd), dark: Color(hex: 0xdddddd))
    let dots = Scene.Element.dots([Point(x: 90, y: 96)], diameter: 6, paint: pale)
    let found = problems(SceneLayer(.legend, [dots, text("train")]))
    guard case .faintSample("train", _, 3, .light) = found.first, found.count == 1 else {
      Issue.record("\(found)")
      return
    }
  }

  @Test("names long texts by their beginning")
  func longNames() {
    let long = String(repeating: "word ", count: 40)
    let message = FigureProblem.clippedText(long).message
    #expect(message.count < 80 && message.contains("…"))
  }
}
