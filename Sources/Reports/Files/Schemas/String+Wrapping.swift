extension String {
  /// The words on lines for a terminal of 80 columns, all of them indented, those after the first further.
  ///
  /// A word that is longer than a line stands on one of its own.
  func wrapped(indentation: Int, hanging: Int = 0) -> String {
    let width = 78
    var lines: [String] = []
    for word in split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " \(word)"
      } else {
        let margin = indentation + (lines.isEmpty ? 0 : hanging)
        lines.append(String(repeating: " ", count: margin) + word)
      }
    }
    return lines.joined(separator: "\n")
  }
}
