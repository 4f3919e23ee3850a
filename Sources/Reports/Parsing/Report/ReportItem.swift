package import Markdown
internal import Training

/// What stands in the page where a directive stands in the report.
package struct ReportItem: Sendable, Hashable {
  /// Where the directive's name stands.
  package var position: Markdown.SourcePosition
  /// What is shown.
  package var content: Content

  /// What is shown.
  package enum Content: Sendable, Hashable {
    case figure(ReportFigure)
    case table(ReportTable)
    case listing(ReportListing)
    case claim(ReportClaim)
  }
}

/// A numbered table of results.
package struct ReportTable: Sendable, Hashable {
  /// What references call it.
  package var label: String
  /// From 1, in the order of the report.
  package var number: Int
  /// What is said about it.
  package var caption: [Block]
  /// A row each.
  package var experiments: [String]
  /// What is given of each of them.
  package var columns: [Column]
  /// How numbers are written.
  package var format: NumberFormat

  /// A column of values.
  package struct Column: Sendable, Hashable {
    /// The rows of the data set they were measured on.
    package var part: ResultQuantity.Part
    /// `loss` or a metric's name.
    package var name: String
  }
}

/// What an experiment or a data set looks like in a file.
package struct ReportListing: Sendable, Hashable {
  /// What references call it.
  package var label: String
  /// What is listed.
  package var name: String
  /// What is shown of it.
  package var format: ListingFormat
}

/// What a label stands for.
package enum ReferenceTarget: Sendable, Hashable {
  case figure(Int)
  case table(Int)
  /// A listing of something with a title.
  case listing(String)
  /// A claim.
  case claim
  /// A section with its heading.
  case section([Inline])
}
