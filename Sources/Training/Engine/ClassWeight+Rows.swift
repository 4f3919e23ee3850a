internal import Datasets

extension ClassWeight {
  /// The weight of each training row; `nil` where the targets are not classes.
  func weights(of target: Target) -> [Double]? {
    guard let labels = target.labels else { return nil }
    switch self {
    case .byLabel(let weights): return labels.map { weights[$0] ?? 1 }
    case .balanced:
      let counts = labels.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      return labels.map { Double(labels.count) / Double(counts.count * (counts[$0] ?? 1)) }
    }
  }
}

extension Target {
  /// The label of each row: a class index, or -1 and 1; `nil` for real-valued targets.
  var labels: [Int]? {
    switch self {
    case .real: nil
    case .classes(let indices, _), .oneHot(let indices, _): indices
    case .signed(let values): values.map { $0 < 0 ? -1 : 1 }
    }
  }
}
