internal import Training

extension ValueForm<ClassWeight?> {
  /// Weights by label, a list of them by class index, or `balanced`.
  static let classWeight: ValueForm = {
    let expected = "weights by label, as in {0: 1, 1: 5}, a list of them, or balanced"
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
            .byLabel(Dictionary(uniqueKeysWithValues: zip(0..., weights)))
          }
        case .mapping(let entries):
          return readWeights(entries, of: node, &problems).map { .byLabel($0) }
        }
      },
      write: { weight in
        switch weight {
        case nil: .null
        case .balanced: .text("balanced")
        case .byLabel(let weights):
          .mapping(
            weights.sorted { $0.key < $1.key }
              .map { PlainValue.Entry(String($0.key), .number($0.value)) })
        }
      })
  }()

  /// The weights of a mapping; all that is wrong with them is noted.
  private static func readWeights(
    _ entries: [SourceNode.Entry], of node: SourceNode, _ problems: inout Problems
  ) -> [Int: Double]? {
    guard !entries.isEmpty else {
      problems.add(
        at: node, "'class_weight' has no weights", advice: "give weights as in {0: 1, 1: 5}")
      return nil
    }
    var weights: [Int: Double] = [:]
    for entry in entries {
      guard let label = Int(entry.key) else {
        problems.add(
          at: entry.position, "'\(entry.key.prefix(60))' is no label of a class",
          advice: "use class indices from 0, or -1 and 1 with labels: signed")
        continue
      }
      guard weights[label] == nil else {
        problems.add(
          at: entry.position, "class \(label) comes twice", advice: "keep one of them")
        continue
      }
      weights[label] = ValueForm<Double>.nonNegativeNumber.read(
        entry.value, "class_weight.\(entry.key)", &problems)
    }
    return weights.count == entries.count ? weights : nil
  }
}
