import Testing

@testable import Training

@Suite("What is added up over rows stays apart, quantity by quantity")
struct RowSumsTests {
  @Test("lanes are added in pairs, plain numbers are kept as they are")
  func totals() {
    let sums = RowSums(counts: [lanes, 3, 2 * lanes])
    for lane in 0..<lanes { sums.start(of: 0)[lane] = 1 / Double(lane + 1) }
    for place in 0..<3 { sums.start(of: 1)[place] = Double(place) }
    sums.start(of: 2)[lanes + 4] = 7
    var pairs = (0..<lanes).map { 1 / Double($0 + 1) }
    while pairs.count > 1 {
      let half = pairs.count / 2
      pairs = (0..<half).map { pairs[$0] + pairs[$0 + half] }
    }
    #expect(sums.total(of: 0) == pairs[0])
    #expect(sums.numbers(of: 1) == [0, 1, 2])
    #expect(sums.total(of: 2) == 0)
    #expect(sums.total(of: 2, 1) == 7)
    sums.reset()
    #expect(sums.total(of: 0) == 0 && sums.numbers(of: 1) == [0, 0, 0])
  }
}
