/// A text in which formulas between dollars are code, so that cmark leaves alone what is in them: a backtick for each dollar.
///
/// All places stay as they are. cmark must have told before where its leaf blocks are, for dollars in code are dollars.
struct DollarSource {
  /// The text for cmark.
  private(set) var text: String
  /// Where the code spans that are formulas begin.
  private(set) var formulas: Set<BytePlace> = []
  /// The places of fences that are never closed.
  private(set) var openFences: [SourcePosition] = []

  private static let dollar = UInt8(ascii: "$")
  private static let backtick = UInt8(ascii: "`")

  /// Replaces lines of two dollars by the fences of a `math` directive.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - start: Where it begins in its file.
  init(replacingFencesIn source: String, startingAt start: SourcePosition) {
    text = source
    guard source.utf8.contains(Self.dollar) else { return }
    var output: [UInt8] = []
    // The fence that is open: of code by its character and length, or of a formula.
    var code: (character: UInt8, length: Int)?
    var formula: SourcePosition?
    for (number, line) in Array(source.utf8).splitLines().enumerated() {
      let content = line.content.trimmed
      let fence = content.first.map { first in content.prefix { $0 == first }.count } ?? 0
      let isCodeFence =
        (content.first == Self.backtick || content.first == UInt8(ascii: "~")) && fence >= 3
      if formula == nil, let open = code {
        let closes =
          isCodeFence && content.first == open.character && fence >= open.length
          && fence == content.count
        if closes { code = nil }
        output += line.content
      } else if formula == nil, isCodeFence {
        code = content.first.map { ($0, fence) }
        output += line.content
      } else if content.elementsEqual("$$".utf8) {
        let indentation = line.content.prefix(while: \.isBlank)
        output += indentation + Array((formula == nil ? "```{math}" : "```").utf8)
        let position = SourcePosition(
          line: start.line + number, column: start.column + indentation.count)
        formula = formula == nil ? position : nil
      } else {
        output += line.content
      }
      output += line.end
    }
    if let formula {
      openFences = [formula]
    } else {
      text = String(decoding: output, as: UTF8.self)
    }
  }

  /// Replaces the dollars of some formulas by backticks.
  ///
  /// - Parameter spans: Where they are.
  mutating func replace(_ spans: [DollarPlace]) {
    var bytes = Array(text.utf8)
    let starts = bytes.lineStarts
    for span in spans {
      for place in [span.opening, span.closing] where place.line <= starts.count {
        let start = starts[place.line - 1] + place.byte
        for index in start..<start + span.dollars
        where index < bytes.count && bytes[index] == Self.dollar {
          bytes[index] = Self.backtick
        }
      }
      formulas.insert(span.opening)
    }
    text = String(decoding: bytes, as: UTF8.self)
  }
}

/// A formula between dollars in a text.
struct DollarPlace {
  /// The first of the opening dollars.
  var opening: BytePlace
  /// The first of the closing dollars.
  var closing: BytePlace
  /// How many there are on either side.
  var dollars: Int
}

/// A byte of a text.
struct BytePlace: Hashable {
  /// cmark's number of the line, from 1.
  var line: Int
  /// Which of the line's bytes it is, from 0.
  var byte: Int
}

extension [UInt8] {
  /// The lines, each with the break that ends it, as cmark takes them.
  fileprivate func splitLines() -> [(content: ArraySlice<UInt8>, end: ArraySlice<UInt8>)] {
    let starts = lineStarts
    return starts.indices.map { index in
      let next = index + 1 < starts.count ? starts[index + 1] : count
      let line = self[starts[index]..<next]
      let content = line.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      return (content, line[content.endIndex...])
    }
  }

  /// Where the lines begin: after LF, CRLF and CR.
  fileprivate var lineStarts: [Int] {
    var starts = [0]
    for index in indices {
      let isBreak =
        self[index] == UInt8(ascii: "\n")
        || self[index] == UInt8(ascii: "\r")
          && !(index + 1 < count && self[index + 1] == UInt8(ascii: "\n"))
      if isBreak { starts.append(index + 1) }
    }
    return starts
  }
}
