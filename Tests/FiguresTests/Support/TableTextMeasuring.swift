import Figures
import Synchronization

/// Measures text by a table of Inter's advance widths, so that layout is tested without a font.
struct TableTextMeasuring: TextMeasuring {
  /// The advances of the characters from space to `~`, in 2816ths of the type size.
  private static let advances = [
    792, 784, 1136, 1776, 1796, 2288, 1800, 624, 1020, 1020, 1408, 1856, 788, 1296, 776, 1004, 1760,
    1308, 1704, 1792, 1808, 1712, 1756, 1608, 1736, 1756, 776, 788, 1856, 1856, 1856, 1428, 2636,
    1904, 1832, 2048, 2024, 1684, 1652, 2092, 2084, 744, 1528, 1836, 1584, 2504, 2120, 2144, 1788,
    2144, 1800, 1796, 1808, 2088, 1904, 2672, 1808, 1872, 1760, 1020, 1004, 1020, 1320, 1272, 1400,
    1588, 1748, 1572, 1748, 1640, 1016, 1716, 1664, 668, 668, 1532, 668, 2448, 1648, 1680, 1716,
    1716, 1048, 1472, 1024, 1636, 1568, 2288, 1520, 1568, 1524, 1020, 920, 1020, 1856,
  ]
  /// For every other character, about that of `−` and `×`.
  private static let otherAdvance = 1856

  /// What texts were found to measure: random figures wrap the same few over and over.
  private static let known = Mutex<[String: Int]>([:])

  private static func units(of string: String) -> Int {
    if let units = known.withLock({ $0[string] }) { return units }
    let units = string.unicodeScalars.reduce(0) { sum, scalar in
      let index = Int(scalar.value) - 32
      return sum + (advances.indices.contains(index) ? advances[index] : otherAdvance)
    }
    known.withLock { $0[string] = units }
    return units
  }

  func measure(_ string: String, style: TextStyle) -> TextExtents {
    let units = Self.units(of: string)
    let bold = style.weight == .semibold ? 1.035 : 1
    return TextExtents(
      width: Double(units) / 2816 * style.size * bold, ascent: 0.97 * style.size,
      descent: 0.24 * style.size)
  }
}
