/// How far a number is from another, seed by seed: the two runs of a seed share its draws, and what these do to both
/// falls out of the difference.
package struct PairedDifference: Sendable, Hashable {
  /// What is subtracted from, of each seed.
  package var left: ResultQuantity
  /// What is subtracted, of each seed.
  package var right: ResultQuantity
  /// What sums the differences up; `nil` where nothing is said, which is the mean.
  package var statistic: SeedStatistic?
}

/// The seeds that several experiments share, in the order of the first.
func sharedSeeds(of seeds: [[UInt32]]) -> [UInt32] {
  guard let first = seeds.first else { return [] }
  let others = seeds.dropFirst().map(Set.init)
  return first.filter { seed in others.allSatisfy { $0.contains(seed) } }
}
