/// The runs of backticks in a leaf block's source, from which code spans are made.
struct BacktickRuns {
  /// A code span as it might be: from its opening run to the next run of the same length.
  struct Span {
    var start: Int
    var length: Int
    var content: Range<Int>
  }

  private var runs: [(start: Int, length: Int)] = []
  /// The runs of each length, by their index.
  private var byLength: [Int: [Int]] = [:]

  /// How many spans are looked at for one inline; it is the first but for stray backticks before it.
  private static let limit = 256

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] == UInt8(ascii: "`") { index += 1 }
      byLength[index - start, default: []].append(runs.count)
      runs.append((start, index - start))
    }
  }

  /// The spans that may start at or after an offset, in order, each made when it is asked for.
  func spans(from offset: Int, escaped: @escaping (Int) -> Bool) -> some Sequence<Span> {
    let first = Self.firstIndex(in: runs.indices) { runs[$0].start >= offset }
    return runs.indices[first...].prefix(Self.limit).lazy.compactMap { index in
      var (start, length) = runs[index]
      if escaped(start) {
        start += 1
        length -= 1
      }
      guard length > 0, let same = byLength[length] else { return nil }
      let next = Self.firstIndex(in: same.indices) { same[$0] > index }
      guard next < same.endIndex else { return nil }
      return Span(start: start, length: length, content: start + length..<runs[same[next]].start)
    }
  }

  /// The first index for which a condition holds that, once true, stays true.
  private static func firstIndex(in range: Range<Int>, where condition: (Int) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if condition(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
