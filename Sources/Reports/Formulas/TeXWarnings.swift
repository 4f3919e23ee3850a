/// What pandoc says of formulas that it cannot read, one after the other.
///
///     [WARNING] Could not convert TeX math \frac{a, rendering as TeX:
///       \frac{a
///              ^
///       unexpected eof
///       expecting "}"
struct TeXWarnings {
  /// The lines of each.
  private var warnings: ArraySlice<[Substring]>

  init(parsing messages: String) {
    var warnings: [[Substring]] = []
    for line in messages.split(separator: "\n", omittingEmptySubsequences: true) {
      if line.hasPrefix("[WARNING] Could not convert TeX math") {
        warnings.append([])
      } else if line.hasPrefix("  "), !warnings.isEmpty {
        warnings[warnings.count - 1].append(line.dropFirst(2))
      }
    }
    self.warnings = warnings[...]
  }

  /// The problem with the next formula that could not be read.
  mutating func next(about source: String) -> TextProblem {
    let lines = warnings.popFirst() ?? []
    let caret = lines.firstIndex { $0.last == "^" && $0.dropLast().allSatisfy { $0 == " " } }
    var offset = 0
    if let caret, caret > 0, let shown = source.firstRange(of: lines[caret - 1]) {
      // It may point behind the end.
      let column = min(lines[caret].count - 1, lines[caret - 1].count)
      offset =
        source.unicodeScalars.distance(from: source.startIndex, to: shown.lowerBound)
        + lines[caret - 1].prefix(column).unicodeScalars.count
    }
    let said = caret.flatMap { $0 + 1 < lines.count ? lines[$0 + 1] : nil }
    return TextProblem(
      at: offset,
      said == "unexpected eof"
        ? "this formula ends too early"
        : "this formula cannot be read" + (said.map { ": \($0)" } ?? ""),
      advice: "write it in TeX as pandoc reads it, or \\$ for the character itself")
  }
}
