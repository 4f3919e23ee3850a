import Testing

@testable import Figures

@Suite("The box of a line of text")
struct TextRunBoxTests {
  private func box(_ anchor: TextRun.Anchor, rotation: Double = 0) -> Rect {
    TextRun(
      "x", style: TextStyle(family: "Inter", size: 10), paint: Theme().text,
      position: Point(x: 100, y: 100), anchor: anchor, rotation: rotation
    ).box(of: TextExtents(width: 20, ascent: 8, descent: 2))
  }

  @Test("follows the anchor")
  func anchors() {
    #expect(box(.start) == Rect(x: 100, y: 92, width: 20, height: 10))
    #expect(box(.middle) == Rect(x: 90, y: 92, width: 20, height: 10))
    #expect(box(.end) == Rect(x: 80, y: 92, width: 20, height: 10))
  }

  @Test("is turned with the text")
  func turned() {
    #expect(box(.start, rotation: -90) == Rect(x: 92, y: 80, width: 10, height: 20))
    #expect(box(.start, rotation: 90) == Rect(x: 98, y: 100, width: 10, height: 20))
  }
}
