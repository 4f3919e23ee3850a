/// Where the files of a site lie, below its folder.
package enum SitePath {
  /// The list of reports.
  package static let index = "index.html"
  /// The style of all pages.
  package static let stylesheet = "assets/style.css"

  /// What changed since an earlier build.
  package static let changes = "changes.html"
  /// The folder of what is there for ``changes`` alone. No report has it: each has a folder of its own name.
  static let earlier = "assets/before"

  /// A file of a figure as it was, for ``changes``.
  static func figureBefore(_ label: String, as file: FigureFile, of report: String) -> String {
    "\(earlier)/\(report)/\(label)\(file.suffix)"
  }

  /// The page of a report.
  package static func page(of report: String) -> String { "\(report)/index.html" }

  /// An image that a report shows.
  package static func image(_ path: ImagePath, of report: String) -> String {
    "\(report)/\(path.text)"
  }

  /// The text of a report as its author wrote it, beside its page.
  package static func source(of report: String) -> String { "\(report)/source/report.md" }

  /// The look of its figures, with every key.
  package static func theme(of report: String) -> String { "\(report)/source/theme.yaml" }

  /// The way to a file of a report from its page.
  static func inPage(_ path: String, of report: String) -> String {
    path.hasPrefix(report + "/") ? String(path.dropFirst(report.count + 1)) : upFromPage + path
  }

  /// A file of a figure.
  package static func figure(_ label: String, as file: FigureFile, of report: String) -> String {
    "\(report)/\(figureInPage(label, as: file))"
  }

  /// A file of a figure, from the page it stands in.
  static func figureInPage(_ label: String, as file: FigureFile) -> String {
    "figures/\(label)\(file.suffix)"
  }

  /// A file of a listing.
  static func listing(_ name: String, as file: ListingFile, of report: String) -> String {
    "\(report)/\(listingInPage(name, as: file))"
  }

  /// A file of a listing, from the page it stands in.
  static func listingInPage(_ name: String, as file: ListingFile) -> String {
    "listings/\(name)\(file.suffix)"
  }

  /// The way from a report's page up to the site's folder.
  static let upFromPage = "../"
}
