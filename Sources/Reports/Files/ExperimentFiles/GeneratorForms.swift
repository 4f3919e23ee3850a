internal import Datasets

extension ValueForm<SampleCount> {
  /// A number of rows in all, or a list with that of each class.
  static func sampleCount(classes: String) -> ValueForm {
    .oneOrList(
      .integer(atLeast: 1), as: SampleCount.total,
      or: .list(
        of: .integer(atLeast: 0), atLeast: 1, expected: "a list with the rows of \(classes)"),
      as: SampleCount.perClass,
      write: {
        switch $0 {
        case .total(let count): .integer(count)
        case .perClass(let counts): .list(counts.map(PlainValue.integer))
        }
      })
  }
}

extension ValueForm<BlobsGenerator.Centers> {
  /// A number of clusters, or the list of their centers.
  static let centers = ValueForm.oneOrList(
    .integer(atLeast: 1), as: BlobsGenerator.Centers.count,
    or: .list(
      of: .list(of: .number, atLeast: 1, expected: "the coordinates of a center, as in [1, 2]"),
      atLeast: 1, expected: "a list of centers, as in [[0, 0], [1, 2]]"),
    as: BlobsGenerator.Centers.points,
    write: {
      switch $0 {
      case .count(let count): .integer(count)
      case .points(let points): .list(points.map { .list($0.map(PlainValue.number)) })
      }
    })
}

extension ValueForm<BlobsGenerator.ClusterStd> {
  /// One standard deviation for all clusters, or a list with that of each.
  static let clusterStd = ValueForm.oneOrList(
    .nonNegativeNumber, as: BlobsGenerator.ClusterStd.all,
    or: .list(
      of: .nonNegativeNumber, atLeast: 1, expected: "a list with that of each cluster"),
    as: BlobsGenerator.ClusterStd.each,
    write: {
      switch $0 {
      case .all(let value): .number(value)
      case .each(let values): .list(values.map(PlainValue.number))
      }
    })
}

extension ValueForm<BlobsGenerator.CenterBox> {
  /// The two ends of an interval.
  static let centerBox: ValueForm = {
    let expected = "two numbers, as in [-10, 10]"
    let pair = ValueForm<[Double]>.list(of: .number, expected: expected)
    return ValueForm(
      expected: expected,
      read: { node, key, problems in
        guard let ends = pair.read(node, key, &problems) else { return nil }
        guard ends.count == 2 else {
          problems.add(
            at: node, "'\(key)' cannot be a list of \(ends.count)", advice: "give \(expected)")
          return nil
        }
        return BlobsGenerator.CenterBox(low: ends[0], high: ends[1])
      }, write: { .list([.number($0.low), .number($0.high)]) })
  }()
}
