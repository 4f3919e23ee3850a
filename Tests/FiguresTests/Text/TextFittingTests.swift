import Testing

@testable import Figures

@Suite("Text that has to fit")
struct TextFittingTests {
  private let style = TextStyle(family: "Inter", size: 10)
  private var fitting: TextFitting { TextFitting(measuring: TableTextMeasuring(), style: style) }

  @Test("stays as it is where it fits")
  func fits() {
    #expect(fitting.lines(of: "Hinge  loss\n", width: 200, mostLines: 2) == ["Hinge loss"])
    #expect(fitting.lines(of: " ", width: 200, mostLines: 2) == [])
  }

  @Test("is broken between words")
  func wraps() {
    let lines = fitting.lines(of: "Mean squared logarithmic error", width: 72, mostLines: 3)
    #expect(lines == ["Mean squared", "logarithmic", "error"])
  }

  @Test("is shortened where the lines do not suffice")
  func shortens() {
    let lines = fitting.lines(of: "Mean squared logarithmic error", width: 72, mostLines: 2)
    #expect(lines.count == 2)
    #expect(lines[0] == "Mean squared")
    #expect(lines[1].hasPrefix("logarithm") && lines[1].hasSuffix("…"))
  }

  @Test("of any length keeps to the width", arguments: 0..<100)
  func properties(seed: Int) {
    var random = SplitMix64(seed: seed)
    let words = (0..<Int.random(in: 0...30, using: &random)).map { _ in
      String(repeating: "m", count: Int.random(in: 1...30, using: &random))
    }
    let width = Double.random(in: 20...300, using: &random)
    let most = Int.random(in: 1...3, using: &random)
    let lines = fitting.lines(of: words.joined(separator: " "), width: width, mostLines: most)
    #expect(lines.count <= most)
    for line in lines {
      #expect(TableTextMeasuring().measure(line, style: style).width <= width, "seed \(seed)")
    }
  }

  @Test("cuts out the middle where the end has to be seen")
  func middle() {
    let fitting = TextFitting(measuring: TableTextMeasuring(), style: Theme().tickStyle)
    let cut = fitting.shortenedInMiddle("a long name of class 17", width: 80)
    #expect(cut.hasPrefix("a l") && cut.hasSuffix("17") && cut.contains("…"))
    #expect(TableTextMeasuring().measure(cut, style: Theme().tickStyle).width <= 80)
    #expect(fitting.shortenedInMiddle("a\nb", width: 80) == "a b")
    #expect(fitting.shortenedInMiddle("name", width: 0) == "…")
  }
}
