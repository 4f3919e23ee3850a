/// The values of bars, in words.
public struct BarsDescription: Sendable, Hashable {
  /// All of it.
  public let text: String

  /// Describes values.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - label: What is measured.
  public init(_ values: [NamedValue], label: String) {
    let number = NumberWords.number
    let parts = values.map { value -> String in
      guard value.value.isFinite else { return "\(value.name) no number" }
      let interval = value.interval.map {
        " (\(number($0.lowerBound)) to \(number($0.upperBound)))"
      }
      return "\(value.name) \(number(value.value))\(interval ?? "")"
    }
    let head = label.isEmpty ? "Values" : label
    text = parts.isEmpty ? "\(head): no values." : "\(head): \(parts.joined(separator: ", "))."
  }
}
