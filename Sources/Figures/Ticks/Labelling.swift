/// Numbers that could be labelled together.
struct Labelling {
  /// In rising order.
  var numbers: [RoundNumber]
  /// At most 1, for the simplest.
  var simplicity: Double

  /// The numbers with their labels.
  var ticks: [Tick] {
    zip(numbers, TickLabels.labels(of: numbers)).map { Tick(value: $0.value, label: $1) }
  }
}
