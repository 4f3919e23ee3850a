import Testing

@testable import Figures

@Suite("A line")
struct LineMarkTests {
  private func drawn(_ y: [Double]) -> [Scene.Element] {
    let mark = LineMark(x: y.indices.map(Double.init), y: y)
    guard case .group(let elements, _)? = mark.elements(in: squareContext()).first else {
      return []
    }
    return elements
  }

  @Test("goes through its points")
  func points() throws {
    guard case .path(let path, nil, .some) = try #require(drawn([0, 10]).first) else {
      Issue.record("no path")
      return
    }
    #expect(path.steps == [.move(Point(x: 0, y: 100)), .line(Point(x: 10, y: 0))])
  }

  @Test("is broken at a value that is not finite", arguments: [Double.nan, .infinity, -.infinity])
  func gaps(value: Double) throws {
    guard case .path(let path, _, _) = try #require(drawn([1, 2, value, 3, 4]).first) else {
      return
    }
    let moves = path.steps.filter { if case .move = $0 { true } else { false } }
    #expect(moves.count == 2)
    #expect(path.steps.count == 4)
  }

  @Test("shows a point that stands alone as a dot")
  func alone() throws {
    let elements = drawn([1, 2, .nan, 3, .nan])
    #expect(elements.count == 2)
    guard case .dots(let points, _, _) = try #require(elements.last) else {
      Issue.record("no dot")
      return
    }
    #expect(points == [Point(x: 30, y: 70)])
  }

  @Test("without points is nothing", arguments: [[], [Double.nan]])
  func nothing(y: [Double]) {
    #expect(LineMark(x: [0], y: y).elements(in: squareContext()).isEmpty)
  }

  @Test("is cut off at the edge, with room for its own width")
  func clip() throws {
    let elements = LineMark(x: [0, 1], y: [0, 1]).elements(in: squareContext())
    guard case .group(_, let clip?) = try #require(elements.first) else { return }
    #expect(clip.y < 0 && clip.y > -8)
  }

  @Test("has a legend entry for its colour and one for its dashes")
  func legend() {
    let mark = LineMark(x: [], y: [], color: "hinge", dash: "train")
    let context = squareContext(categories: ["hinge"], dashes: ["test", "train"])
    let entries = mark.legendEntries(in: context)
    #expect(entries.map(\.label) == ["hinge", "train"])
    guard case .line(let color) = entries[0].symbol, case .line(let dash) = entries[1].symbol else {
      Issue.record("not lines")
      return
    }
    #expect(color.dash == [] && color.paint == context.theme.palette[0])
    #expect(dash.dash == context.theme.dashes[1] && dash.paint == context.theme.mutedText)
  }

  @Test(
    "has a cross where its values leave the finite numbers for good",
    arguments: [[1, 2, .nan], [1, 2, .infinity, .nan], [1, .nan, 2, -.infinity]] as [[Double]])
  func divergence(y: [Double]) throws {
    let context = squareContext(categories: ["train"])
    let mark = LineMark(
      x: y.indices.map(Double.init), y: y, color: "train", divergence: "diverged in epoch 3")
    var plain = mark
    plain.divergence = nil
    let (crossed, uncrossed) = (mark.elements(in: context), plain.elements(in: context))
    let last = try #require(y.lastIndex { $0.isFinite })
    let center = Point(x: Double(10 * last), y: 80)
    let arms = crossed.flatMap(\.points).suffix(4)
    #expect(crossed.flatMap(\.points).count == uncrossed.flatMap(\.points).count + 8)
    #expect(abs(arms.map(\.x).reduce(0, +) / 4 - center.x) < 1e-9)
    #expect(abs(arms.map(\.y).reduce(0, +) / 4 - center.y) < 1e-9)
    let entry = try #require(mark.legendEntries(in: context).last)
    #expect(entry.label == "diverged in epoch 3")
    guard case .cross = entry.symbol else {
      Issue.record("no cross in the legend")
      return
    }
    #expect(plain.legendEntries(in: context).map(\.label) == ["train"])
  }

  @Test("has a cross at the upper edge where no value is finite")
  func divergedAtOnce() {
    let mark = LineMark(x: [1, 2], y: [.nan, .nan], divergence: "diverged in epoch 1")
    let points = mark.elements(in: squareContext()).flatMap(\.points)
    #expect(points.count == 8)
    #expect(abs(points.map(\.x).reduce(0, +) / 8 - 10) < 1e-9)
    #expect(abs(points.map(\.y).reduce(0, +) / 8) < 1e-9)
  }

  @Test("that ends in finite values has no cross", arguments: [[1, .nan, 2], []] as [[Double]])
  func noDivergence(y: [Double]) {
    let mark = LineMark(x: y.indices.map(Double.init), y: y, divergence: "diverged")
    var plain = mark
    plain.divergence = nil
    #expect(mark.elements(in: squareContext()) == plain.elements(in: squareContext()))
    #expect(mark.legendEntries(in: squareContext()).isEmpty)
  }

  @Test("that is faint is thinner and fainter, and not in the legend")
  func faint() {
    let context = squareContext(categories: ["train"])
    var mark = LineMark(x: [1, 2], y: [1, 2], color: "train")
    let normal = mark.elements(in: context).flatMap(\.paints)
    mark.emphasis = .faint
    let faint = mark.elements(in: context).flatMap(\.paints)
    #expect(faint.map(\.light) == normal.map(\.light))
    #expect(faint[0].opacity < 0.5 && normal[0].opacity == 1)
    #expect(mark.legendEntries(in: context).isEmpty)
  }

  @Test("has dashes of its own where its colour is one that another line has")
  func repeatedColors() {
    let names = (0..<9).map { "run \($0)" }
    for dashes in [[], ["test", "train"]] {
      let context = squareContext(categories: names, dashes: dashes)
      let strokes = names.flatMap { name in
        (dashes.isEmpty ? [nil] : dashes.map(Optional.init)).map { dash -> Stroke? in
          let mark = LineMark(x: [1, 2], y: [1, 2], color: name, dash: dash)
          guard case .group(let elements, _)? = mark.elements(in: context).first,
            case .path(_, _, let stroke?)? = elements.first
          else { return nil }
          return stroke
        }
      }
      #expect(!strokes.contains(nil) && Set(strokes).count == strokes.count)
    }
  }
}
