/// Pieces of work shared out among workers, so that all of them end about together.
struct WorkShares {
  /// Shares of more pieces than this are even enough as they are first dealt.
  private static let mostExchanged = 32

  /// The pieces that are left for each worker, the longest first.
  private(set) var shares: [ArraySlice<Int>]

  /// Deals the pieces, the longest first, each to the worker who has least to do; then exchanges pieces between the
  /// workers who have most and least as long as that helps.
  ///
  /// - Parameters:
  ///   - costs: How long each piece takes, compared with the others; what is no length counts as none.
  ///   - workers: How many there are; at least 1.
  /// - Complexity: O(n log n + n · w) for n pieces and w workers.
  init(costs: [Double], workers: Int) {
    let costs = costs.map { $0.isFinite ? max($0, 0) : 0 }
    let order = costs.indices.sorted { (-costs[$0], $0) < (-costs[$1], $1) }
    var dealt = [[Int]](repeating: [], count: max(workers, 1))
    var loads = [Double](repeating: 0, count: dealt.count)
    for piece in order {
      let idlest = loads.indices.min { loads[$0] < loads[$1] } ?? 0
      dealt[idlest].append(piece)
      loads[idlest] += costs[piece]
    }
    Self.even(&dealt, loads: &loads, costs: costs)
    shares = dealt.map { $0.sorted { (-costs[$0], $0) < (-costs[$1], $1) }[...] }
  }

  /// Takes the next piece of a worker, or the last one of the worker who has most left; `nil` where nothing is left.
  mutating func next(for worker: Int) -> Int? {
    if let own = shares[worker].popFirst() { return own }
    let busiest = shares.indices.max { shares[$0].count < shares[$1].count } ?? worker
    return shares[busiest].popLast()
  }

  private static func even(_ dealt: inout [[Int]], loads: inout [Double], costs: [Double]) {
    // Each exchange makes the longest share shorter or there is none; the bound is for rounding.
    for _ in 0..<costs.count {
      guard let most = loads.indices.max(by: { loads[$0] < loads[$1] }),
        let least = loads.indices.min(by: { loads[$0] < loads[$1] }),
        dealt[most].count <= mostExchanged, dealt[least].count <= mostExchanged
      else { return }
      let gap = loads[most] - loads[least]
      // What goes over leaves a gap of the old one less twice its cost; nothing may come back for it.
      var best: (give: Int, take: Int?, moved: Double)?
      for give in dealt[most].indices {
        for take in [nil] + dealt[least].indices.map(Optional.some) {
          let moved = costs[dealt[most][give]] - (take.map { costs[dealt[least][$0]] } ?? 0)
          guard moved > 0, moved < gap else { continue }
          if abs(gap - 2 * moved) < abs(gap - 2 * (best?.moved ?? 0)) {
            best = (give, take, moved)
          }
        }
      }
      guard let best, best.moved > 1e-9 * loads[most] else { return }
      let given = dealt[most].remove(at: best.give)
      if let take = best.take { dealt[most].append(dealt[least].remove(at: take)) }
      dealt[least].append(given)
      loads[most] -= best.moved
      loads[least] += best.moved
    }
  }
}
