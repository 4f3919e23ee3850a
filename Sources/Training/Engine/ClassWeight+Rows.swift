package import Datasets

extension ClassWeight {
  /// The weight of each of the first rows, which train; `nil` where the targets are not classes.
  func weights(of dataset: Dataset, trainingRows: Int) -> [Double]? {
    guard let labels = dataset.target[0..<trainingRows].labels else { return nil }
    switch self {
    case .byName(let weights):
      let classes = dataset.target.labeledClasses(named: dataset.classNames) ?? []
      let byLabel = Dictionary(uniqueKeysWithValues: classes.map { ($0.label, weights[$0.name]) })
      return labels.map { byLabel[$0].flatMap(\.self) ?? 1 }
    case .balanced:
      let counts = labels.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      return labels.map { Double(labels.count) / Double(counts.count * (counts[$0] ?? 1)) }
    }
  }
}

extension Target {
  /// The label of each row: a class index, or -1 and 1; `nil` for real-valued targets.
  fileprivate var labels: [Int]? {
    switch self {
    case .real: nil
    case .classes(let indices, _), .oneHot(let indices, _): indices
    case .signed(let values): values.map { $0 < 0 ? -1 : 1 }
    }
  }

  /// The classes there can be: the label that Keras knows each by, and its name, which is the label where there is no
  /// other; `nil` for real-valued targets.
  package func labeledClasses(named names: [String]?) -> [(label: Int, name: String)]? {
    let labels: [Int]
    switch self {
    case .real: return nil
    case .classes(_, let count), .oneHot(_, let count): labels = Array(0..<count)
    case .signed: labels = [-1, 1]
    }
    guard let names, names.count == labels.count else { return labels.map { ($0, String($0)) } }
    return Array(zip(labels, names)).map { ($0, $1) }
  }
}
