internal import Training

extension ValueForm<Regularizer?> {
  /// A penalty by its factors, or by a name of Keras's with its default factor.
  static let regularizer: ValueForm = {
    let expected = "a mapping such as {l2: 0.01}, or l1 or l2 alone for 0.01"
    return ValueForm(
      expected: expected,
      read: { node, key, problems in
        if node.isNothing { return .some(nil) }
        guard case .scalar(let name, _) = node.content else {
          guard case .mapping(let entries) = node.content, entries.isEmpty else {
            return Schema<Regularizer>.regularizer.read(node, &problems).map(Optional.some)
          }
          problems.add(
            at: node, "'\(key)' has neither l1 nor l2",
            advice: "give \(Schema<Regularizer>.regularizer.expected)")
          return nil
        }
        switch name {
        case "l1", "L1": return Regularizer(l1: 0.01)
        case "l2", "L2": return Regularizer(l2: 0.01)
        case "l1_l2", "L1L2":
          // Keras has no default factors for it.
          problems.add(
            at: node, "'\(name)' does not say how much of each",
            advice: "write {l1: 0.01, l2: 0.01}")
        default:
          problems.add(
            at: node, "unknown regularizer '\(name.prefix(60))'",
            advice: adviceOnNames(near: name, among: ["l1", "l2", "l1_l2"], called: "regularizers"))
        }
        return nil
      }, write: { $0.map(Schema<Regularizer>.regularizer.write) ?? .null })
  }()

  /// The factors of a penalty, for a terminal.
  static var regularizerDocumentation: String {
    Schema<Regularizer>.regularizer.titledDocumentation
  }
}

extension Schema<Regularizer> {
  fileprivate static let regularizer = Schema(
    "regularizer", expected: "a mapping such as {l2: 0.01}", start: Regularizer(),
    keys: [
      Key("l1", \.l1, .nonNegativeNumber, "the factor of the sum of absolute values"),
      Key("l2", \.l2, .nonNegativeNumber, "the factor of the sum of squares"),
    ])
}
