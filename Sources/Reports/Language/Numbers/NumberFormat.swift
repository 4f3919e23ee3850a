internal import Foundation

/// How a number is written, in the way of Python's format specifications: `.3f`, `+.3f`, `.1%`, `.2e`, `d`, `,d`.
package struct NumberFormat: Sendable, Hashable {
  /// Whether a plus sign stands before numbers that are not negative.
  package var showsPlus = false
  /// Whether a comma stands between thousands.
  package var groupsThousands = false
  /// How many digits follow the point.
  package var digits: Int
  /// The notation.
  package var style: Style

  /// A notation of numbers.
  package enum Style: Character, Sendable, Hashable, CaseIterable {
    /// `0.836`
    case fixed = "f"
    /// `8.36e-01`
    case scientific = "e"
    /// `83.6%`
    case percent = "%"
    /// `836`, for whole numbers only.
    case integer = "d"
  }

  /// `.3f`: what a value has without a format of its own.
  package static let standard = NumberFormat(digits: 3, style: .fixed)

  /// `d`: what a whole number has without a format of its own.
  package static let integer = NumberFormat(digits: 0, style: .integer)

  /// More digits than this mean nothing in a `Double`.
  private static let maximumDigits = 17
}

extension NumberFormat {
  /// Reads a format: `[+][,][.digits]` and one of `f`, `e`, `%`, `d`.
  package init(parsing text: String) throws(TextProblem) {
    var rest = Substring(text)
    var offset: Int { text.count - rest.count }
    func take(_ character: Character) -> Bool {
      guard rest.first == character else { return false }
      rest.removeFirst()
      return true
    }
    self.init(digits: 6, style: .fixed)
    showsPlus = take("+")
    groupsThousands = take(",")
    var hasDigits = false
    if take(".") {
      let written = rest.prefix { $0.isASCII && $0.isNumber }
      guard let count = Int(written), count <= Self.maximumDigits else {
        throw TextProblem(
          at: offset, "'\(text)' is not a format",
          advice: "write the digits after the point, at most \(Self.maximumDigits), as in .3f")
      }
      digits = count
      hasDigits = true
      rest = rest.dropFirst(written.count)
    }
    guard rest.count == 1, let style = rest.first.flatMap(Style.init(rawValue:)) else {
      throw TextProblem(
        at: offset, "'\(text)' is not a format",
        advice: "use one such as .3f, +.3f, .1%, .2e, d or ,d")
    }
    self.style = style
    guard style == .integer else { return }
    if hasDigits {
      throw TextProblem(
        at: 0, "'\(text)' asks for digits of a whole number", advice: "use d, or .\(digits)f")
    }
    digits = 0
  }
}

extension NumberFormat {
  /// The number as text, with a true minus sign; `nan`, `inf` and `−inf` where there is no number.
  ///
  /// A number that rounds to zero has no sign.
  package func string(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    var text = magnitude(value.magnitude)
    let isZero = !text.contains { $0.isNumber && $0 != "0" } && value.isFinite
    if groupsThousands { text = Self.grouped(text) }
    if value < 0, !isZero || style == .scientific && value != 0 { return "\u{2212}" + text }
    return (showsPlus ? "+" : "") + text
  }

  private func magnitude(_ value: Double) -> String {
    guard value.isFinite else { return "inf" }
    switch style {
    case .fixed, .integer: return String(format: "%.\(digits)f", value)
    case .percent: return String(format: "%.\(digits)f", value * 100) + "%"
    case .scientific:
      return String(format: "%.\(digits)e", value)
        .replacingOccurrences(of: "-", with: "\u{2212}")
    }
  }

  private static func grouped(_ text: String) -> String {
    let whole = text.prefix { $0.isNumber }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped + text.dropFirst(whole.count)
  }
}
