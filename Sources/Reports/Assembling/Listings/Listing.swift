internal import Training

/// An experiment or a data set as text, to be run elsewhere.
struct Listing {
  private let listing: ReportListing
  private let results: ReportResults

  init(_ listing: ReportListing, of results: ReportResults) {
    self.listing = listing
    self.results = results
  }

  /// What the page shows: the first text, and the second to be unfolded.
  func render(_ templates: PageTemplates) -> HTML {
    let texts = texts
    guard let main = texts.first else { return HTML() }
    let title = results.titles[listing.name] ?? listing.name
    return templates.render(
      ListingContext(
        slug: listing.label, title: title,
        files: texts.map { file, _ in
          FileContext(
            name: listing.name + file.suffix, description: "\(title) as \(file.languageName)",
            path: SitePath.listingInPage(listing.name, as: file))
        }, main: .init(main.file, main.text),
        folded: texts.dropFirst().first.map { .init($0.file, $0.text) }))
  }

  /// The texts as files beside the page.
  var files: [Site.File] {
    texts.map { file, text in
      Site.File(
        path: SitePath.listing(listing.name, as: file, of: results.report.name),
        text: text.hasSuffix("\n") ? text : text + "\n")
    }
  }

  private var texts: [(file: ListingFile, text: String)] {
    let names = results.names
    guard let experiment = names.experiments[listing.name]?.experiment else {
      guard let data = names.datasets[listing.name]?.specification else { return [] }
      // As `lossbook dataset` reads it.
      return [(.yaml, PlainValue.mapping([.init("dataset", data.plainValue)]).yaml)]
    }
    var texts: [(ListingFile, String)] = []
    if listing.format != .keras { texts.append((.yaml, experiment.yaml)) }
    if listing.format != .yaml, let sizes = results.sizes[listing.name] {
      let program = KerasProgram(
        experiment: experiment, inputs: sizes.inputs, trainingRows: sizes.trainingRows,
        testRows: sizes.testRows, table: sizes.table)
      texts.append((.keras, program.source))
    }
    return texts
  }
}

extension ListingContext.Code {
  fileprivate init(_ file: ListingFile, _ text: String) {
    self.init(
      language: file.language, languageName: file.languageName, code: HTML(escaping: text))
  }
}
