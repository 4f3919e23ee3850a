internal import Mustache
package import ReportTemplates

/// The templates, parsed once and used for every page.
///
///     let templates = try PageTemplates(ReportTemplates())
///     let html = templates.render(page)
package struct PageTemplates: Sendable {
  private let library: MustacheLibrary
  /// The text of `style.css`.
  package let stylesheet: String

  /// Parses the templates.
  ///
  /// - Throws: A `Diagnostic` with the place in the template where it is misshapen.
  package init(_ files: ReportTemplates) throws(Diagnostic) {
    var library = MustacheLibrary()
    for file in ReportTemplates.File.allCases {
      guard let name = file.partialName else { continue }
      do {
        try library.register(StrictHTML.pragma + files[file], named: name)
      } catch let error as MustacheTemplate.ParserError {
        throw Diagnostic(
          file: file.rawValue, line: error.context.lineNumber - 1,
          column: error.context.columnNumber,
          message: "the template is misshapen: \(error.error)",
          advice: "see https://mustache.github.io/mustache.5.html")
      } catch {
        throw Diagnostic(file: file.rawValue, message: "the template is misshapen: \(error)")
      }
    }
    self.library = library
    stylesheet = files[.style]
  }

  /// A report's page.
  package func render(_ page: PageContext) -> String { render(page, with: .page) }

  /// The list of reports.
  package func render(_ index: IndexContext) -> String { render(index, with: .index) }

  /// What changed since an earlier build.
  package func render(_ changes: ChangesContext) -> String { render(changes, with: .changes) }

  /// A numbered figure.
  package func render(_ figure: FigureContext) -> HTML {
    HTML(trusting: render(figure, with: .figure))
  }

  /// A table of results.
  package func render(_ results: ResultsContext) -> HTML {
    HTML(trusting: render(results, with: .results))
  }

  /// A listing of an experiment or data set.
  package func render(_ listing: ListingContext) -> HTML {
    HTML(trusting: render(listing, with: .listing))
  }

  /// The mark of a claim; part of a sentence.
  package func render(_ check: CheckContext) -> HTML {
    HTML(trusting: render(check, with: .check).trimmed)
  }

  private func render(_ context: Any, with file: ReportTemplates.File) -> String {
    // Every template was registered above.
    file.partialName.flatMap { library.render(context, withTemplate: $0) } ?? ""
  }
}

/// Escapes what `{{name}}` prints. swift-mustache's own rule looks at whole characters, and lets a quotation mark with
/// a combining mark after it end an attribute.
private struct StrictHTML: MustacheContentType {
  func escapeText(_ text: String) -> String { HTML.escape(text) }

  /// The line that makes a template use it.
  static var pragma: String {
    registered
    return "{{% CONTENT_TYPE:LossbookHTML}}\n"
  }

  private static let registered: Void = MustacheContentTypes.register(
    StrictHTML(), named: "LossbookHTML")
}

extension ReportTemplates {
  /// Names all files by their content.
  var digest: Digest {
    WorkKey(
      .assembling,
      File.allCases.map { WorkField($0.rawValue, .content(Digest(of: self[$0]))) }
    ).digest
  }
}
