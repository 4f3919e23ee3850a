extension ValueForm where Value == Int {
  /// A whole number of at least so much.
  package static func integer(atLeast least: Int) -> ValueForm {
    integer(expected: "a whole number of at least \(least)") { $0 >= least }
  }

  /// A whole number between two bounds, both included.
  package static func integer(in range: ClosedRange<Int>) -> ValueForm {
    integer(expected: "a whole number from \(range.lowerBound) to \(range.upperBound)") {
      range.contains($0)
    }
  }

  private static func integer(
    expected: String, where isPossible: @escaping @Sendable (Int) -> Bool
  ) -> ValueForm {
    ValueForm(
      expected: expected,
      parse: { text, isQuoted in
        guard !isQuoted, let value = parseInteger(text), isPossible(value) else { return nil }
        return value
      }, write: { .integer($0) })
  }
}

extension ValueForm where Value == UInt32 {
  /// What seeds a random state.
  package static let seed = ValueForm(
    expected: "a whole number from 0 to 4294967295",
    parse: { text, isQuoted in
      isQuoted ? nil : parseInteger(text).flatMap(UInt32.init(exactly:))
    }, write: { .integer(Int($0)) })
}

extension ValueForm where Value == Double {
  /// Any finite number.
  package static let number = number("a number") { _ in true }

  /// A finite number of 0 or more.
  package static let nonNegativeNumber = number("a number of at least 0") { $0 >= 0 }

  /// A finite number above 0.
  package static let positiveNumber = number("a number above 0") { $0 > 0 }

  /// A number from 0 up to 1, without 1.
  package static let fractionBelowOne = number("a number from 0 to below 1") { $0 >= 0 && $0 < 1 }

  /// A number between 0 and 1, neither of them.
  package static let properFraction = number("a number above 0 and below 1") { $0 > 0 && $0 < 1 }

  /// A number from 0 to 1.
  package static let fraction = number("a number from 0 to 1") { $0 >= 0 && $0 <= 1 }

  /// A number above 0, up to 1.
  package static let positiveFraction = number("a number above 0, up to 1") { $0 > 0 && $0 <= 1 }

  /// A number between two bounds, both included.
  package static func number(in range: ClosedRange<Double>) -> ValueForm {
    number(
      "a number from \(PlainValue.number(range.lowerBound).yaml) to \(PlainValue.number(range.upperBound).yaml)"
    ) {
      range.contains($0)
    }
  }

  private static func number(
    _ expected: String, where isPossible: @escaping @Sendable (Double) -> Bool
  ) -> ValueForm {
    ValueForm(
      expected: expected,
      parse: { text, isQuoted in
        guard !isQuoted, let value = parseNumber(text), isPossible(value) else { return nil }
        return value
      }, write: { .number($0) })
  }
}

extension ValueForm where Value == Bool {
  /// `true` or `false`.
  package static let boolean = ValueForm(
    expected: "true or false",
    parse: { text, isQuoted in
      guard !isQuoted else { return nil }
      return switch text {
      case "true", "True", "TRUE": true
      case "false", "False", "FALSE": false
      default: nil
      }
    }, write: { .boolean($0) })
}

/// A whole number in decimal digits with an optional sign, as YAML and JSON write it.
private func parseInteger(_ text: String) -> Int? {
  let digits = text.utf8.first.map { "+-".utf8.contains($0) } == true ? text.dropFirst() : text[...]
  guard !digits.isEmpty, digits.utf8.allSatisfy(isDigit) else { return nil }
  return Int(text)
}

/// A finite number: digits with an optional sign, point and exponent. No hexadecimal, no `inf`, no `nan`.
private func parseNumber(_ text: String) -> Double? {
  let isPlain = text.utf8.allSatisfy { isDigit($0) || "+-.eE".utf8.contains($0) }
  guard isPlain, let value = Double(text), value.isFinite else { return nil }
  return value
}

private func isDigit(_ byte: UInt8) -> Bool {
  UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
}
