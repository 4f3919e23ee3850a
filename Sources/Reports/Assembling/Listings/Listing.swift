internal import Training

/// An experiment or a data set as text, to be run elsewhere.
struct Listing {
  private let listing: ReportListing
  private let results: ReportResults

  init(_ listing: ReportListing, of results: ReportResults) {
    self.listing = listing
    self.results = results
  }

  func render(_ templates: PageTemplates) -> HTML {
    let codes = codes
    guard let main = codes.first else { return HTML() }
    return templates.render(
      ListingContext(
        slug: listing.label, title: results.titles[listing.name] ?? listing.name, main: main,
        folded: codes.dropFirst().first))
  }

  private var codes: [ListingContext.Code] {
    let names = results.names
    guard let experiment = names.experiments[listing.name]?.experiment else {
      return (names.datasets[listing.name]?.specification.yaml).map { [Self.yaml($0)] } ?? []
    }
    var codes: [ListingContext.Code] = []
    if listing.format != .keras { codes.append(Self.yaml(experiment.yaml)) }
    if listing.format != .yaml, let sizes = results.sizes[listing.name] {
      let program = KerasProgram(
        experiment: experiment, inputs: sizes.inputs, trainingRows: sizes.trainingRows,
        testRows: sizes.testRows, table: sizes.table)
      codes.append(
        ListingContext.Code(
          language: "python", languageName: "Keras", code: HTML(escaping: program.source)))
    }
    return codes
  }

  private static func yaml(_ text: String) -> ListingContext.Code {
    ListingContext.Code(language: "yaml", languageName: "YAML", code: HTML(escaping: text))
  }
}
