/// What was found wrong so far in an input that is read to its end.
package struct Problems {
  /// In the order found.
  package private(set) var all: [Diagnostic] = []

  /// None yet.
  package init() {}

  /// Notes an error at a place.
  package mutating func add(at position: SourcePosition, _ message: String, advice: String = "") {
    all.append(Diagnostic(at: position, message: message, advice: advice))
  }

  /// Notes an error of a value.
  package mutating func add(at node: SourceNode, _ message: String, advice: String = "") {
    add(at: node.position, message, advice: advice)
  }

  /// Everything noted, in the order of the file; `nil` where there is nothing.
  package var diagnostics: Diagnostics? {
    guard !all.isEmpty else { return nil }
    // Nobody reads further, and a file of another kind could have many thousands.
    let most = 50
    var sorted = all.enumerated().sorted { left, right in
      (left.element.line ?? 0, left.element.column ?? 0, left.offset)
        < (right.element.line ?? 0, right.element.column ?? 0, right.offset)
    }.map(\.element)
    if sorted.count > most {
      let rest = sorted.count - most
      sorted.removeLast(rest)
      sorted.append(Diagnostic(file: all[0].file, message: "\(rest) more problems are not shown"))
    }
    return Diagnostics(sorted)
  }
}
