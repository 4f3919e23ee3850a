/// How class labels are encoded.
public enum LabelEncoding: String, Sendable, Hashable, CaseIterable {
  /// Class 0 becomes -1, class 1 becomes 1.
  case signed
  /// A class becomes a row of zeros with a one at its index.
  case oneHot = "one_hot"
}

extension Target {
  /// Encodes class labels.
  ///
  /// - Throws: An error that blames `labels` where there are no classes, or not the two that signs need.
  func encoded(as encoding: LabelEncoding) throws(DatasetError) -> Target {
    guard case .classes(let classes, let count) = self else {
      throw DatasetError(
        key: "labels", message: "the targets are real numbers, and no labels to encode",
        advice: "leave labels out, or take data with classes")
    }
    switch encoding {
    case .oneHot:
      try Checks.size(rows: classes.count, columns: count, columnsKey: "labels")
      return .oneHot(classes, count: count)
    case .signed:
      guard count == 2 else {
        throw DatasetError(
          key: "labels", message: "signed labels tell 2 classes apart, and here there are \(count)",
          advice: "take one_hot, or leave labels out")
      }
      return .signed(classes.map { $0 == 0 ? -1 : 1 })
    }
  }
}
