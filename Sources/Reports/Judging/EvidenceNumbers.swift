internal import Foundation

/// Numbers as they are told beside a condition: short, but different where they differ.
enum EvidenceNumbers {
  private static let fewestDigits = 4
  private static let mostDigits = 17

  static func words(for values: [Double]) -> [String] {
    let different = Set(values).count
    for digits in fewestDigits..<mostDigits {
      let words = values.map { word($0, digits) }
      if Set(words).count == different { return words }
    }
    return values.map { word($0, mostDigits) }
  }

  private static func word(_ value: Double, _ digits: Int) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value > 0 ? "inf" : "-inf" }
    // Without the sign of a zero, which would look different and is not.
    return String(format: "%.\(digits)g", value == 0 ? 0 : value)
  }
}
