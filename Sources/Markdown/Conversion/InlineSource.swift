/// The source of one leaf block as cmark's inline parser saw it, with the markers and indentation of its containers cut
/// off, and a cursor that follows the inlines through it.
///
/// cmark's own columns of inlines are wrong after a paragraph's first line, after tabs and in lazy continuation lines,
/// so places are found by looking for what the inline says it holds.
struct InlineSource {
  let bytes: [UInt8]
  /// Everything before it belongs to inlines already met.
  var cursor = 0

  private let lines: SourceLines
  /// Where each line's part starts in `bytes`, cmark's number of the line, and the part's first byte in the line.
  private let segments: [(offset: Int, line: Int, byte: Int)]
  private let isTableRow: Bool
  private lazy var backticks = BacktickRuns(bytes)
  /// The place found last, from which later ones on the same line are counted.
  private var last: (segment: Int, offset: Int, position: SourcePosition)?

  /// The source of a block that reaches from one line through another.
  ///
  /// - Parameters:
  ///   - lines: The document's lines.
  ///   - first: The block's first line.
  ///   - end: Its last line.
  ///   - firstByte: The offset of the block's first byte in its first line.
  ///   - quoteDepth: How many block quotes it stands in.
  ///   - isTableRow: Whether it is a row of a table, in which backslashes escape bars.
  init(
    lines: SourceLines, from first: Int, through end: Int, firstByte: Int, quoteDepth: Int,
    isTableRow: Bool = false
  ) {
    var bytes: [UInt8] = []
    var segments: [(offset: Int, line: Int, byte: Int)] = []
    for number in first...max(first, min(end, lines.count)) {
      let line = lines[number]
      let rest =
        number == first
        ? line.dropFirst(firstByte) : Self.withoutPrefix(line, quoteDepth: quoteDepth)
      segments.append((bytes.count, number, rest.startIndex - line.startIndex))
      bytes += rest
      bytes.append(UInt8(ascii: "\n"))
    }
    self.bytes = bytes
    self.lines = lines
    self.segments = segments
    self.isTableRow = isTableRow
  }

  /// A continuation line without `>` marks and leading space.
  private static func withoutPrefix(
    _ line: ArraySlice<UInt8>, quoteDepth: Int
  ) -> ArraySlice<UInt8> {
    var rest = line.drop(while: \.isBlank)
    for _ in 0..<quoteDepth {
      guard rest.first == UInt8(ascii: ">") else { break }
      rest = rest.dropFirst().drop(while: \.isBlank)
    }
    return rest
  }

  /// cmark's number of the line that a byte stands in.
  func line(at offset: Int) -> Int { segments[segment(at: offset)].line }

  /// The formulas between dollars.
  var dollars: [DollarPlace] {
    guard bytes.contains(UInt8(ascii: "$")) else { return [] }
    let spans = DollarSpans.spans(in: bytes).filter { span in
      // What stands in two cells is no formula.
      !isTableRow || !bytes[span.range].contains(UInt8(ascii: "|"))
    }
    return spans.map { span in
      DollarPlace(
        opening: place(at: span.range.lowerBound),
        closing: place(at: span.range.upperBound - span.dollars), dollars: span.dollars)
    }
  }

  /// Where a byte stands in the text.
  func place(at offset: Int) -> BytePlace {
    let segment = segments[segment(at: offset)]
    return BytePlace(line: segment.line, byte: segment.byte + offset - segment.offset)
  }

  private func segment(at offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].offset <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The place of a byte; cheap where places are asked for in order.
  mutating func position(at offset: Int) -> SourcePosition {
    let low = segment(at: offset)
    let segment = segments[low]
    let position: SourcePosition
    if let last, last.segment == low, last.offset <= offset {
      position = SourcePosition(
        line: last.position.line,
        column: last.position.column + bytes[last.offset..<offset].scalarCount)
    } else {
      position = lines.position(line: segment.line, byte: segment.byte + offset - segment.offset)
    }
    last = (low, offset, position)
    return position
  }

  /// Whether an odd number of backslashes stands before the byte.
  func isEscaped(_ offset: Int) -> Bool {
    var index = offset
    while index > 0, bytes[index - 1] == UInt8(ascii: "\\") { index -= 1 }
    return (offset - index) % 2 == 1
  }

  /// Moves past the byte at the cursor, as often as it is one of `marks` and at most `count` times.
  mutating func skip(_ marks: [UInt8], count: Int = .max) {
    var left = count
    while left > 0, cursor < bytes.count, marks.contains(bytes[cursor]) {
      cursor += 1
      left -= 1
    }
  }

  /// Moves behind the next line break.
  mutating func skipLineBreak() {
    if let end = bytes[cursor...].firstIndex(of: UInt8(ascii: "\n")) { cursor = end + 1 }
  }

  // MARK: Finding

  /// Finds exactly these bytes from the cursor on, not behind a backslash; the cursor stays.
  func offset(of literal: some Collection<UInt8>, within window: Int = .max) -> Int? {
    guard let first = literal.first, cursor < bytes.count else { return nil }
    let count = literal.count
    let end = min(bytes.count - count, window == .max ? .max : cursor + window)
    guard cursor <= end else { return nil }
    return (cursor...end).first { start in
      bytes[start] == first && bytes[start..<start + count].elementsEqual(literal)
        && !isEscaped(start)
    }
  }

  /// Where a code span starts and where its content starts; moves behind it. `nil` (and the cursor stays) where the
  /// source holds none like it.
  mutating func takeCode(_ literal: String) -> (start: Int, content: Int)? {
    for span in backticks.spans(from: cursor, escaped: isEscaped) {
      let raw = bytes[span.content]
      guard let stripped = content(raw, matching: literal) else { continue }
      cursor = span.content.upperBound + span.length
      return (span.start, span.content.lowerBound + stripped)
    }
    return nil
  }

  /// How many bytes were stripped at the start of a code span's source to give its literal; `nil` if it does not.
  private func content(_ raw: ArraySlice<UInt8>, matching literal: String) -> Int? {
    let literal = literal.utf8
    guard isTableRow || raw.count == literal.count || raw.count == literal.count + 2 else {
      return nil
    }
    var content = raw
    var stripped = 0
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
    if let first = raw.first, let last = raw.last, raw.count > 1, isSpace(first), isSpace(last),
      !raw.allSatisfy(isSpace)
    {
      content = raw.dropFirst().dropLast()
      stripped = 1
    }
    var index = content.startIndex
    for byte in literal {
      if isTableRow, byte == UInt8(ascii: "|"), index < content.endIndex,
        content[index] == UInt8(ascii: "\\")
      {
        index += 1
      }
      guard index < content.endIndex else { return nil }
      let raw = content[index] == UInt8(ascii: "\n") ? UInt8(ascii: " ") : content[index]
      guard raw == byte else { return nil }
      index += 1
    }
    return index == content.endIndex ? stripped : nil
  }
}
