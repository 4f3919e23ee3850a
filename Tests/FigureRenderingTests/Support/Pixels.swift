import CPangoCairo
import Foundation
import Testing

/// A decoded PNG file: words of 0xAARRGGBB, row by row, colours multiplied by alpha.
struct Pixels {
  var width: Int
  var height: Int
  var words: [UInt32]

  /// Decodes with Cairo's reader, which shares no code with our writer.
  init(png: [UInt8]) throws {
    var rest = png[...]
    let surface = withUnsafeMutablePointer(to: &rest) { rest in
      cairo_image_surface_create_from_png_stream(
        { context, data, count in
          guard let rest = context?.assumingMemoryBound(to: ArraySlice<UInt8>.self), let data,
            rest.pointee.count >= count
          else { return CAIRO_STATUS_READ_ERROR }
          rest.pointee.withUnsafeBytes {
            UnsafeMutableRawBufferPointer(start: data, count: Int(count))
              .copyMemory(from: .init(rebasing: $0.prefix(Int(count))))
          }
          rest.pointee.removeFirst(Int(count))
          return CAIRO_STATUS_SUCCESS
        }, rest)
    }
    defer { cairo_surface_destroy(surface) }
    try #require(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
    width = Int(cairo_image_surface_get_width(surface))
    height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    let bytes = try #require(cairo_image_surface_get_data(surface))
    words = []
    words.reserveCapacity(width * height)
    for y in 0..<height {
      let row = UnsafeRawPointer(bytes + y * stride).assumingMemoryBound(to: UInt32.self)
      words.append(contentsOf: UnsafeBufferPointer(start: row, count: width))
    }
  }

  init(width: Int, height: Int, words: [UInt32]) {
    self.width = width
    self.height = height
    self.words = words
  }

  /// The word of a pixel.
  subscript(x: Int, y: Int) -> UInt32 { words[y * width + x] }

  /// Red, green and blue.
  static func channels(_ word: UInt32) -> [Int] {
    [Int(word >> 16 & 0xFF), Int(word >> 8 & 0xFF), Int(word & 0xFF)]
  }

  /// The largest mean difference over the tiles of 32 by 32 pixels; nil where the sizes differ.
  func largestTileDifference(to other: Pixels) -> Double? {
    guard width == other.width, height == other.height else { return nil }
    var largest = 0.0
    for top in stride(from: 0, to: height, by: 32) {
      for left in stride(from: 0, to: width, by: 32) {
        let rows = top..<min(top + 32, height)
        let columns = left..<min(left + 32, width)
        let sum = rows.reduce(0) { sum, y in
          let row = y * width + columns.lowerBound..<y * width + columns.upperBound
          return sum + Self.distance(words[row], other.words[row])
        }
        largest = max(largest, Double(sum) / Double(3 * rows.count * columns.count))
      }
    }
    return largest
  }

  /// Where two pictures differ, in red on white.
  func difference(to other: Pixels) -> Pixels {
    let words = zip(words, other.words).map { mine, theirs in
      let shade = UInt32(255 - min(255, Self.distance(mine, theirs)))
      return 0xFFFF_0000 | shade << 8 | shade
    }
    return Pixels(width: width, height: height, words: words)
  }

  /// The picture at half the size, each pixel the mean of four.
  var halved: Pixels {
    var words: [UInt32] = []
    for y in 0..<height / 2 {
      for x in 0..<width / 2 {
        let four = [(0, 0), (1, 0), (0, 1), (1, 1)].map { self[2 * x + $0.0, 2 * y + $0.1] }
        let means = (0..<3).map { part in four.map { Self.channels($0)[part] }.reduce(2, +) / 4 }
        words.append(
          0xFF00_0000 | UInt32(means[0]) << 16 | UInt32(means[1]) << 8 | UInt32(means[2]))
      }
    }
    return Pixels(width: width / 2, height: height / 2, words: words)
  }

  /// The smallest box that holds all pixels that differ from the first one.
  var inkBox: (x: ClosedRange<Int>, y: ClosedRange<Int>)? {
    let inked = words.indices.filter { words[$0] != words[0] }
    let columns = inked.map { $0 % width }
    guard let left = columns.min(), let right = columns.max(), let first = inked.first,
      let last = inked.last
    else { return nil }
    return (left...right, first / width...last / width)
  }

  /// Writes the picture as a file.
  func writePNG(to file: URL) throws {
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    defer { cairo_surface_destroy(surface) }
    let bytes = try #require(cairo_image_surface_get_data(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    for y in 0..<height {
      words[y * width..<(y + 1) * width].withUnsafeBytes {
        UnsafeMutableRawBufferPointer(start: bytes + y * stride, count: stride).copyMemory(from: $0)
      }
    }
    cairo_surface_mark_dirty(surface)
    try #require(cairo_surface_write_to_png(surface, file.path) == CAIRO_STATUS_SUCCESS)
  }

  private static func distance(_ first: UInt32, _ second: UInt32) -> Int {
    zip(channels(first), channels(second)).reduce(0) { $0 + abs($1.0 - $1.1) }
  }

  /// The same over all of some pixels. Most are equal, and are not looked into.
  private static func distance(_ first: ArraySlice<UInt32>, _ second: ArraySlice<UInt32>) -> Int {
    first.withUnsafeBytes { mine in
      second.withUnsafeBytes { theirs in
        if mine.elementsEqual(theirs) { return 0 }
        var sum = 0
        // Bytes, of which the fourth of each pixel is its opacity, which is full.
        for index in mine.indices where mine[index] != theirs[index] {
          sum += abs(Int(mine[index]) - Int(theirs[index]))
        }
        return sum
      }
    }
  }
}
