internal import Training

extension ValueForm<ClassWeight?> {
  /// Weights by class, a list of them for classes 0, 1, …, or `balanced`.
  static let classWeight: ValueForm = {
    let expected = "weights by class, as in {0: 1, 1: 5}, a list of them, or balanced"
    return ValueForm(
      expected: expected,
      read: { node, key, problems in
        if node.isNothing { return .some(nil) }
        switch node.content {
        case .scalar("balanced", _): return .some(.balanced)
        case .scalar:
          problems.add(wrong: node, key: key, expected: expected)
          return nil
        case .sequence:
          let list = ValueForm<[Double]>.list(
            of: .nonNegativeNumber, atLeast: 1, expected: "a weight for each class")
          return list.read(node, key, &problems).map { weights in
            .byName(Dictionary(uniqueKeysWithValues: zip((0...).lazy.map(String.init), weights)))
          }
        case .mapping(let entries):
          return readWeights(entries, of: node, &problems).map { .byName($0) }
        }
      },
      write: { weight in
        switch weight {
        case nil: .null
        case .balanced: .text("balanced")
        case .byName(let weights):
          .mapping(weights.inOrder.map { PlainValue.Entry($0.key, .number($0.value)) })
        }
      })
  }()

  /// The weights of a mapping; all that is wrong with them is noted.
  private static func readWeights(
    _ entries: [SourceNode.Entry], of node: SourceNode, _ problems: inout Problems
  ) -> [String: Double]? {
    guard !entries.isEmpty else {
      problems.add(
        at: node, "'class_weight' has no weights", advice: "give weights as in {0: 1, 1: 5}")
      return nil
    }
    var weights: [String: Double] = [:]
    for entry in entries {
      weights[entry.key] = ValueForm<Double>.nonNegativeNumber.read(
        entry.value, "class_weight.\(entry.key.prefix(60))", &problems)
    }
    return weights.count == entries.count ? weights : nil
  }
}

extension [String: Double] {
  /// The weights of classes in the order of their labels, or of the alphabet.
  var inOrder: [(key: String, value: Double)] {
    sorted { one, other in
      guard let first = Int(one.key), let second = Int(other.key) else {
        return one.key < other.key
      }
      return first < second
    }
  }
}
