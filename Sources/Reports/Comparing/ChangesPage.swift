package import ReportTemplates

/// The page that shows what changed, with the figures as they were beside what they are.
package struct ChangesPage {
  private let changes: SiteChanges
  private let content: (_ path: String, Digest) -> [UInt8]?
  private let templates: ReportTemplates

  /// A page of what changed.
  ///
  /// - Parameters:
  ///   - changes: What changed.
  ///   - comparison: The builds that were compared, with the files that are kept.
  ///   - templates: What pages look like.
  package init(
    _ changes: SiteChanges, of comparison: BuildComparison,
    templates: ReportTemplates = ReportTemplates()
  ) {
    self.init(changes, templates: templates, content: comparison.content)
  }

  init(
    _ changes: SiteChanges, templates: ReportTemplates = ReportTemplates(),
    content: @escaping (_ path: String, Digest) -> [UInt8]?
  ) {
    (self.changes, self.templates, self.content) = (changes, templates, content)
  }

  /// The page with the figures as they were; all else that it shows is in the site. It holds no reports, so that writing it
  /// leaves theirs alone.
  ///
  /// - Throws: That a template is misshapen.
  package func site() throws(Diagnostic) -> Site {
    var files: [Site.File] = []
    let reports = changes.reports.map { report in
      context(of: report, &files)
    }
    let summary = changes.summary
    let page = try PageTemplates(templates).render(
      ChangesContext(
        title: "What changed",
        description: summary.prefix(1).uppercased() + summary.dropFirst() + ".",
        stylesheet: SitePath.stylesheet, home: SitePath.index, reports: reports,
        missing: changes.missing))
    files.append(Site.File(path: SitePath.changes, text: page))
    return Site(reports: [], files: files)
  }

  private func context(
    of report: ReportChanges, _ files: inout [Site.File]
  ) -> ChangesContext.Report {
    var figures: [ChangesContext.Figure] = []
    for figure in report.figures {
      figures.append(
        ChangesContext.Figure(
          // Two reports may have figures of one label.
          slug: "\(report.name):\(figure.label)", label: "Figure \(figure.number)",
          name: figure.label, words: [figure.words],
          sides: sides(of: figure, in: report.name, &files)))
    }
    return ChangesContext.Report(
      name: report.name, path: SitePath.page(of: report.name), isNew: report.isNew,
      experiments: report.experimentsByWords.map {
        ChangesContext.Item(names: $0.names, words: [$0.words])
      },
      values: report.values.map { value in
        let words = value.words
        return ChangesContext.Value(
          name: value.name, before: words.before, after: words.after, difference: words.difference,
          spread: words.spread, isTelling: value.isTelling, strip: ChangeStrip(of: value).html)
      },
      figures: figures,
      claims: report.claims.map {
        ChangesContext.Claim(condition: $0.condition, before: $0.before, after: $0.after)
      })
  }

  /// The figure as it was and as it is, as far as there are both.
  private func sides(
    of figure: FigureChange, in report: String, _ files: inout [Site.File]
  ) -> [ChangesContext.Side] {
    var sides: [ChangesContext.Side] = []
    func bytes(_ file: FigureFile, _ digests: [FigureFile: Digest]) -> [UInt8]? {
      digests[file].flatMap {
        content(SitePath.figure(figure.label, as: file, of: report), $0)
      }
    }
    if let before = figure.before {
      let image = image(
        wide: bytes(.svg, before), narrow: bytes(.narrowSVG, before)
      ) { SitePath.figureBefore(figure.label, as: $0, of: report) }
      if image != nil {
        for file in [FigureFile.svg, .narrowSVG] {
          guard let bytes = bytes(file, before) else { continue }
          files.append(
            Site.File(
              path: SitePath.figureBefore(figure.label, as: file, of: report), bytes: bytes))
        }
      }
      sides.append(ChangesContext.Side(title: "Before", image: image))
    }
    if let after = figure.after {
      let image = image(wide: bytes(.svg, after), narrow: bytes(.narrowSVG, after)) {
        SitePath.figure(figure.label, as: $0, of: report)
      }
      sides.append(ChangesContext.Side(title: "Now", image: image))
    }
    return sides
  }

  private func image(
    wide: [UInt8]?, narrow: [UInt8]?, at path: (FigureFile) -> String
  ) -> ImageContext? {
    guard let wide = wide.flatMap(PictureHead.init(svg:)) else { return nil }
    let narrow = narrow.flatMap(PictureHead.init(svg:))
    return ImageContext(
      source: path(.svg), alternative: wide.description, width: wide.width, height: wide.height,
      narrow: narrow.map {
        .init(source: path(.narrowSVG), width: $0.width, height: $0.height)
      })
  }
}
