internal import Datasets

/// What the blocks of a report have declared so far, by name.
package struct Declarations: Sendable {
  /// What an experiment's `dataset:` may name.
  package var datasets: [String: DatasetFile] = [:]
  /// What an experiment's `extends:` may name.
  package var experiments: [String: ExperimentFile] = [:]

  /// Experiments that `extends:` may not name, as they are declared further down.
  package var experimentsBelow: Set<String> = []

  /// Nothing declared yet.
  package init() {}

  /// The data set that a node names.
  func dataset(namedBy node: SourceNode?) -> DatasetFile? {
    guard case .scalar(let name, _) = node?.content else { return nil }
    return datasets[name]
  }
}

extension ValueForm<DatasetSpecification> {
  /// A data set written out or, in a report, the name of a declared one.
  static func dataset(declaredIn declared: Declarations?) -> ValueForm {
    guard let declared else { return .dataset }
    let expected = "the name of a declared data set, or \(ValueForm.dataset.expected)"
    return ValueForm(
      expected: expected,
      read: { node, key, problems in
        guard case .scalar(let name, _) = node.content else {
          return ValueForm.dataset.read(node, key, &problems)
        }
        if let dataset = declared.datasets[name] { return dataset.specification }
        if node.isNothing {
          problems.add(wrong: node, key: key, expected: expected)
        } else {
          problems.add(
            at: node, "unknown data set '\(name.prefix(60))'",
            advice: adviceOnNames(
              near: name, among: declared.datasets.keys.sorted(), called: "declared data sets"))
        }
        return nil
      }, write: ValueForm.dataset.write)
  }
}

extension SourceNode {
  /// The mapping with what the experiment named by its `extends` has beside it, each key whole.
  ///
  /// `seed` and `seeds` replace each other. A name that is not declared is noted.
  func extended(by declared: Declarations, _ problems: inout Problems) -> SourceNode {
    guard case .mapping(let entries) = content,
      let extends = entries.first(where: { $0.key == "extends" })
    else { return self }
    let own = entries.filter { $0.key != "extends" }
    var whole = self
    whole.content = .mapping(own)
    guard case .scalar(let name, _) = extends.value.content, let base = declared.experiments[name]
    else {
      if case .scalar(let name, _) = extends.value.content, declared.experimentsBelow.contains(name)
      {
        problems.add(
          at: extends.value, "experiment '\(name)' is declared below",
          advice: "move it above this one")
      } else if case .scalar(let name, _) = extends.value.content, !extends.value.isNothing {
        problems.add(
          at: extends.value, "unknown experiment '\(name.prefix(60))'",
          advice: adviceOnNames(
            near: name, among: declared.experiments.keys.sorted(), called: "declared experiments"))
      } else {
        problems.add(
          wrong: extends.value, key: "extends", expected: "the name of an experiment declared above"
        )
      }
      return whole
    }
    var replaced = Set(own.map(\.key)).union(["name"])
    if !replaced.isDisjoint(with: ["seed", "seeds"]) { replaced.formUnion(["seed", "seeds"]) }
    whole.content = .mapping(base.node.entries.filter { !replaced.contains($0.key) } + own)
    return whole
  }
}
