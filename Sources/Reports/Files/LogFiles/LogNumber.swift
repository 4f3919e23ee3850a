/// Numbers of JSON logs: as JSON has them, as Python's `json` writes those that JSON has not (`NaN`, `Infinity`), as texts
/// (`"nan"`, `"0.5"`), and nothing (`null`), which pandas writes for NaN.
enum LogNumber {
  /// The number that a value is; `nil` where it is none.
  static func value(of node: SourceNode) -> Double? {
    guard case .scalar(let text, let isQuoted) = node.content else { return nil }
    if let number = Double(text) { return number }
    return switch text.lowercased() {
    case "nan": .nan
    case "null" where !isQuoted: .nan
    case "none" where isQuoted, "" where isQuoted: .nan
    case "inf", "+inf", "infinity", "+infinity": .infinity
    case "-inf", "-infinity": -.infinity
    default: nil
    }
  }

  /// The number that a value of a column has to be.
  static func value(of node: SourceNode, in column: String) throws(Diagnostics) -> Double {
    guard let number = value(of: node) else {
      throw Diagnostics(
        Diagnostic(
          at: node.position, message: "'\(column)' has \(node.summary), which is no number",
          advice: "correct it, or write null where there is no value"))
    }
    return number
  }
}
