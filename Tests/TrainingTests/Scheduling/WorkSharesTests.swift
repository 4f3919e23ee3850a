import Testing

@testable import Training

@Suite("Shares of work")
struct WorkSharesTests {
  private func loads(_ costs: [Double], workers: Int) -> [Double] {
    WorkShares(costs: costs, workers: workers).shares.map { $0.reduce(0) { $0 + costs[$1] } }
  }

  @Test("hold every piece once", arguments: [0, 1, 2, 9, 1000], [1, 2, 3, 64])
  func whole(count: Int, workers: Int) {
    let shares = WorkShares(costs: (0..<count).map { Double($0 % 7) }, workers: workers).shares
    #expect(shares.count == workers)
    #expect(shares.joined().sorted() == Array(0..<count))
  }

  @Test("are as even as pieces allow where the longest-first rule alone is not")
  func even() {
    #expect(loads([3, 3, 2, 2, 2], workers: 2).sorted() == [6, 6])
    #expect(
      loads([2.45, 2.38, 2.33, 2.19, 2.02, 2.02, 1.99, 1.86, 1.81], workers: 2).allSatisfy {
        $0 < 9.75
      })
  }

  @Test("are even for as many workers as there are", arguments: [2, 3, 8])
  func many(workers: Int) {
    let costs = (0..<200).map { 1 + Double(($0 * 37) % 11) }
    let sums = loads(costs, workers: workers)
    let mean = costs.reduce(0, +) / Double(workers)
    #expect(sums.allSatisfy { abs($0 - mean) <= 12 })
  }

  @Test("begin with the longest piece, and a worker without any helps the one with most")
  func order() {
    var shares = WorkShares(costs: [1, 5, 1, 1, 1, 1], workers: 2)
    #expect(shares.next(for: 0) == 1)
    // Worker 0 is done with its only piece and takes from the end of the other's.
    #expect(shares.next(for: 0) == 5)
    #expect(shares.next(for: 1) == 0)
    var rest: [Int] = []
    while let piece = shares.next(for: 1) { rest.append(piece) }
    #expect(rest == [2, 3, 4] && shares.next(for: 0) == nil)
  }

  @Test("hold for costs of zero and for those that are no numbers")
  func strange() {
    #expect(WorkShares(costs: [0, 0, 0], workers: 2).shares.joined().count == 3)
    #expect(WorkShares(costs: [.nan, 1, .infinity], workers: 2).shares.joined().count == 3)
  }
}
