/// Breaks text into lines that fit a width, and shortens what does not.
struct TextFitting {
  private let measuring: any TextMeasuring
  private let style: TextStyle

  init(measuring: any TextMeasuring, style: TextStyle) {
    self.measuring = measuring
    self.style = style
  }

  /// The text in lines of at most a width, broken between words; the last line ends in "…" where
  /// there is more text than `mostLines` lines hold. Runs of white space count as one space. Empty
  /// for a text of none but white space.
  func lines(of string: String, width: Double, mostLines: Int) -> [String] {
    // Most text fits as it is, and is then measured once and not word by word.
    if string.isSpacedOnce, self.width(of: string) <= width { return [string] }
    var words = string.split(whereSeparator: \.isWhitespace)[...]
    var lines: [String] = []
    while let word = words.popFirst() {
      var line = String(word)
      if lines.count == mostLines - 1 {
        // One word too many is enough for it to be cut.
        while self.width(of: line) <= width, let next = words.popFirst() { line += " " + next }
        return lines + [shortened(line, width: width)]
      }
      while let next = words.first, self.width(of: line + " " + next) <= width {
        line += " " + next
        words.removeFirst()
      }
      lines.append(shortened(line, width: width))
    }
    return lines
  }

  /// The text where it fits a width, else its longest beginning that does, with "…".
  func shortened(_ string: String, width: Double) -> String {
    if self.width(of: string) <= width { return string }
    let characters = Array(string)
    var (fitting, tooLong) = (0, characters.count)
    while tooLong - fitting > 1 {
      let middle = (fitting + tooLong) / 2
      if self.width(of: cut(characters, middle)) <= width {
        fitting = middle
      } else {
        tooLong = middle
      }
    }
    return cut(characters, fitting)
  }

  /// The text where it fits a width, else its beginning and its end with "…" between them. Runs of white space count as
  /// one space.
  func shortenedInMiddle(_ string: String, width: Double) -> String {
    let string = string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if self.width(of: string) <= width { return string }
    let characters = Array(string)
    for kept in stride(from: characters.count - 1, to: 0, by: -1) {
      let shorter = characters.prefix((kept + 1) / 2) + ["…"] + characters.suffix(kept / 2)
      if self.width(of: String(shorter)) <= width { return String(shorter) }
    }
    return "…"
  }

  private func cut(_ characters: [Character], _ count: Int) -> String {
    var kept = characters.prefix(count)
    while let last = kept.last, last.isWhitespace || last.isPunctuation { kept.removeLast() }
    return String(kept) + "…"
  }

  private func width(of string: String) -> Double {
    measuring.measure(string, style: style).width
  }
}

extension String {
  /// Whether the text is ASCII in which single spaces between words are the only white space: quick to see, and so with
  /// nearly every label.
  fileprivate var isSpacedOnce: Bool {
    let space = UInt8(ascii: " ")
    var previous = space
    for byte in utf8 {
      guard (space...UInt8(ascii: "~")).contains(byte), (previous, byte) != (space, space) else {
        return false
      }
      previous = byte
    }
    return previous != space
  }
}
