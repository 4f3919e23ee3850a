/// An element of a formula.
struct MathMLElement {
  var name: String
  var attributes: [(name: String, value: String)] = []
  var children: [MathMLElement] = []
  /// The text of a token element.
  var text = ""

  /// The element as HTML.
  var markup: String {
    var markup = ""
    write(to: &markup)
    return markup
  }

  private func write(to markup: inout String) {
    markup += "<\(name)"
    for attribute in attributes {
      markup += " \(attribute.name)=\""
      Self.escape(attribute.value, to: &markup)
      markup += "\""
    }
    markup += ">"
    Self.escape(text, to: &markup)
    for child in children { child.write(to: &markup) }
    markup += "</\(name)>"
  }

  private static func escape(_ text: String, to markup: inout String) {
    for character in text.unicodeScalars {
      switch character {
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "\"": markup += "&quot;"
      default: markup.unicodeScalars.append(character)
      }
    }
  }
}
