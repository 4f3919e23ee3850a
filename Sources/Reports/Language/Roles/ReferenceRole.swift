/// What a `ref` role points to.
package struct ReferenceRole: Sendable, Hashable {
  /// The label of a figure, a table or a section.
  package var label: String
  /// What the link says; `nil` for the target's own name, such as "Figure 4".
  package var text: String?
  /// How many Unicode scalars of the content precede the label.
  package var offset: Int

  /// Reads `LABEL` or `TEXT <LABEL>`.
  package init(parsing content: String) throws(TextProblem) {
    guard content.last == ">", let open = content.lastIndex(of: "<") else {
      label = content.trimmed
      offset = content.unicodeScalars.prefix { $0.properties.isWhitespace }.count
      if label.isEmpty {
        throw TextProblem(
          at: 0, "the reference is empty", advice: "write the label of a figure or a section")
      }
      return
    }
    let start = content.index(after: open)
    label = String(content[start...].dropLast())
    text = String(content[..<open]).trimmed
    offset = content.unicodeScalars.distance(from: content.startIndex, to: start)
    if label.isEmpty || text?.isEmpty != false {
      throw TextProblem(
        at: label.isEmpty ? offset : 0,
        "the reference lacks its \(label.isEmpty ? "label" : "text")",
        advice: "write it as in text <label>")
    }
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
