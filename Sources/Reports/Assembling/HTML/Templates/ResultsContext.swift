/// What `results.mustache` prints.
package struct ResultsContext: Sendable, Hashable {
  /// The table's id in the page.
  package var slug: String
  /// "Table 2"
  package var label: String
  package var caption: HTML
  package var files: [FileContext]
  /// The head of the column of row heads.
  package var corner: String
  /// The heads of the other columns.
  package var columns: [String]
  package var rows: [Row]

  package init(
    slug: String, label: String, caption: HTML, files: [FileContext] = [], corner: String,
    columns: [String], rows: [Row]
  ) {
    self.slug = slug
    self.label = label
    self.caption = caption
    self.files = files
    self.corner = corner
    self.columns = columns
    self.rows = rows
  }

  /// A row of the table.
  package struct Row: Sendable, Hashable {
    package var head: String
    package var cells: [HTML]

    package init(head: String, cells: [HTML]) {
      self.head = head
      self.cells = cells
    }
  }
}

// MARK: By name

extension ResultsContext: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "slug": slug
    case "label": label
    case "caption": caption
    case "files": files
    case "corner": corner
    case "columns": columns
    case "rows": rows
    default: nil
    }
  }
}

extension ResultsContext.Row: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "head": head
    case "cells": cells
    default: nil
    }
  }
}
