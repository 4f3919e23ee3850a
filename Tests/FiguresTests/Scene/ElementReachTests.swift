import Testing

@testable import Figures

@Suite("The reach of an element")
struct ElementReachTests {
  private let rect = Rect(x: 10, y: 10, width: 10, height: 10)
  private let stroke = Stroke(paint: Theme().text, width: 2)

  private func line(_ a: (Double, Double), _ b: (Double, Double)) -> Scene.Element {
    .path(
      Path(steps: [.move(Point(x: a.0, y: a.1)), .line(Point(x: b.0, y: b.1))]), fill: nil,
      stroke: stroke)
  }

  @Test("of a line is its ink, not its box")
  func lines() {
    #expect(line((0, 0), (30, 30)).reaches(into: rect))
    #expect(line((0, 15), (30, 15)).reaches(into: rect))
    #expect(line((0, 9.5), (30, 9.5)).reaches(into: rect))
    #expect(!line((0, 8.5), (30, 8.5)).reaches(into: rect))
    #expect(!line((0, 25), (5, 0)).reaches(into: rect))
    #expect(!line((0, 18), (18, 36)).reaches(into: rect))
  }

  @Test("of dots goes to their rims")
  func dots() {
    let dots = { (x: Double) in
      Scene.Element.dots([Point(x: x, y: 15)], diameter: 4, paint: Theme().text)
    }
    #expect(dots(8.5).reaches(into: rect))
    #expect(!dots(7.5).reaches(into: rect))
  }

  @Test("of a group ends at its clip")
  func groups() {
    let group = { (clip: Rect?) in
      Scene.Element.group([self.line((0, 15), (30, 15))], clip: clip)
    }
    #expect(group(nil).reaches(into: rect))
    #expect(!group(Rect(x: 0, y: 0, width: 9, height: 30)).reaches(into: rect))
  }

  @Test("of a filled outline is its box")
  func filled() {
    let steps: [Path.Step] = [
      .move(Point(x: 0, y: 0)), .line(Point(x: 40, y: 0)), .line(Point(x: 40, y: 40)), .close,
    ]
    #expect(
      Scene.Element.path(Path(steps: steps), fill: Theme().text, stroke: nil).reaches(into: rect))
    #expect(Scene.Element.path(Path(steps: steps), fill: nil, stroke: stroke).reaches(into: rect))
  }
}
