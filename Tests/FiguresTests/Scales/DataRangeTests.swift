import Testing

@testable import Figures

@Suite("The range of data")
struct DataRangeTests {
  @Test("knows where the positive values begin")
  func positive() {
    let range = DataRange(of: [0, -3, 0.5, .infinity, 7, .nan])
    #expect(range.range == -3...7 && range.leastPositive == 0.5)
    #expect(DataRange(of: [0, -1]).leastPositive == nil)
    #expect(DataRange(of: []) == DataRange())
  }

  @Test("leaves zero and below out on a logarithmic scale, and nothing on others")
  func drawable() {
    let range = DataRange(of: [0, -3, 0.5, 7])
    #expect(range.drawable(on: .logarithmic) == 0.5...7)
    #expect(range.isCut(on: .logarithmic) && !range.isCut(on: .linear))
    #expect(range.drawable(on: .linear) == -3...7)
    #expect(range.drawable(on: .symlog(linearThreshold: 1)) == -3...7)
    #expect(DataRange(of: [0, -3]).drawable(on: .logarithmic) == nil)
    #expect(!DataRange(of: [1, 3]).isCut(on: .logarithmic))
  }

  @Test("of which only the ends are known goes three decades down")
  func unknown() {
    let range = DataRange(range: 0...5)
    #expect(range.drawable(on: .logarithmic) == 0.005...5)
    let least = Double.leastNonzeroMagnitude
    #expect(DataRange(range: 0...least).drawable(on: .logarithmic) == least...least)
  }

  @Test("holds zero where it has to be in sight and the scale has one")
  func zero() {
    let range = DataRange(range: 3...5, leastPositive: 3, hasZero: true)
    #expect(range.drawable(on: .linear) == 0...5)
    #expect(range.drawable(on: .logarithmic) == 3...5)
    #expect(range.union(DataRange(of: [-2])).drawable(on: .linear) == -2...5)
  }

  @Test("of both holds both")
  func union() {
    let both = DataRange(of: [-1, 4]).union(DataRange(of: [0.25]))
    #expect(both.range == -1...4 && both.leastPositive == 0.25)
  }
}
