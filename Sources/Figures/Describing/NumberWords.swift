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

  /// A count, with commas between thousands.
  package static func count(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    let grouped = digits.indices.map { index in
      let isFirst = index == 0 || !(digits.count - index).isMultiple(of: 3)
      return isFirst ? String(digits[index]) : ",\(digits[index])"
    }
    return (value < 0 ? "\u{2212}" : "") + grouped.joined()
  }

  /// A share in whole percent, which says none and all only where it means them; a dash for no number.
  package static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    if share > 0, share < 0.005 { return "<1%" }
    if share < 1, share >= 0.995 { return ">99%" }
    return String(format: "%.0f%%", 100 * share).replacing("-", with: "\u{2212}")
  }
}
