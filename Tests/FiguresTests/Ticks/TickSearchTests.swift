import Testing

@testable import Figures

@Suite("The search for ticks")
struct TickSearchTests {
  @Test(
    "gives the labels of an independent implementation of the paper, that of mizani 0.14",
    arguments: [
      (8.1...14.1, 4.0, [8, 10, 12, 14]),
      (0...100, 5, [0, 25, 50, 75, 100]),
      (0...1, 6, [0, 0.2, 0.4, 0.6, 0.8, 1]),
      (-3.7...12.2, 5, [-4, 0, 4, 8, 12]),
      (0.013...0.0871, 6, [0, 0.02, 0.04, 0.06, 0.08]),
      (1234...5678, 7, [1000, 2000, 3000, 4000, 5000, 6000]),
    ])
  func asInThePaper(domain: ClosedRange<Double>, target: Double, expected: [Double]) throws {
    let best = try #require(TickSearch(domain: domain, target: target, reachesOut: true).best())
    #expect(best.values == expected)
  }

  @Test(
    "on an axis gives round numbers inside it",
    arguments: [
      (0.31...1.02, 5.0, [0.4, 0.6, 0.8, 1]),
      (0.44...0.86, 5, [0.5, 0.6, 0.7, 0.8]),
      (-1.3...1.3, 6, [-1, -0.5, 0, 0.5, 1]),
      (1e-300...9e-300, 5, [2e-300, 4e-300, 6e-300, 8e-300]),
    ])
  func onAnAxis(domain: ClosedRange<Double>, target: Double, expected: [Double]) throws {
    let best = try #require(TickSearch(domain: domain, target: target).best())
    #expect(best.values == expected)
  }

  @Test("keeps to whole numbers where it is told to")
  func wholeNumbers() throws {
    let search = TickSearch(domain: 1...4, target: 12, wholeNumbersOnly: true)
    #expect(try #require(search.best()).values == [1, 2, 3, 4])
    #expect(TickSearch(domain: 1.2...1.8, target: 5, wholeNumbersOnly: true).best() == nil)
  }

  @Test("takes fewer labels where many cannot stand")
  func legibility() throws {
    let search = TickSearch(domain: 0...100, target: 20, legibility: { $0.count > 3 ? nil : 1 })
    #expect(try #require(search.best()).count <= 3)
  }

  @Test("ends with nothing where no label can stand")
  func nothingStands() {
    #expect(TickSearch(domain: 0...100, target: 20, legibility: { _ in nil }).best() == nil)
  }

  @Test(
    "on random axes gives ticks inside, in order, of one step, near the number wanted",
    arguments: 0..<300)
  func properties(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let magnitude = Double("1e\(Int.random(in: -290...290, using: &random))") ?? 1
    let low = Double.random(in: -9...9, using: &random)
    let domain = (low * magnitude)...((low + .random(in: 0.01...9, using: &random)) * magnitude)
    let target = Double.random(in: 2...12, using: &random)
    let best = try #require(
      TickSearch(domain: domain, target: target).best()
        ?? TickSequence.roundest(in: domain, wholeNumbersOnly: false), "seed \(seed)")
    let values = best.values
    let slack = (domain.upperBound / 2 - domain.lowerBound / 2) * 1e-8
    #expect(
      values.allSatisfy { $0 >= domain.lowerBound - slack && $0 <= domain.upperBound + slack })
    #expect(zip(values, values.dropFirst()).allSatisfy(<))
    #expect(Double(values.count) <= 2 * target + 2)
    #expect(best.count == 1 || best.first.isMultiple(of: best.step))
  }
}
