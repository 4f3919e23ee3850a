/// What compares two values.
package enum ComparisonSign: String, Sendable, Hashable {
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case equal = "=="
  case notEqual = "!="

  /// The sign of a text, in plain characters or as mathematics has it.
  init?(written text: String) {
    switch text {
    case "\u{2264}": self = .lessOrEqual
    case "\u{2265}": self = .greaterOrEqual
    case "\u{2260}": self = .notEqual
    default: self.init(rawValue: text)
    }
  }

  /// Whether it asks for values to be equal, or not to be.
  var isOfEquality: Bool { self == .equal || self == .notEqual }

  /// Whether it asks for the left value to be the smaller one, or equal.
  var isUpward: Bool { self == .less || self == .lessOrEqual }

  /// The sign with its sides exchanged.
  var mirrored: ComparisonSign {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    case .equal, .notEqual: self
    }
  }

  /// Whether it holds between two numbers, equal ones being those that differ by no more than a tolerance.
  func holds(_ left: Double, _ right: Double, within tolerance: Double = 0) -> Bool {
    switch self {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .equal: left == right || abs(left - right) <= tolerance
    case .notEqual: left != right && abs(left - right) > tolerance
    }
  }
}
