internal import Training

extension ReportResults {
  /// The differences, in the order of the seeds that both experiments share.
  func values(of difference: PairedDifference) -> [Double] {
    guard let left = experiments[difference.left.experiment],
      let right = experiments[difference.right.experiment]
    else { return [] }
    let minuends = left.valuesBySeed(of: difference.left)
    let subtrahends = right.valuesBySeed(of: difference.right)
    return sharedSeeds(of: [left.experiment.seeds, right.experiment.seeds]).map { seed in
      (minuends[seed] ?? .nan) - (subtrahends[seed] ?? .nan)
    }
  }
}
