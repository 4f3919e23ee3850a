/// What `check.mustache` prints.
package struct CheckContext: Sendable, Hashable {
  /// The id of the note that the mark opens.
  package var id: String
  /// What was checked, as its author wrote it.
  package var condition: String
  /// The values that decided it.
  package var evidence: [String]

  package init(id: String, condition: String, evidence: [String]) {
    self.id = id
    self.condition = condition
    self.evidence = evidence
  }
}

// MARK: By name

extension CheckContext: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "id": id
    case "condition": condition
    case "evidence": evidence
    default: nil
    }
  }
}
