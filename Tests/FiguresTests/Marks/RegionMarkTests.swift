import Testing

@testable import Figures

@Suite("Class areas")
struct RegionMarkTests {
  private let classes = ["left", "right"]
  private var scores: [Grid] {
    [-1.0, 1].map { sign in
      Grid(x: 0...10, y: 0...10, columns: 21, rows: 21) { x, _ in sign * (x - 2.5) }
    }
  }

  private func elements(_ mark: RegionMark) -> [Scene.Element] {
    mark.elements(in: squareContext(categories: classes)).flatMap { element -> [Scene.Element] in
      if case .group(let elements, _) = element { elements } else { [element] }
    }
  }

  @Test("are tints of the classes' colours, the later ones on the earlier ones")
  func areas() throws {
    let drawn = elements(RegionMark(classes: classes, scores: scores))
    #expect(drawn.count == 3)
    let boxes = drawn.map { element -> Rect? in
      if case .path(let path, _, _) = element { path.box } else { nil }
    }
    #expect(boxes[0] == Rect(x: -1, y: -1, width: 102, height: 102))
    #expect(boxes[1] == Rect(x: 25, y: -1, width: 76, height: 102))
    #expect(boxes[2] == Rect(x: 25, y: -1, width: 0, height: 102))
    let paints = drawn.flatMap(\.paints)
    #expect(paints[0].light.blue > paints[0].light.red)
    #expect(paints[1].light.red > paints[1].light.blue)
    #expect(paints[0].light != paints[0].dark)
  }

  @Test("have no line between them where none is asked for")
  func noBoundary() {
    let mark = RegionMark(classes: classes, scores: scores, boundary: false)
    #expect(elements(mark).count == 2)
  }

  @Test("change halfway between nodes where only classes are known")
  func indices() {
    let grid = Grid(x: 0...10, y: 0...10, columns: 3, rows: 2, values: [0, 0, 1, 0, 0, 1])
    let mark = RegionMark(classes: classes, indices: grid)
    guard case .path(let line, _, _)? = elements(mark).last else { return }
    #expect(line.box?.x == 75.5)
    let unknown = Grid(x: 0...10, y: 0...10, columns: 2, rows: 2, values: [7, 0.5, .nan, -1])
    #expect(elements(RegionMark(classes: classes, indices: unknown)).isEmpty)
  }

  @Test("name their classes and show the whole grid")
  func names() {
    let mark = RegionMark(classes: classes, scores: scores)
    let context = squareContext(categories: classes)
    #expect(mark.categories.colors == classes)
    #expect(mark.legendEntries(in: context).map(\.label) == classes)
    #expect(mark.extent == Extent(x: 0...10, y: 0...10))
  }

  @Test("leave out classes without scores on the same grid")
  func mismatch() {
    let other = Grid(x: 0...1, y: 0...1, columns: 2, rows: 2, values: [])
    #expect(RegionMark(classes: classes, scores: [scores[0], other]).classes == ["left"])
    #expect(RegionMark(classes: classes, scores: [scores[0]]).classes == ["left"])
    #expect(RegionMark(classes: [], scores: []).elements(in: squareContext()).isEmpty)
  }
}
