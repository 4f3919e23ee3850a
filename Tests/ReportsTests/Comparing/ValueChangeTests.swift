import Testing

@testable import Reports

@Suite("Changes of values")
struct ValueChangeTests {
  private func change(
    _ before: [Double], _ after: [Double], seeds: [UInt32]? = nil, newSeeds: [UInt32]? = nil
  ) -> ValueChange {
    func result(_ values: [Double], _ seeds: [UInt32]?) -> BuildRecord.ResultSummary {
      .init(
        report: "r", experiment: "e", quantity: "test.loss",
        seeds: seeds ?? values.indices.map { UInt32($0 + 1) }, values: values)
    }
    return ValueChange(from: result(before, seeds), to: result(after, newSeeds ?? seeds))
  }

  @Test("of several seeds are outside their spread where both ranges and two deviations say so")
  func outside() {
    let far = change([1, 2, 3], [6, 7, 8])
    #expect(far.spread == .outside(deviations: 5))
    #expect(far.words.spread == "outside the spread of 3 seeds: 5.0 sd")
    #expect(far.words.before == "2 ± 1" && far.words.after == "7 ± 1")
    #expect(far.words.difference == "+5" && far.isTelling)
    // Outside of both ranges, but not two deviations away: √2 · 1.3 is the deviation of two seeds 1.3 · 2 apart.
    #expect(!change([0, 2.6], [2.7, 5.3], newSeeds: [7, 8]).isTelling)
    // More than two deviations away, but one build has a seed that comes as far.
    #expect(
      !change([0, 0, 0, 0, 0, 0, 0, 0, 9], [8, 8, 8], newSeeds: [21, 22, 23]).isTelling)
    #expect(change([1, 1], [2, 2]).spread == .outside(deviations: .infinity))
  }

  @Test("are the same read backwards")
  func symmetry() {
    #expect(change([6, 7, 8], [1, 2, 3]).spread == change([1, 2, 3], [6, 7, 8]).spread)
    #expect(change([6, 7, 8], [1, 2, 3]).words.difference == "-5")
  }

  @Test("of one seed against several use the spread of the several")
  func single() {
    #expect(change([9], [1, 2, 3]).spread == .outside(deviations: 7))
    #expect(change([2.5], [1, 2, 3], newSeeds: [4, 5, 6]).spread == .inside(deviations: 0.5))
    let one = change([0.5], [0.25])
    #expect(one.spread == .unknown && one.words.spread == "one seed: no spread is known")
    #expect(one.words.before == "0.5" && one.words.difference == "-0.25")
  }

  @Test("that are small are told where all shared seeds change alike")
  func shifted() {
    let seeds = [0.1, 0.4, 0.2, 0.8, 0.5]
    let up = change(seeds, seeds.enumerated().map { $1 + 0.01 + Double($0) * 0.001 })
    guard case .shifted(5, let low, let high) = up.spread else {
      Issue.record("\(up.spread)")
      return
    }
    #expect(low > 0 && high < 0.02)
    #expect(up.words.spread.hasPrefix("within the spread, but alike in 5 seeds: +0.01"))
    // The same numbers of other seeds say nothing.
    let other = change(
      seeds, seeds.map { $0 + 0.01 }, seeds: [1, 2, 3, 4, 5], newSeeds: [6, 7, 8, 9, 10])
    guard case .inside = other.spread else {
      Issue.record("\(other.spread)")
      return
    }
    // Up and down.
    guard case .inside = change(seeds, [0.11, 0.39, 0.21, 0.79, 0.5]).spread else {
      Issue.record("not inside")
      return
    }
  }

  @Test("to and from what is no number are said as such")
  func noNumber() {
    #expect(change([1, 2], [.nan, 2]).words.spread == "is no number any more")
    #expect(change([.infinity], [2]).words.spread == "is a number again")
    #expect(change([1], [.nan]).words.difference == "")
  }

  @Test("come in the order of what they tell")
  func order() {
    let inOrder = [
      change([1], [.nan]), change([1, 2, 3], [16, 17, 18]), change([1, 2, 3], [6, 7, 8]),
      change([1], [3]), change([1], [2]), change([1, 5, 9], [1.1, 5.1, 9.1]),
      change([1, 5, 9], [2, 5, 8.5], newSeeds: [4, 5, 6]),
    ]
    for (first, second) in zip(inOrder, inOrder.dropFirst()) {
      #expect(first.comes(before: second) && !second.comes(before: first))
    }
  }

  @Test("draw the seeds of both builds where there are several")
  func strip() {
    #expect(ChangeStrip(of: change([1], [2])).html.isEmpty)
    #expect(ChangeStrip(of: change([1, .nan], [2, 3])).html.isEmpty)
    let drawing = ChangeStrip(of: change([1, 2, 3], [6, 7, 8])).html.markup
    // The first seed at the left edge, the last one at the right.
    #expect(drawing.contains("d=\"M6.0 8h0M25.7 8h0"))
    #expect(drawing.contains("M144.0 20h0\"/>"))
    #expect(ChangeStrip(of: change([-1e308, 1e308], [0, 1])).html.markup.contains("M75.0 20"))
  }
}
