import Testing

@testable import Figures

/// What panels say that have nothing to draw.
@Suite("A panel without a value that can be drawn")
struct EmptyNoteMarkTests {
  private func texts(_ marks: [any Mark], scale: ScaleKind = .linear) -> [String] {
    let figure = Figure(panels: [[Panel(x: Axis("x"), y: Axis("y", scale: scale), marks: marks)]])
    return figure.scene(measuring: TableTextMeasuring()).elements.compactMap { element in
      if case .text(let run) = element { run.string } else { nil }
    }
  }

  @Test("says so")
  func saysSo() {
    #expect(texts([LineMark(x: [1, 2], y: [.nan, .infinity])]).contains("No finite values"))
    #expect(texts([PointMark(x: [], y: [])]).contains("No finite values"))
    #expect(texts([BarMark(x: [1], y: [.nan])]).contains("No finite values"))
  }

  @Test("names what its scale leaves out")
  func logarithmic() {
    #expect(
      texts([LineMark(x: [1, 2], y: [-1, 0])], scale: .logarithmic).contains("No values above 0"))
  }

  @Test("is silent where something is drawn, and where nothing was asked for")
  func silent() {
    #expect(!texts([LineMark(x: [1, 2], y: [1, .nan])]).contains("No finite values"))
    #expect(!texts([]).contains("No finite values"))
  }

  @Test("keeps its words inside the panel")
  func room() {
    var figure = Figure(panels: [
      [Panel(x: Axis("x"), y: Axis("y"), marks: [LineMark(x: [1], y: [.nan])])]
    ])
    (figure.width, figure.height) = (90, 60)
    let elements = figure.scene(measuring: TableTextMeasuring()).elements
    #expect(
      !elements.contains {
        if case .text(let run) = $0 { run.string == "No finite values" } else { false }
      })
  }
}
