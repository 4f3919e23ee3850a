import FigureRendering
import Figures
import Testing

@Suite("Problems that the renderer knows of")
struct FigureRendererProblemsTests {
  private func problems(title: String, shownAt width: Double? = nil) -> [FigureProblem] {
    let figure = Figure(
      title: title, panels: [[Panel(x: Axis("x"), y: Axis("y"), marks: [])]])
    return FigureRenderer().problems(
      in: figure.laidOut(measuring: PangoTextMeasurer()), shownAt: width)
  }

  @Test("has none for a figure in letters")
  func none() {
    #expect(problems(title: "Loss, perte, Verlust").isEmpty)
  }

  @Test("has one for characters that no font has")
  func missing() {
    // From a plane that Unicode has not used so far.
    let unknown = "\u{9FFFE}\u{8F123}"
    #expect(
      problems(title: "a \(unknown) b").contains {
        if case .missingGlyphs(_, let text) = $0 { text.contains("\u{8F123}") } else { false }
      })
  }

  @Test("has those of the layout, too")
  func small() {
    #expect(!problems(title: "Loss", shownAt: 300).isEmpty)
  }
}
