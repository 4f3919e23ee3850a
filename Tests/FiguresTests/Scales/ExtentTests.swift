import Testing

@testable import Figures

@Suite("The extent of data")
struct ExtentTests {
  @Test("counts finite values only")
  func finite() {
    let extent = Extent(x: [1, .nan, 3], y: [.infinity, -2])
    #expect(extent == Extent(x: 1...3, y: -2...(-2)))
    #expect(Extent(x: [.nan], y: []) == Extent())
  }

  @Test("of several is their union")
  func unions() {
    #expect(union(of: [nil, 1...2, nil, 4...5]) == 1...5)
    #expect(union(of: [nil, nil]) == nil)
  }

  @Test("knows the smallest positive values, of a range where all are positive")
  func positive() {
    let extent = Extent(x: [0, 2, 1], y: [-1], color: [5, 3])
    #expect(extent.leastPositive == Extent.LeastPositive(x: 1, y: nil, color: 3))
    #expect(extent.color == 3...5)
    #expect(
      Extent(x: 2...3, y: 0...3).leastPositive == Extent.LeastPositive(x: 2, y: nil, color: nil))
  }
}
