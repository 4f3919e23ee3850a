internal import Datasets

extension Schema<Split> {
  /// The value of `split`.
  static let split = Schema(
    "split", expected: "a mapping such as {train: 500}", start: .rows(1),
    keys: [
      Key(
        "train", \.self, .trainingRows, isRequired: true,
        "how many of the first rows train, as a number or a fraction; the rest test")
    ])
}

extension ValueForm<Split> {
  /// A number of rows, or a fraction below 1.
  fileprivate static let trainingRows = ValueForm(
    expected: "a number of rows, or a fraction between 0 and 1",
    read: { node, key, problems in
      var ignored = Problems()
      if let rows = ValueForm<Int>.integer(atLeast: 1).read(node, key, &ignored) {
        return .rows(rows)
      }
      if let fraction = ValueForm<Double>.fractionBelowOne.read(node, key, &ignored), fraction > 0 {
        return .fraction(fraction)
      }
      problems.add(
        wrong: node, key: key, expected: "a number of rows, or a fraction between 0 and 1")
      return nil
    },
    write: {
      switch $0 {
      case .rows(let rows): .integer(rows)
      case .fraction(let fraction): .number(fraction)
      }
    })
}
