/// What changed, as GitHub's Markdown: a text for a pull request. Links begin at the site's folder.
package struct ChangesMarkdown {
  private let changes: SiteChanges
  private let hasPage: Bool

  /// The text of what changed.
  ///
  /// - Parameters:
  ///   - changes: What changed.
  ///   - hasPage: Whether the site has a page of it, with the figures as they were.
  package init(_ changes: SiteChanges, hasPage: Bool) {
    (self.changes, self.hasPage) = (changes, hasPage)
  }

  /// The text.
  package var text: String {
    var blocks = ["### What changed", Self.sentence(changes.summary)]
    if hasPage, !changes.areNone { blocks.append("[Before and now](\(SitePath.changes))") }
    for report in changes.reports {
      blocks.append(
        "#### [\(Self.escape(report.name))](\(SitePath.page(of: report.name)))"
          + (report.isNew ? " (new)" : ""))
      if !report.experiments.isEmpty {
        blocks.append(
          report.experimentsByWords.map { names, words in
            "- \(names.map(Self.code).joined(separator: ", ")): \(Self.escape(words))"
          }.joined(separator: "\n"))
      }
      blocks += [values(of: report), figures(of: report), claims(of: report)].compactMap(\.self)
    }
    if !changes.missing.isEmpty {
      blocks.append(
        "Not built this time: \(changes.missing.map(Self.code).joined(separator: ", ")).")
    }
    return blocks.joined(separator: "\n\n")
  }

  private func values(of report: ReportChanges) -> String? {
    guard !report.values.isEmpty else { return nil }
    let rows = report.values.map { value in
      let words = value.words
      let spread = Self.escape(words.spread)
      return Self.row([
        Self.code(value.name), words.before, words.after, words.difference,
        value.isTelling ? "**\(spread)**" : spread,
      ])
    }
    return
      ([Self.row(["Value", "Before", "Now", "Change", "Beside its seeds"])]
      + ["| --- | ---: | ---: | ---: | --- |"] + rows).joined(separator: "\n")
  }

  private func figures(of report: ReportChanges) -> String? {
    guard !report.figures.isEmpty else { return nil }
    let rows = report.figures.map { figure in
      let name = "Figure \(figure.number), \(Self.escape(figure.label))"
      let now = SitePath.figure(figure.label, as: .svg, of: report.name)
      let before = SitePath.figureBefore(figure.label, as: .svg, of: report.name)
      return Self.row([
        figure.after == nil ? name : "[\(name)](\(now))",
        hasPage && figure.before != nil ? "[before](\(before))" : "",
        Self.escape(figure.words),
      ])
    }
    return ([Self.row(["Figure", "", "Why"]), "| --- | --- | --- |"] + rows)
      .joined(separator: "\n")
  }

  private func claims(of report: ReportChanges) -> String? {
    guard !report.claims.isEmpty else { return nil }
    let rows = report.claims.map { claim in
      Self.row([
        Self.code(claim.condition), Self.escape(claim.before.joined(separator: "; ")),
        Self.escape(claim.after.joined(separator: "; ")),
      ])
    }
    return ([Self.row(["Claim", "Before", "Now"]), "| --- | --- | --- |"] + rows)
      .joined(separator: "\n")
  }

  // MARK: Escaping

  private static func row(_ cells: [String]) -> String {
    "| \(cells.joined(separator: " | ")) |"
  }

  private static func sentence(_ text: String) -> String {
    escape(text.prefix(1).uppercased() + text.dropFirst()) + "."
  }

  /// Text in which every character stands for itself.
  static func escape(_ text: String) -> String {
    var escaped = ""
    for character in text.escapingControls {
      if "\\`*_{}[]<>()#!|~&".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  /// A piece of code in a cell of a table, where a bar ends the cell even in code.
  static func code(_ text: String) -> String {
    let text = text.escapingControls
    guard !text.contains("`") else { return escape(text) }
    return "`\(text.replacing("|", with: "\\|"))`"
  }
}
