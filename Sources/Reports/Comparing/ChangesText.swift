/// What changed, for a terminal.
package struct ChangesText {
  private let changes: SiteChanges
  private let site: String

  /// The text of what changed.
  ///
  /// - Parameters:
  ///   - changes: What changed.
  ///   - site: The folder of the site, as its user named it.
  package init(_ changes: SiteChanges, of site: String) {
    (self.changes, self.site) = (changes, site)
  }

  /// The text, in lines. What reports hold cannot move a terminal's cursor.
  package var lines: [String] {
    var lines = ["\(site): \(changes.summary)"]
    for report in changes.reports {
      lines += ["", report.isNew ? "\(report.name): a new report" : report.name]
      lines += report.experimentsByWords.map { names, words in
        "  experiment\(names.count == 1 ? "" : "s") \(names.joined(separator: ", ")): \(words)"
      }
      lines += table(of: report.values).map { "  \($0)" }
      lines += report.figures.map { "  Figure \($0.number), \($0.label): \($0.words)" }
      for claim in report.claims {
        lines.append("  claim \(claim.condition)")
        lines.append("    before: \(claim.before.joined(separator: "; "))")
        lines.append("    now:    \(claim.after.joined(separator: "; "))")
      }
    }
    if !changes.missing.isEmpty {
      lines += ["", "not built this time: \(changes.missing.joined(separator: ", "))"]
    }
    return lines.map(\.escapingControls)
  }

  /// Columns that stand below each other; numbers at the right.
  private func table(of values: [ValueChange]) -> [String] {
    guard !values.isEmpty else { return [] }
    var rows = [["value", "before", "now", "change", ""]]
    rows += values.map { value in
      let words = value.words
      return [value.name, words.before, words.after, words.difference, words.spread]
    }
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = (0..<4).map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + space : space + row[column]
      }
      let line = (cells + [row[4]]).joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
