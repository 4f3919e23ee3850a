import Foundation

/// Labels for round numbers, alike among themselves: the same number of decimals, and no more than tell them apart.
enum TickLabels {
  /// Longest labels that stay plain even where powers of ten would be shorter.
  private static let comfortableLength = 7
  /// The same for labels on powers of ten: from 0.001 to 1,000.
  private static let comfortablePower = 5

  /// The labels of a sequence: plain, `0.25` or `1,500`, or with powers of ten, `2.5×10⁻⁷`, where plain ones are long.
  static func labels(of sequence: TickSequence) -> [String] {
    labels(of: sequence.significands, exponent: sequence.exponent)
  }

  /// The labels of numbers that are `significands` times a power of ten.
  private static func labels(of significands: [Int], exponent: Int) -> [String] {
    let (significands, exponent) = reduced(significands, exponent)
    let plain = plainLength(of: significands, exponent: exponent)
    if plain <= comfortableLength { return significands.map { self.plain($0, exponent) } }
    let powers = scientific(significands, exponent)
    let longest = powers.map(\.count).max() ?? 0
    return plain <= longest ? significands.map { self.plain($0, exponent) } : powers
  }

  /// The labels of numbers that are not in equal steps: each with its own decimals, `0.01` or `200`, or all as powers of
  /// ten, `10⁻⁷` or `2×10⁵`, where some would be long.
  static func labels(of numbers: [RoundNumber]) -> [String] {
    let numbers = numbers.map(\.reduced)
    let longest = numbers.map {
      plainLength(of: [Int($0.significand.magnitude)], exponent: $0.exponent)
    }.max()
    if longest ?? 0 <= comfortablePower {
      return numbers.map { plain($0.significand, $0.exponent) }
    }
    return numbers.map { number in
      let decimals = String(number.significand.magnitude).count - 1
      let power = "10" + superscript(number.exponent + decimals)
      switch number.significand {
      case 0: return "0"
      case 1: return power
      case -1: return "\u{2212}" + power
      default: return plain(number.significand, -decimals) + "×" + power
      }
    }
  }

  /// The labels of any values in rising order, rounded to as many digits as show each to a hundredth of the distance to
  /// its neighbours: with the same decimals for values in equal steps, otherwise each with its own.
  static func labels(telling values: [Double]) -> [String] {
    let gaps = zip(values, values.dropFirst()).map { $1 - $0 }
    let inEqualSteps = gaps.max() ?? 0 <= (gaps.min() ?? 0) * (1 + 1e-6)
    let numbers = values.indices.map { index in
      let near = [index > 0 ? gaps[index - 1] : nil, index < gaps.count ? gaps[index] : nil]
      let gap = inEqualSteps ? gaps.min() : near.compactMap { $0 }.min()
      return RoundNumber(values[index], digits: digits(of: values[index], forGap: gap ?? 0))
    }
    guard inEqualSteps, let exponent = numbers.map(\.exponent).min() else {
      return labels(of: numbers)
    }
    let significands = numbers.map { number in
      powerOfTen(number.exponent - exponent).flatMap {
        let (product, overflow) = number.significand.multipliedReportingOverflow(by: $0)
        return overflow ? nil : product
      }
    }
    return significands.contains(nil)
      ? labels(of: numbers) : labels(of: significands.compactMap { $0 }, exponent: exponent)
  }

  private static func digits(of value: Double, forGap gap: Double) -> Int {
    guard value != 0, gap > 0 else { return value == 0 ? 1 : 4 }
    // Rounding is off by half a unit of the last digit.
    let hundredths = log10(abs(value)).rounded(.down) + 1 - log10(2 * gap / 100)
    return Int(min(max(hundredths.rounded(.up), 1), 17))
  }

  /// Takes the zeros that all have in common into the exponent.
  private static func reduced(_ significands: [Int], _ exponent: Int) -> ([Int], Int) {
    var significands = significands
    var exponent = exponent
    guard significands.contains(where: { $0 != 0 }) else { return (significands, 0) }
    while significands.allSatisfy({ $0.isMultiple(of: 10) }) {
      significands = significands.map { $0 / 10 }
      exponent += 1
    }
    return (significands, exponent)
  }

  /// How long the longest plain label would be, without writing it: it can have hundreds of zeros.
  private static func plainLength(of significands: [Int], exponent: Int) -> Int {
    significands.map { significand in
      let digits = String(significand.magnitude).utf8.count
      let sign = significand < 0 ? 1 : 0
      if significand == 0 { return 1 }
      if exponent < 0 { return sign + max(digits, 1 - exponent) + 1 }
      let whole = digits + exponent
      return sign + whole + (whole > 3 ? (whole - 1) / 3 : 0)
    }.max() ?? 0
  }

  private static func plain(_ significand: Int, _ exponent: Int) -> String {
    let digits = String(significand.magnitude)
    let sign = significand < 0 ? "\u{2212}" : ""
    if exponent >= 0 {
      return sign
        + grouped(significand == 0 ? "0" : digits + String(repeating: "0", count: exponent))
    }
    let padding = String(repeating: "0", count: max(0, 1 - exponent - digits.utf8.count))
    let all = padding + digits
    let point = all.utf8.index(all.endIndex, offsetBy: exponent)
    return sign + grouped(String(all[..<point])) + "." + all[point...]
  }

  /// Thousands apart by commas.
  private static func grouped(_ digits: String) -> String {
    if digits.utf8.count <= 3 { return digits }
    var result = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }

  /// One power of ten for all, that of the largest number.
  private static func scientific(_ significands: [Int], _ exponent: Int) -> [String] {
    let digits = significands.map { String($0.magnitude).count }.max() ?? 1
    let decimals = digits - 1
    return significands.map { significand in
      if significand == 0 { return "0" }
      return plain(significand, -decimals) + "×10" + superscript(exponent + decimals)
    }
  }

  private static func superscript(_ number: Int) -> String {
    let raised: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    let digits = String(number.magnitude).compactMap { $0.wholeNumberValue.map { raised[$0] } }
    return (number < 0 ? "⁻" : "") + String(digits)
  }
}
