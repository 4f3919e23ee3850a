import Testing

@testable import Figures

@Suite("The ticks of an axis of categories")
struct AxisTicksCategoriesTests {
  private let text = TableTextMeasuring()

  private func level(_ names: [String], pixels: Double) -> [Tick] {
    let scale = PositionScale(
      kind: .categories(names), domain: -0.5...(Double(names.count) - 0.5), start: 0, end: pixels)
    return AxisTicks.level(scale, spacing: 120, theme: Theme(), text: text).ticks()
  }

  @Test("are the names, at whole numbers")
  func names() {
    let ticks = level(["cat", "dog"], pixels: 200)
    #expect(ticks == [Tick(value: 0, label: "cat"), Tick(value: 1, label: "dog")])
  }

  @Test("wrap long names, then shorten them")
  func wraps() {
    let ticks = level(["mean squared error", "unbreakableunbreakable"], pixels: 140)
    #expect(ticks[0].lines == ["mean", "squared", "error"])
    #expect(ticks[1].lines.count == 1 && ticks[1].label.hasSuffix("…"))
  }

  @Test("reach into the room that shorter names beside them leave, but for the first and the last")
  func sharedRoom() {
    #expect(level(["cat", "automobile", "dog"], pixels: 165).map(\.label)[1] == "automobile")
    #expect(level(["automobile", "cat", "dog"], pixels: 165).map(\.label)[0] != "automobile")
    #expect(level(["airplanes", "automobile", "cat"], pixels: 165).map(\.label)[1] != "automobile")
  }

  @Test("cut names in the middle that would become the same")
  func middle() {
    let labels = level(["experiment_number_1", "experiment_number_2"], pixels: 180).map(\.label)
    #expect(labels[0].hasSuffix("1") && labels[1].hasSuffix("2"))
    #expect(labels.allSatisfy { $0.contains("…") })
  }

  @Test("leave names out where there are too many")
  func many() {
    let ticks = level((0..<1000).map { "class \($0)" }, pixels: 600)
    #expect(ticks.count > 3 && ticks.count < 30)
    let steps = zip(ticks, ticks.dropFirst()).map { $1.value - $0.value }
    #expect(Set(steps).count == 1)
  }

  @Test("are none for no names, and one where there is room for one")
  func few() {
    #expect(level([], pixels: 100).isEmpty)
    #expect(level(["a long name", "another"], pixels: 3).count == 1)
  }

  @Test("never touch, whatever the names", arguments: 0..<200)
  func neverTouch(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let words = ["a", "error", "mean squared", "unbreakableunbreakable", "", "خسارة", "🧪"]
    let names = (0..<Int.random(in: 1...60, using: &random)).map { _ in
      (0..<Int.random(in: 0...4, using: &random))
        .map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
    }
    let pixels = Double.random(in: 60...900, using: &random)
    let ticks = level(names, pixels: pixels)
    let pitch = pixels / Double(names.count)
    for (a, b) in zip(ticks, ticks.dropFirst()) {
      let widths = [a, b].map { tick in
        tick.lines.map { text.measure($0, style: Theme().tickStyle).width }.max() ?? 0
      }
      #expect((b.value - a.value) * pitch >= (widths[0] + widths[1]) / 2, "seed \(seed)")
    }
  }
}
