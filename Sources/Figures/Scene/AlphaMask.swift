/// How much of each pixel of a small picture is covered, from 0 to 255, row by row from the top.
public struct AlphaMask: Sendable, Hashable {
  /// The pixels of a row.
  public let width: Int
  /// The rows.
  public let height: Int
  /// `width * height` values.
  public let coverage: [UInt8]

  /// A mask. One whose coverage is not `width * height` values long is refused when it is drawn.
  public init(width: Int, height: Int, coverage: [UInt8]) {
    self.width = width
    self.height = height
    self.coverage = coverage
  }
}

extension AlphaMask {
  /// Whether any covered pixel lies in a rectangle, where the mask fills another.
  func reaches(into rect: Rect, from place: Rect) -> Bool {
    guard place.width > 0, place.height > 0, place.overlaps(rect) else { return false }
    func indices(_ low: Double, _ high: Double, _ start: Double, _ length: Double, _ count: Int)
      -> Range<Int>
    {
      let scale = Double(count) / length
      let first = max(0, Int(((low - start) * scale).rounded(.down)))
      return first..<max(first, min(count, Int(((high - start) * scale).rounded(.up))))
    }
    let columns = indices(rect.x, rect.maxX, place.x, place.width, width)
    return indices(rect.y, rect.maxY, place.y, place.height, height).contains { row in
      columns.contains { coverage[row * width + $0] > 0 }
    }
  }
}
