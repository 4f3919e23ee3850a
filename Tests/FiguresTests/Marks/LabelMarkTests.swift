import Testing

@testable import Figures

@Suite("A label")
struct LabelMarkTests {
  private func box(
    _ mark: LabelMark, in context: MarkContext = squareContext()
  ) -> Rect? {
    context.textBoxes(of: mark.elements(in: context)).first
  }

  @Test("stands to the right of its point where there is room, else to the left")
  func sides() throws {
    let right = try #require(box(LabelMark(x: 1, y: 5, text: "best")))
    #expect(right.x > 10 && abs(right.y + right.height / 2 - 50) < 1e-9)
    let left = try #require(box(LabelMark(x: 9.5, y: 5, text: "best")))
    #expect(left.maxX < 95 && left.x > 50)
  }

  @Test("stays inside the panel", arguments: 0...10)
  func inside(place: Int) throws {
    for text in ["a", "best epoch 84", String(repeating: "long ", count: 40), "خسارة", "🧪"] {
      for y in [0.0, 0.3, 5, 10] {
        let placed = try #require(box(LabelMark(x: Double(place), y: y, text: text)))
        #expect(placed.x >= 0 && placed.maxX <= 100 && placed.y >= 0 && placed.maxY <= 100)
      }
    }
  }

  @Test("keeps off data that was drawn before")
  func offData() throws {
    var context = squareContext()
    context.drawn = LineMark(x: [1, 9], y: [5, 5]).elements(in: context)
    let mark = LabelMark(x: 1, y: 5, text: "start")
    let elements = mark.elements(in: context)
    let box = try #require(context.textBoxes(of: elements).first)
    #expect(!context.drawn.contains { $0.reaches(into: box) })
    #expect(elements.flatMap(\.points).count == 1)
  }

  @Test("stands on a piece of the page where data is everywhere")
  func onData() throws {
    var context = squareContext()
    let corners = [(0.0, 0.0), (10, 0), (10, 10), (0, 10)].map { Point(x: $0.0 * 10, y: $0.1 * 10) }
    context.drawn = [
      .path(Path(steps: Path.Step.outline(corners)), fill: context.theme.palette[0], stroke: nil)
    ]
    let elements = LabelMark(x: 5, y: 5, text: "here").elements(in: context)
    #expect(elements.flatMap(\.paints).first?.light == context.theme.background.light)
    #expect(elements.flatMap(\.texts).map(\.string) == ["here"])
  }

  @Test("gives way to other labels, and is left out where none of its places is free")
  func crowded() {
    var context = squareContext()
    for index in 0..<12 {
      context.drawn += LabelMark(x: 5, y: 5, text: "label \(index)").elements(in: context)
    }
    let boxes = context.textBoxes(of: context.drawn)
    #expect(boxes.count > 1 && boxes.count < 12)
    for (index, a) in boxes.enumerated() {
      #expect(!boxes[(index + 1)...].contains { $0.overlaps(a) })
    }
  }

  @Test(
    "of a point that is not in sight, or of no text, is nothing",
    arguments: [(Double.nan, 5.0, "a"), (5, .infinity, "a"), (11, 5, "a"), (5, 5, " \n")])
  func nothing(x: Double, y: Double, text: String) {
    #expect(LabelMark(x: x, y: y, text: text).elements(in: squareContext()).isEmpty)
  }

  @Test("in a panel too small for text is nothing", arguments: [1.0, 5, 10])
  func small(size: Double) {
    var context = squareContext()
    context.area = Rect(x: 0, y: 0, width: 100, height: size)
    #expect(LabelMark(x: 5, y: 5, text: "label").elements(in: context).isEmpty)
  }
}
