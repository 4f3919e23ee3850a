import Testing

@testable import Figures

@Suite("The domains of panels")
struct PanelDomainsTests {
  private func panel(_ y: [Double], scale: ScaleKind = .linear) -> Panel {
    Panel(
      x: Axis(padding: 0), y: Axis(scale: scale, padding: 0),
      marks: [LineMark(x: y.indices.map(Double.init), y: y)])
  }

  @Test("are shared along the directions that are asked for")
  func shared() {
    let rows = [[panel([1, 2]), panel([3, 5, 4])], [panel([9, 7, 8])]]
    let own = PanelDomains.all(of: rows, shared: [], theme: Theme())
    #expect(own[0].map(\.y) == [1...2, 3...5] && own[1].map(\.x) == [0...2])
    let all = PanelDomains.all(of: rows, shared: [.x, .y], theme: Theme())
    #expect(all[0].map(\.y) == [1...5, 1...5] && all[1].map(\.y) == [7...9])
    #expect(all[0].map(\.x) == [0...2, 0...2])
  }

  @Test("on a logarithmic scale begin at the smallest positive value, and say what is left out")
  func cut() {
    let values = [0, 0.01, -4, 10]
    let domains = PanelDomains.all(
      of: [
        [panel(values, scale: .logarithmic), panel(values), panel([1, 2], scale: .logarithmic)]
      ],
      shared: [], theme: Theme())
    #expect(domains[0].map(\.y) == [0.01...10, -4...10, 1...2])
    #expect(domains[0].map(\.cut) == [[.y], [], []])
  }

  @Test("say beside the axis that values are left out")
  func note() {
    var panel = panel([0, 1, 2], scale: .logarithmic)
    panel.y.label = "Loss"
    func strings() -> [String] {
      Figure(panels: [[panel]]).scene(measuring: TableTextMeasuring()).strings
    }
    #expect(strings().contains("Loss (values ≤ 0 left out)"))
    panel.y.label = ""
    #expect(strings().contains("Values ≤ 0 left out"))
    panel.y.scale = .linear
    #expect(!strings().contains { $0.contains("left out") })
  }
}
