import Testing

@testable import Figures

@Suite("A swarm of dots")
struct SwarmMarkTests {
  private func dots(_ mark: SwarmMark) -> (diameter: Double, points: [Point]) {
    guard case .group(let elements, _)? = mark.elements(in: squareContext()).first,
      case .dots(let points, let diameter, _)? = elements.first
    else { return (0, []) }
    return (diameter, points)
  }

  @Test("stands at its values and around its strip")
  func places() {
    let (_, points) = dots(SwarmMark(x: [2, 8], y: [5, 5]))
    #expect(points == [Point(x: 20, y: 50), Point(x: 80, y: 50)])
  }

  @Test("moves dots aside, so that none covers another", arguments: 0..<20)
  func apart(seed: Int) {
    var random = SplitMix64(seed: seed)
    let values = (0..<12).map { _ in Double.random(in: 0...10, using: &random) }
    // Strips of ten units, so that there is room.
    var context = squareContext()
    context.y = PositionScale(kind: .linear, domain: -0.5...0.5, start: 100, end: 0)
    let elements = SwarmMark(x: values + values, y: values.map { _ in 0 } + values.map { _ in 0 })
      .elements(in: context)
    guard case .group(let inner, _)? = elements.first,
      case .dots(let points, let diameter, _)? = inner.first
    else {
      Issue.record("no dots")
      return
    }
    #expect(points.count == 24)
    for (index, a) in points.enumerated() {
      for b in points[(index + 1)...] {
        let (x, y) = (a.x - b.x, a.y - b.y)
        #expect((x * x + y * y).squareRoot() >= diameter, "seed \(seed)")
      }
    }
  }

  @Test("of very many dots stays within its strip")
  func crowded() {
    let (diameter, points) = dots(
      SwarmMark(x: (0..<2000).map { 5 + Double($0 % 7) / 100 }, y: .init(repeating: 5, count: 2000))
    )
    #expect(points.count == 2000 && diameter < Theme().dotDiameter)
    #expect(points.allSatisfy { abs($0.y - 50) <= 5 })
  }

  @Test("is the same whatever the order of the values")
  func order() {
    let values = (0..<30).map { Double(($0 * 7) % 30) / 3 }
    let strip = [Double](repeating: 5, count: 30)
    #expect(
      dots(SwarmMark(x: values, y: strip)).points
        == dots(SwarmMark(x: values.reversed(), y: strip)).points)
  }

  @Test("leaves out what is not finite", arguments: [Double.nan, .infinity])
  func missing(value: Double) {
    #expect(dots(SwarmMark(x: [value, 2, 3], y: [5, value, 5])).points == [Point(x: 30, y: 50)])
    #expect(SwarmMark(x: [value], y: [1]).elements(in: squareContext()).isEmpty)
    #expect(SwarmMark(x: [], y: []).extent == Extent())
  }
}
