/// Puts the list of reports together.
struct IndexAssembler {
  let reports: [Report]
  let figures: [DrawnFigure.Key: DrawnFigure]

  /// The page, ready to be written.
  func page(_ templates: PageTemplates) -> String {
    let languages = Set(reports.map(\.metadata.language))
    return templates.render(
      IndexContext(
        title: "Reports", language: languages.count == 1 ? languages.first ?? "en" : "en",
        stylesheet: SitePath.stylesheet, cards: reports.map(card)))
  }

  /// A report with its first figure.
  private func card(of report: Report) -> IndexContext.Card {
    let image = report.figures.first.flatMap { figure in
      figures[.init(report: report.name, label: figure.label)].map { drawn in
        ImageContext(
          source: SitePath.figure(figure.label, as: .svg, of: report.name),
          alternative: drawn.alternative, width: drawn.size.width, height: drawn.size.height)
      }
    }
    return IndexContext.Card(
      path: SitePath.page(of: report.name), title: report.metadata.title,
      description: report.metadata.description, image: image)
  }
}
