internal import Figures

/// Names a figure of logs by all that it is drawn from: its title, its options and the numbers of its panels, to the bit.
/// `DrawingDigest` adds what it looks like.
struct PlotDigest: Hashable {
  /// 64 digits.
  let text: String

  init(title: String, axis: Axis, _ curves: PlotCurves, _ options: PlotOptions) {
    var hash = SHA256()
    hash.update("lossbook plot 1\n")
    hash.update(
      "\(PlainValue.text(title).json) \(PlainValue.text(axis.label).json) \(axis.scale)\n")
    hash.update("\(options.smoothing ?? 0) \(options.showsBest)\n")
    hash.update("\(PlainValue.text(curves.band ?? "").json)\n")
    for panel in curves.panels {
      hash.update("panel \(PlainValue.text(panel.label).json) \(panel.scale) \(panel.bounds)\n")
      hash.update("\(PlainValue.text(panel.name).json) \(panel.isHigherBetter)\n")
      for curve in panel.curves {
        hash.update("curve \(PlainValue.text(curve.name).json) \(curve.runs)\n")
        for series in [curve.train, curve.test] {
          hash.update(series.x)
          hash.update(series.values)
          hash.update(series.band?.low)
          hash.update(series.band?.high)
          guard let thinning = series.thinning else { continue }
          // The sums stand for what was left out.
          hash.update(thinning.stretches?.map(\.sum))
          hash.update(thinning.smoothed)
        }
      }
    }
    text = hash.finalize().hexadecimal
  }
}

extension SHA256 {
  /// Adds numbers after their count, so that no two lists of lists are alike.
  fileprivate mutating func update(_ numbers: [Double]?) {
    update("\(numbers?.count ?? -1)\n")
    numbers?.withUnsafeBytes { update($0) }
  }
}
