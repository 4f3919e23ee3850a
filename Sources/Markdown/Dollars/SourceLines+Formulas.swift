// Formulas are made code before cmark reads them, so that it leaves alone what is in them. All places stay as they are.

extension SourceLines {
  /// Replaces lines of two dollars by the fences of a `math` directive, but for those in fenced code.
  ///
  /// - Returns: Where a formula begins that is never closed; then nothing is replaced. `nil` where all are closed.
  mutating func fenceFormulas() -> SourcePosition? {
    var fences: [Int] = []
    // The fence of the code that is open.
    var code: (character: UInt8, length: Int)?
    for number in 1...max(1, count) {
      guard let content = fenceContent(of: number) else { continue }
      let mark = content.prefix { $0 == content.first }
      let isFormulaOpen = !fences.count.isMultiple(of: 2)
      if let open = code {
        let isClosing = mark.count == content.count && mark.count >= open.length
        if isClosing, mark.first == open.character { code = nil }
      } else if content.elementsEqual("$$".utf8) {
        fences.append(number)
      } else if !isFormulaOpen, let character = mark.first, Self.opensCode(content, mark) {
        code = (character, mark.count)
      }
    }
    guard fences.count.isMultiple(of: 2) else {
      return fences.last.map { position(line: $0, byte: self[$0].prefix(while: \.isBlank).count) }
    }
    for (index, number) in fences.enumerated() {
      let fence = index.isMultiple(of: 2) ? "```{\(TeXFormula.name)}" : "```"
      replace(number, with: self[number].prefix(while: \.isBlank) + Array(fence.utf8))
    }
    return nil
  }

  /// Puts a backtick in place of each dollar of some formulas.
  mutating func quote(_ formulas: [DollarPlace]) {
    for formula in formulas {
      for place in [formula.opening, formula.closing] {
        var line = self[place.line]
        let start = line.startIndex + place.byte
        guard line.endIndex >= start + formula.dollars else { continue }
        let backticks = [UInt8](repeating: UInt8(ascii: "`"), count: formula.dollars)
        line.replaceSubrange(start..<start + formula.dollars, with: backticks)
        replace(place.line, with: line)
      }
    }
  }

  /// What a line holds without the space around it; `nil` for one that is indented too far to be a fence.
  private func fenceContent(of number: Int) -> ArraySlice<UInt8>? {
    let line = self[number]
    let indentation = line.prefix(while: \.isBlank)
    guard indentation.count <= 3, !indentation.contains(UInt8(ascii: "\t")) else { return nil }
    return line.trimmed
  }

  /// Whether a line opens fenced code. One of backticks that has another after its mark is a line of text.
  private static func opensCode(_ content: ArraySlice<UInt8>, _ mark: ArraySlice<UInt8>) -> Bool {
    guard mark.count >= 3, let character = mark.first else { return false }
    return character == UInt8(ascii: "~")
      || character == UInt8(ascii: "`") && !content.dropFirst(mark.count).contains(character)
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
