internal import Foundation

/// Numbers as descriptions write them.
enum NumberWords {
  /// Three significant digits, as an exponent only where the number is very large or small.
  static func number(_ value: Double) -> String {
    String(format: "%.3g", value).replacing("-", with: "\u{2212}")
  }

  /// How many points there are, with commas between thousands.
  static func points(_ count: Int) -> String {
    let format = NumberFormat(groupsThousands: true, digits: 0, style: .integer)
    return "\(format.string(Double(count))) point\(count == 1 ? "" : "s")"
  }
}
