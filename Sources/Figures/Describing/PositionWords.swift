/// Places along an axis, in words: `in epoch 12`, `at step 400`.
struct PositionWords: Hashable {
  /// What the axis is called.
  let axis: String

  private var isEpochs: Bool { axis == Axis.epochs.label }
  private var name: String { axis.isEmpty ? "x" : axis.lowercased() }

  /// `in epoch 12`, `at step 400`.
  func at(_ position: Double) -> String { "\(isEpochs ? "in" : "at") \(named(position))" }

  /// `epoch 12`, `step 400`.
  func named(_ position: Double) -> String { "\(name) \(NumberWords.position(position))" }

  /// ` over 20 epochs`, ` from step 100 to 2000`; empty where there is no value.
  func span(of series: [LearningCurve.Series]) -> String {
    let filled = series.filter { !$0.isEmpty }
    guard let first = filled.map({ $0.position(at: 0) }).min(),
      let last = filled.map({ $0.position(at: $0.values.count - 1) }).max()
    else { return "" }
    let areCounted = filled.allSatisfy { $0.x == nil || $0.thinning?.isCounted == true }
    guard isEpochs, areCounted else {
      return " from \(named(first)) to \(NumberWords.position(last))"
    }
    return " over \(NumberWords.position(last)) epoch\(last == 1 ? "" : "s")"
  }
}
