/// Reads decimal numbers from bytes, correctly rounded, as `Double(String)` does and several times faster.
///
/// A number is an optional sign, digits with at most one decimal point among or beside them, and an optional exponent: what
/// Python's `float` takes, without underscores and names. What is too small becomes 0, what is too large infinite.
struct DecimalReader: Sendable {
  /// The decimal point: a point or a comma.
  let point: UInt8
  private let powers = PowersOfTen.shared

  /// A reader of numbers with a decimal point.
  init(point: UInt8) { self.point = point }

  /// Reads the number at a place; `nil` where none begins there.
  ///
  /// - Parameter start: Bytes that end in one that is no part of a number, such as a line feed.
  /// - Returns: The number, and where the first byte after it is.
  @inline(__always)
  func read(_ start: UnsafePointer<UInt8>) -> (value: Double, end: UnsafePointer<UInt8>)? {
    var place = start
    let isNegative = place.pointee == UInt8(ascii: "-")
    if isNegative || place.pointee == UInt8(ascii: "+") { place += 1 }
    var mantissa: UInt64 = 0
    let first = place
    Self.readDigits(&place, into: &mantissa)
    var digits = place - first
    var exponent = 0
    if place.pointee == point {
      place += 1
      let fraction = place
      Self.readDigits(&place, into: &mantissa)
      exponent = fraction - place
      digits -= exponent
    }
    guard digits > 0 else { return nil }
    if place.pointee | 0x20 == UInt8(ascii: "e") {
      guard let written = Self.readExponent(&place) else { return nil }
      exponent += written
    }
    // 19 digits fit into 64 bits.
    if digits <= 19 || Self.significantDigits(from: first, to: place) <= 19,
      let value = value(mantissa, exponent)
    {
      return (isNegative ? -value : value, place)
    }
    return (slowValue(from: start, to: place), place)
  }

  @inline(__always)
  private static func readDigits(
    _ place: inout UnsafePointer<UInt8>, into mantissa: inout UInt64
  ) {
    while true {
      let digit = place.pointee &- UInt8(ascii: "0")
      guard digit < 10 else { return }
      mantissa = mantissa &* 10 &+ UInt64(digit)
      place += 1
    }
  }

  /// Reads `e` and what follows; `nil` where that is no whole number.
  private static func readExponent(_ place: inout UnsafePointer<UInt8>) -> Int? {
    place += 1
    let isNegative = place.pointee == UInt8(ascii: "-")
    if isNegative || place.pointee == UInt8(ascii: "+") { place += 1 }
    let first = place
    var exponent = 0
    while true {
      let digit = place.pointee &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      // Far beyond what a number can have, and far below what overflows.
      if exponent < 1_000_000_000 { exponent = exponent * 10 + Int(digit) }
      place += 1
    }
    guard place > first else { return nil }
    return isNegative ? -exponent : exponent
  }

  /// The digits from the first that is not 0 on, up to an exponent.
  private static func significantDigits(
    from first: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
  ) -> Int {
    var count = 0
    var place = first
    while place < end, place.pointee | 0x20 != UInt8(ascii: "e") {
      let digit = place.pointee &- UInt8(ascii: "0")
      if digit < 10, count > 0 || digit > 0 { count += 1 }
      place += 1
    }
    return count
  }

  /// The number by the library, from its text.
  private func slowValue(
    from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
  ) -> Double {
    let bytes = UnsafeBufferPointer(start: start, count: end - start)
    let text = String(decoding: bytes.map { $0 == point ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
    return Double(text) ?? .nan
  }
}

// MARK: Rounding

extension DecimalReader {
  /// mantissa · 10^exponent, correctly rounded; `nil` where that takes more precision than there is here.
  ///
  /// Source: Clinger, "How to read floating point numbers accurately", PLDI 1990, for numbers of up to 15 digits. For
  /// longer ones the mantissa is multiplied by the first 128 bits of the power of five, as in Lemire, "Number parsing at
  /// a gigabyte per second", Software: Practice and Experience 51 (2021): where the ends of the interval that the
  /// product lies in are rounded alike, that is the number.
  @inline(__always)
  func value(_ mantissa: UInt64, _ exponent: Int) -> Double? {
    if mantissa <= 1 << 53 {
      if exponent == 0 { return Double(mantissa) }
      if exponent < 0, exponent >= -22 { return Double(mantissa) / powers.exact[-exponent] }
      if exponent > 0, exponent <= 22 { return Double(mantissa) * powers.exact[exponent] }
      if mantissa == 0 { return 0 }
    }
    guard abs(exponent) <= PowersOfTen.limit else { return nil }
    return product(mantissa, powers.five(exponent), exponent)
  }

  private func product(
    _ mantissa: UInt64, _ five: PowersOfTen.PowerOfFive, _ exponent: Int
  ) -> Double? {
    let zeros = mantissa.leadingZeroBitCount
    let factor = mantissa << UInt64(zeros)
    let upper = factor.multipliedFullWidth(by: five.high)
    let lower = factor.multipliedFullWidth(by: five.low)
    let (middle, carry) = upper.low.addingReportingOverflow(lower.high)
    let low = Product(
      high: upper.high &+ (carry ? 1 : 0), middle: middle, low: lower.low,
      scale: five.scale + exponent - zeros)
    if five.isExact { return low.rounded() }
    // The power is short by less than a unit of its last place, so the product by less than the factor.
    return low.roundedUp(alike: low.adding(factor))
  }
}

/// The number `(high · 2¹²⁸ + middle · 2⁶⁴ + low) · 2^scale`, where one of the two top bits of `high` is set.
private struct Product {
  var high: UInt64
  var middle: UInt64
  var low: UInt64
  var scale: Int

  func adding(_ other: UInt64) -> Product {
    let (low, lowCarry) = low.addingReportingOverflow(other)
    let (middle, middleCarry) = middle.addingReportingOverflow(lowCarry ? 1 : 0)
    return Product(high: high &+ (middleCarry ? 1 : 0), middle: middle, low: low, scale: scale)
  }

  /// The nearest `Double`, ties to even.
  func rounded() -> Double { rounded(isShort: false) }

  /// The nearest `Double` to all numbers above this one and below another; `nil` where it is not the same for all.
  func roundedUp(alike other: Product) -> Double? {
    let value = rounded(isShort: true)
    // A number below the other is rounded as the other is, or as half of a last place below where that is a tie.
    return other.isTie || value != other.rounded(isShort: false) ? nil : value
  }

  /// How far the bits are from their place if the top one is not set.
  private var shift: UInt64 { high >> 63 == 0 ? 1 : 0 }

  private var isTie: Bool {
    let bits = high << shift | (shift == 1 ? middle >> 63 : 0)
    return bits & 0x7FF == 0x400 && middle << shift == 0 && low == 0
  }

  /// The nearest `Double` to the product, ties to even.
  ///
  /// - Parameter isShort: Whether the number is above the product by next to nothing.
  /// - Returns: The number.
  private func rounded(isShort: Bool) -> Double {
    let bits = high << shift | (shift == 1 ? middle >> 63 : 0)
    let isSticky = bits & 0x3FF != 0 || middle << shift != 0 || low != 0 || isShort
    var mantissa = bits >> 11
    if bits & 0x400 != 0, isSticky || mantissa & 1 == 1 { mantissa += 1 }
    // Where the mantissa became 2⁵³ the sum carries into the exponent, as it should.
    let exponent = UInt64(truncatingIfNeeded: scale + 139 - Int(shift) + 1075)
    return Double(bitPattern: (exponent << 52) &+ (mantissa &- (1 << 52)))
  }
}
