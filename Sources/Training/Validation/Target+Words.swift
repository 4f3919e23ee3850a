internal import Datasets

extension Target {
  /// What the targets are, as an error says it.
  var inWords: String {
    switch self {
    case .real: "real-valued targets"
    case .signed: "labels -1 and 1"
    case .classes(_, 2): "labels 0 and 1"
    case .classes(_, let count): "class indices 0 to \(count - 1)"
    case .oneHot(_, let count): "one-hot labels of \(count) classes"
    }
  }

  /// How many numbers each target is; `nil` where it is an index that means no quantity.
  var numbers: Int? {
    switch self {
    case .real, .signed, .classes(_, 2): 1
    case .classes: nil
    case .oneHot(_, let count): count
    }
  }
}
