internal import Markdown

/// Puts the page of a report together: prose, figures, tables, listings, contents.
struct PageAssembler {
  private let results: ReportResults
  private let figures: [DrawnFigure.Key: DrawnFigure]
  private let provenance: Provenance
  private let templates: PageTemplates
  private var report: Report { results.report }

  /// - Parameters:
  ///   - results: What the page tells.
  ///   - figures: What it shows.
  ///   - provenance: Where both come from.
  ///   - templates: What it looks like.
  init(
    _ results: ReportResults, figures: [DrawnFigure.Key: DrawnFigure], provenance: Provenance,
    templates: PageTemplates
  ) {
    self.results = results
    self.figures = figures
    self.provenance = provenance
    self.templates = templates
  }

  /// The page, ready to be written.
  func page() -> String {
    var extensions = PageExtensions(
      results: results, marks: CheckMarks(results, templates))
    for item in report.items {
      extensions.items[item.position] = render(item, with: extensions)
    }
    var renderer = MarkdownRenderer(extensions: extensions)
    let body = renderer.render(report.document.blocks)
    let metadata = report.metadata
    return templates.render(
      PageContext(
        title: metadata.title, description: metadata.description, author: metadata.author,
        date: metadata.date, language: metadata.language,
        stylesheet: SitePath.upFromPage + SitePath.stylesheet,
        home: SitePath.upFromPage + SitePath.index, contents: contents(&renderer), body: body,
        provenance: ProvenanceContext(provenance, of: report)))
  }

  /// The sections, with those of the third level below those of the second.
  private func contents(_ renderer: inout MarkdownRenderer<PageExtensions>) -> [ContentsEntry] {
    var entries: [ContentsEntry] = []
    for heading in DocumentContents(of: report.document.blocks).headings {
      let entry = ContentsEntry(
        slug: heading.slug, title: renderer.renderWithoutLinks(heading.text))
      if heading.level == 3, !entries.isEmpty {
        entries[entries.count - 1].subsections.append(entry)
      } else if heading.level <= 3 {
        entries.append(entry)
      }
    }
    return entries
  }

  /// The files that listings are given as, each once.
  var listingFiles: [Site.File] {
    var seen: Set<String> = []
    return report.items.flatMap { item -> [Site.File] in
      guard case .listing(let listing) = item.content else { return [] }
      return Listing(listing, of: results).files
    }.filter { seen.insert($0.path).inserted }
  }

  private func render(_ item: ReportItem, with extensions: PageExtensions) -> HTML {
    switch item.content {
    case .figure(let figure): render(figure, with: extensions)
    case .table(let table): ResultsTable(table, of: results).render(with: extensions, templates)
    case .listing(let listing): Listing(listing, of: results).render(templates)
    case .claim(let claim): extensions.render(claim)
    }
  }

  private func render(_ figure: ReportFigure, with extensions: PageExtensions) -> HTML {
    guard let drawn = figures[.init(report: report.name, label: figure.label)] else {
      return HTML()
    }
    let name = "Figure \(figure.number)"
    return templates.render(
      FigureContext(
        slug: figure.label, label: name, caption: extensions.renderCaption(figure.caption),
        image: ImageContext(
          source: SitePath.figureInPage(figure.label, as: .svg), alternative: drawn.alternative,
          width: drawn.size.width, height: drawn.size.height,
          narrow: .init(
            source: SitePath.figureInPage(figure.label, as: .narrowSVG),
            width: drawn.narrowSize.width, height: drawn.narrowSize.height)),
        files: FigureFile.offered.map {
          FileContext(
            name: $0.name, description: $0.description(of: name),
            path: SitePath.figureInPage(figure.label, as: $0))
        }))
  }
}

extension PageExtensions {
  /// The paragraphs of a caption as one.
  func renderCaption(_ blocks: [Block]) -> HTML {
    var renderer = MarkdownRenderer(extensions: self)
    var caption = HTML()
    for block in blocks {
      guard case .paragraph(let inlines) = block.kind else { continue }
      if !caption.isEmpty { caption.append(trusting: " ") }
      caption.append(renderer.render(inlines))
    }
    return caption
  }
}
