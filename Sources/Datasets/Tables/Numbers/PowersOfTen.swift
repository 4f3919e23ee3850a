/// The powers of ten that decimal numbers are multiplied by.
struct PowersOfTen: Sendable {
  /// 10⁰ to 10²², which `Double` holds exactly.
  let exact: [Double]
  /// 5⁻⁵⁴ to 5⁵⁴, whose product with a power of two is that of ten.
  private let fives: [PowerOfFive]

  /// All of them, made once.
  static let shared = PowersOfTen()

  /// The largest exponent there is a power of five for, and the negative of the smallest.
  static let limit = 54

  /// A power of five `(high · 2⁶⁴ + low + r) · 2^scale` with 0 ≤ r < 1, where `high` has its top bit set.
  struct PowerOfFive: Sendable {
    var high: UInt64
    var low: UInt64
    var scale: Int
    /// Whether r is 0.
    var isExact: Bool
  }

  private init() {
    var power = 1.0
    exact = (0...22).map { _ in
      defer { power *= 10 }
      return power
    }
    // 5⁵⁴ has 126 bits.
    var five: UInt128 = 1
    var positive: [PowerOfFive] = []
    var negative: [PowerOfFive] = []
    for _ in 0...Self.limit {
      let zeros = five.leadingZeroBitCount
      positive.append(PowerOfFive(five << UInt128(zeros), scale: -zeros, isExact: true))
      negative.append(PowerOfFive(reciprocalOf: five))
      five *= 5
    }
    fives = negative.dropFirst().reversed() + positive
  }

  /// 5 to an exponent from `-limit` to `limit`.
  func five(_ exponent: Int) -> PowerOfFive { fives[exponent + Self.limit] }
}

extension PowersOfTen.PowerOfFive {
  fileprivate init(_ value: UInt128, scale: Int, isExact: Bool) {
    self.init(
      high: UInt64(truncatingIfNeeded: value >> 64), low: UInt64(truncatingIfNeeded: value),
      scale: scale, isExact: isExact)
  }

  /// 1 / divisor, by long division; the divisor is below 2¹²⁷.
  fileprivate init(reciprocalOf divisor: UInt128) {
    var quotient: UInt128 = 0
    var remainder: UInt128 = 1
    var scale = 0
    while quotient >> 127 == 0 {
      remainder <<= 1
      quotient <<= 1
      scale -= 1
      if remainder >= divisor {
        remainder -= divisor
        quotient |= 1
      }
    }
    self.init(quotient, scale: scale, isExact: remainder == 0)
  }
}
