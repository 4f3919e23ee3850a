extension String {
  /// The words on lines for a terminal of 80 columns, all of them indented, those after the first further.
  ///
  /// A word that is longer than a line stands on one of its own.
  func wrapped(indentation: Int, hanging: Int = 0) -> String {
    let width = 78
    var text = ""
    var column = 0
    for word in split(separator: " ") {
      let count = word.count
      if !text.isEmpty, column + 1 + count <= width {
        text += " "
        column += 1 + count
      } else {
        let margin = indentation + (text.isEmpty ? 0 : hanging)
        if !text.isEmpty { text += "\n" }
        text += String(repeating: " ", count: margin)
        column = margin + count
      }
      text += word
    }
    return text
  }
}
