import Testing

@testable import Figures

@Suite("The spines of a panel")
struct SpineMarkTests {
  private func lines(_ spines: Set<Side>) -> [Path.Step] {
    var context = squareContext()
    context.theme.spines = spines
    return SpineMark().elements(in: context).flatMap { element -> [Path.Step] in
      if case .path(let path, nil, .some) = element { path.steps } else { [] }
    }
  }

  @Test("are lines at the sides that the theme names")
  func sides() {
    #expect(lines([]).isEmpty)
    #expect(
      lines([.bottom]) == [.move(Point(x: 0.5, y: 100.5)), .line(Point(x: 100.5, y: 100.5))])
    #expect(lines(Set(Side.allCases)).count == 8)
  }

  @Test("have marks at the ticks of the sides that the theme names")
  func ticks() {
    var context = squareContext(ticks: [Tick(value: 2, label: "2"), Tick(value: 4, label: "4")])
    func marks(_ mark: any Mark) -> [Point] {
      mark.elements(in: context).flatMap(\.strokedPoints)
    }
    context.theme.ticks = [.left]
    #expect(marks(XAxisMark()).isEmpty)
    #expect(marks(YAxisMark()).map(\.x).min() == 0.5 - context.theme.tickLength)
    context.theme.ticks = [.bottom]
    #expect(marks(YAxisMark()).isEmpty)
    #expect(marks(XAxisMark()).map(\.y).max() == 100.5 + context.theme.tickLength)
  }
}

extension Scene.Element {
  fileprivate var strokedPoints: [Point] {
    if case .path(_, _, .some) = self { points } else { [] }
  }
}
