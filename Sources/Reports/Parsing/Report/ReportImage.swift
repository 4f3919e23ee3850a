package import Markdown

/// An image that the Markdown of a report shows.
package struct ReportImage: Sendable, Hashable {
  /// Where it lies.
  package var path: ImagePath
  /// Where it is shown.
  package var position: Markdown.SourcePosition
}
