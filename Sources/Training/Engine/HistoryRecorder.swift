/// Collects what each epoch gave, up to the one that diverged.
struct HistoryRecorder {
  private let names: [String]
  private var values: [[Double]]
  private var validation: [[Double]]
  private var divergedAtEpoch: Int?

  /// An empty record of the named quantities, and of the same on the test rows if it `validates`.
  init(names: [String], epochs: Int, validates: Bool) {
    self.names = names
    var empty: [Double] = []
    // No more than a run is likely to have: nobody waits for the last of 2^60 epochs.
    empty.reserveCapacity(min(epochs, 1 << 16))
    values = Array(repeating: empty, count: names.count)
    validation = validates ? values : []
  }

  /// Records an epoch; false, and nothing recorded, where a loss is not finite.
  mutating func record(_ new: [Double], validation newValidation: [Double]) -> Bool {
    guard new[0].isFinite, newValidation.first?.isFinite ?? true else {
      divergedAtEpoch = values[0].count + 1
      return false
    }
    for (index, value) in new.enumerated() { values[index].append(value) }
    for (index, value) in newValidation.enumerated() { validation[index].append(value) }
    return true
  }

  /// The record with the values of the model as it was left.
  func run(seed: UInt32, train: [Double], test: [Double]) -> Run {
    let series =
      zip(names, values).map { History.Series(name: $0, values: $1) }
      + zip(names, validation).map { History.Series(name: "val_" + $0, values: $1) }
    return Run(
      seed: seed, history: History(series: series),
      final: Run.Final(
        train: zip(names, train).map { Run.Value(name: $0, value: $1) },
        test: zip(names, test).map { Run.Value(name: $0, value: $1) }),
      divergedAtEpoch: divergedAtEpoch)
  }
}
