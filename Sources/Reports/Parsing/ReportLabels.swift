/// The labels of a report, each of which stands for one thing.
struct ReportLabels {
  private(set) var targets: [String: ReferenceTarget] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private var figures = 0
  private var tables = 0
  /// By the label in lower case: figures whose names differ in case only would be one file on some systems.
  private var lines: [String: Int] = [:]

  /// Where a page's own links lead, "Skip to the text" and "Contents".
  private static let reserved: Set = ["content", "contents"]

  /// Gives the next figure its number and its label.
  mutating func addFigure(_ label: String, at position: SourcePosition) -> Int {
    figures += 1
    add(label, as: .figure(figures), at: position)
    return figures
  }

  /// Gives the next table its number and its label.
  mutating func addTable(_ label: String, at position: SourcePosition) -> Int {
    tables += 1
    add(label, as: .table(tables), at: position)
    return tables
  }

  /// Gives something a label; one that is taken is noted.
  mutating func add(_ label: String, as target: ReferenceTarget, at position: SourcePosition) {
    if Self.reserved.contains(label) {
      diagnostics.append(
        Diagnostic(
          at: position, message: "the label '\(label)' is taken by the page itself",
          advice: "choose another label or heading"))
      return
    }
    if let line = lines[label.lowercased()] {
      let advice =
        if case .section = target { "give the section another heading" } else {
          "give one of them another ':name:'"
        }
      diagnostics.append(
        Diagnostic(
          at: position, message: "the label '\(label)' is taken in line \(line)", advice: advice))
      return
    }
    lines[label.lowercased()] = position.line
    targets[label] = target
  }
}
