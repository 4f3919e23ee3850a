internal import Foundation
internal import Markdown

/// Reads the roles of a report, and checks its links to its own sections, figures and tables.
struct ReportRoleReader {
  let file: String
  let declared: DeclaredNames
  private(set) var values: [Markdown.SourcePosition: ValueRole] = [:]
  private(set) var claims: [ReportClaim] = []
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
        case ReportRoles.claim.name:
          let claim = try ReportClaim(
            role.content, at: role.contentPosition, in: scope, declared)
          if let claim { claims.append(claim) }
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

  /// Notes the names of roles that stand in text, as they do where the content is not closed or stands apart.
  mutating func checkText(_ texts: [DocumentContents.Text]) {
    // Most texts have no brace, and looking for one is much faster than looking for each name.
    for text in texts where text.text.utf8.contains(UInt8(ascii: "{")) {
      for name in ReportRoles.all.map({ "{\($0.name)}" }) {
        for range in text.text.ranges(of: name) {
          let offset = text.text.unicodeScalars.distance(
            from: text.text.startIndex, to: range.lowerBound)
          let problem = TextProblem(
            at: offset, "\(name) lacks its content",
            advice: "write it as in \(name)`…`, or show it as code")
          diagnostics.append(Diagnostic(problem, in: place(text.position)))
        }
      }
    }
  }

  /// Notes the links to places of the page that are not there.
  mutating func checkLinks(_ links: [DocumentContents.Link], to labels: ReportLabels) {
    for link in links where link.destination.hasPrefix("#") && link.destination != "#" {
      let label = String(link.destination.dropFirst())
      let decoded = label.removingPercentEncoding ?? label
      guard labels.targets[decoded] == nil else { continue }
      diagnostics.append(unknownLabel(decoded, at: place(link.position), labels))
    }
  }

  private func unknownLabel(
    _ label: String, at position: SourcePosition, _ labels: ReportLabels
  ) -> Diagnostic {
    Diagnostic(
      at: position, message: "nothing is labelled '\(label.prefix(60))'",
      advice: adviceOnNames(near: label, among: labels.targets.keys.sorted(), called: "labels"))
  }

  /// Notes the references whose label stands for nothing.
  mutating func checkReferences(to labels: ReportLabels) {
    for (position, reference) in references where labels.targets[reference.label] == nil {
      var place = place(position)
      place.column += reference.offset
      diagnostics.append(unknownLabel(reference.label, at: place, labels))
    }
  }

  private func place(_ position: Markdown.SourcePosition) -> SourcePosition {
    SourcePosition(file: file, line: position.line, column: position.column)
  }
}
