internal import Markdown

/// What a role takes, declared once.
package struct RoleSpecification: Sendable {
  /// The name between the braces.
  package let name: String
  /// What stands between the backticks, in each of its forms.
  package let content: [String]
  /// What the role gives: a clause without a full stop.
  package let summary: String

  /// The role as an author types it, with what it gives.
  package var documentation: String {
    let forms = content.map { "{\(name)}`\($0)`" }.joined(separator: ", ")
    return "  \(forms)\n" + summary.wrapped(indentation: 6)
  }
}

/// The roles that a report may hold.
package enum ReportRoles {
  static let value = RoleSpecification(
    name: "value", content: ["EXPRESSION", "EXPRESSION:FORMAT", "EXPERIMENT"],
    summary: "a number from the results, or the whole result line of an experiment")

  static let reference = RoleSpecification(
    name: "ref", content: ["LABEL", "TEXT <LABEL>"],
    summary: "a link to a figure, a table or a section")

  static let claim = RoleSpecification(
    name: "claim", content: ["CONDITION"],
    summary: "a mark that the sentence before it was checked, as by the directive of this name")

  static let math = RoleSpecification(
    name: TeXFormula.name, content: ["TEX"], summary: "a formula, as is $TEX$")

  /// All of them, in the order of the documentation.
  package static let all = [value, reference, claim, math]
}
