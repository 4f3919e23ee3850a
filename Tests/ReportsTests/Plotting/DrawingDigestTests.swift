import Figures
import Testing

@testable import Reports

@Suite("Digests of drawings")
struct DrawingDigestTests {
  private func digest(theme: Theme = .default, _ change: (inout Figure) -> Void = { _ in })
    -> String
  {
    var figure = Figure(title: "Loss", summary: "It falls.", source: "abc", panels: [])
    change(&figure)
    return DrawingDigest(figure, theme: theme).text
  }

  @Test("are the same for the same figure")
  func same() {
    #expect(digest() == digest())
    #expect(digest().count == 64)
  }

  @Test("change with what the figure is drawn from, its words, its size and its theme")
  func changes() {
    var theme = Theme.default
    theme.palette[2] = Paint(light: Color(hex: 0x123456))
    var wide = Theme.default
    wide.margin += 0.5
    let all = [
      digest(), digest { $0.source = "abd" }, digest { $0.title = "Los" },
      digest { $0.summary = "It fell." }, digest { $0.width += 1 }, digest { $0.height += 1 },
      digest { $0.legend = .above }, digest(theme: .print), digest(theme: .classic),
      digest(theme: theme), digest(theme: wide),
    ]
    #expect(Set(all).count == all.count)
  }
}
