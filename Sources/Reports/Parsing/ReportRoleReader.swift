internal import Markdown

/// Reads the roles of a report.
struct ReportRoleReader {
  let file: String
  let declared: DeclaredNames
  private(set) var values: [Markdown.SourcePosition: ValueRole] = [:]
  private(set) var references: [Markdown.SourcePosition: ReferenceRole] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private let scope: ValueScope

  /// Roles that may name what is declared.
  init(file: String, declared: DeclaredNames) {
    self.file = file
    self.declared = declared
    scope = declared.scope
  }

  mutating func read(_ roles: [DocumentContents.Role]) {
    for role in roles {
      do {
        switch role.name {
        case ReportRoles.value.name: try readValue(role)
        case ReportRoles.reference.name:
          references[role.contentPosition] = try ReferenceRole(parsing: role.content)
        default: noteUnknown(role)
        }
      } catch {
        diagnostics.append(Diagnostic(error, in: place(role.contentPosition)))
      }
    }
  }

  private mutating func readValue(_ role: DocumentContents.Role) throws(TextProblem) {
    do {
      values[role.contentPosition] = try ValueRole(parsing: role.content, in: scope)
    } catch {
      // What could not be read was said already, at its declaration.
      if ValueRole.names(in: role.content).contains(where: declared.isBroken) { return }
      throw error
    }
  }

  private mutating func noteUnknown(_ role: DocumentContents.Role) {
    let known = ReportRoles.all.map(\.name)
    diagnostics.append(
      Diagnostic(
        at: place(role.position), message: "unknown role '\(role.name.prefix(60))'",
        advice: adviceOnNames(near: role.name, among: known, called: "roles")))
  }

  /// Notes the references whose label stands for nothing.
  mutating func checkReferences(to labels: ReportLabels) {
    for (position, reference) in references where labels.targets[reference.label] == nil {
      let problem = TextProblem(
        at: reference.offset, "nothing is labelled '\(reference.label.prefix(60))'",
        advice: adviceOnNames(
          near: reference.label, among: labels.targets.keys.sorted(), called: "labels"))
      diagnostics.append(Diagnostic(problem, in: place(position)))
    }
  }

  private func place(_ position: Markdown.SourcePosition) -> SourcePosition {
    SourcePosition(file: file, line: position.line, column: position.column)
  }
}
