internal import Foundation

/// Numbers as descriptions write them.
package enum NumberWords {
  /// Three significant digits, as an exponent only where the number is very large or small.
  package static func number(_ value: Double) -> String {
    String(format: "%.3g", value).replacing("-", with: "\u{2212}")
  }

  /// A place on an axis: whole numbers in full, others as `number` has them.
  package static func position(_ value: Double) -> String {
    guard value == value.rounded(), abs(value) < 1e15 else { return number(value) }
    return String(format: "%.0f", value).replacing("-", with: "\u{2212}")
  }
}
