internal import Foundation

/// Numbers as descriptions write them.
enum NumberWords {
  /// Three significant digits, as an exponent only where the number is very large or small.
  static func number(_ value: Double) -> String {
    String(format: "%.3g", value).replacing("-", with: "\u{2212}")
  }

  /// A whole number with commas between thousands.
  static func count(_ value: Int) -> String {
    NumberFormat(groupsThousands: true, digits: 0, style: .integer).string(Double(value))
  }
}
