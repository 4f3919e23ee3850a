/// The name of a loss, a metric or a layer of a user's own.
struct CustomName {
  /// What the user called it.
  var name: String
  /// What it is: `loss`, `metric` or `layer`.
  var kind: String
  /// The names that are Lossbook's.
  var taken: [String]

  /// Checks that it can stand in a file and means one thing.
  func validate(at keyPath: String) throws(TrainingError) {
    guard !name.isEmpty, name.unicodeScalars.allSatisfy(Self.isAllowed) else {
      throw TrainingError(
        "a \(kind) of your own is called '\(name)'", advice: "use letters, digits, _ and -",
        at: keyPath)
    }
    guard !taken.contains(name) else {
      throw TrainingError(
        "a \(kind) of your own is called \(name), as one of Lossbook's is",
        advice: "call it something else", at: keyPath)
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }
}
