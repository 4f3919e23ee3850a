package import Figures
package import Markdown

/// A report as its author wrote it, read and checked: what it declares, what it shows, what its prose refers to.
package struct Report: Sendable {
  /// What its page is called in the site: the name of its folder.
  package var name: String
  /// The file as the user named it.
  package var file: String
  /// The whole text of the file.
  package var source: String
  /// What its front matter says.
  package var metadata: ReportMetadata
  /// The prose, with its directives and roles in it.
  package var document: MarkdownDocument
  /// The data sets and experiments by name.
  package var declarations: [ReportDeclaration]
  /// What the directives show, in the order of the file.
  package var items: [ReportItem]
  /// What the `value` roles give, by the place of their content.
  package var values: [Markdown.SourcePosition: ValueRole]
  /// What the `ref` roles point to, by the place of their content.
  package var references: [Markdown.SourcePosition: ReferenceRole]
  /// What has to be true, in the order of the file.
  package var claims: [ReportClaim]
  /// What can be referred to, by label.
  package var labels: [String: ReferenceTarget]
  /// The images of the prose and of captions, in the order of the file.
  package var images: [ReportImage]
  /// The bytes of the images that were read, which go into the site as they are.
  package var imageFiles: [ImagePath: [UInt8]] = [:]
  /// The formulas in TeX, in the order of the file.
  package var formulas: [TeXFormula]
  /// They in MathML, where they were read.
  package var mathML: [TeXFormula: MathML] = [:]
  /// The look of its figures.
  package var theme = Theme.default
}

extension Report {
  /// The figures in the order of the file: figure 1 comes first.
  package var figures: [ReportFigure] {
    items.compactMap { if case .figure(let figure) = $0.content { figure } else { nil } }
  }

  /// Its values and claims with their places, in the order of the file.
  package var resultReaders: [(position: Markdown.SourcePosition, reader: any ResultReader)] {
    let values = values.map { (position: $0.key, reader: $0.value as any ResultReader) }
    let claims = claims.map { (position: $0.position, reader: $0 as any ResultReader) }
    return (values + claims).sorted { $0.position < $1.position }
  }

  /// Where the directive of a figure stands.
  func position(of figure: ReportFigure) -> Markdown.SourcePosition {
    items.first { $0.content == .figure(figure) }?.position ?? .start
  }

  /// The declared experiments in the order of the file.
  package var experiments: [ExperimentDeclaration] {
    declarations.compactMap {
      if case .experiment(let experiment) = $0 { experiment } else { nil }
    }
  }

  /// The declared data sets in the order of the file.
  package var datasets: [DatasetDeclaration] {
    declarations.compactMap { if case .dataset(let dataset) = $0 { dataset } else { nil } }
  }
}
