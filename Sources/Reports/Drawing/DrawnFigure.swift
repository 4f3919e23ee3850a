internal import FigureRendering
internal import Figures

/// A figure of a report with all its files.
struct DrawnFigure: Sendable {
  /// What it shows, in words.
  let alternative: String
  let size: Size
  /// Its size on narrow screens.
  let narrowSize: Size
  let files: [Site.File]
  /// What its readers could not read, or would read wrongly.
  let warnings: [Warning]

  /// Something wrong with the picture.
  struct Warning: Sendable, Hashable {
    var message: String
    var advice: String
  }

  /// What figure of a site it is.
  struct Key: Hashable, Sendable {
    var report: String
    var label: String
  }

  /// In CSS pixels, rounded.
  struct Size: Sendable, Hashable {
    var width: Int
    var height: Int

    init(width: Int, height: Int) { (self.width, self.height) = (width, height) }

    init(of scene: Scene) {
      self.init(width: Int(scene.width.rounded()), height: Int(scene.height.rounded()))
    }
  }

  /// Draws a figure in every format.
  ///
  /// - Parameters:
  ///   - figure: What is drawn.
  ///   - results: What it is drawn from.
  ///   - key: Names all of that. It stands in the files, so that a picture found elsewhere can be told from one of other
  ///     numbers.
  /// - Throws: Why it cannot be drawn, at its directive.
  init(
    _ figure: ReportFigure, of results: ReportResults, key: Digest
  ) throws(Diagnostic) {
    let content = try figure.content(of: results)
    alternative = figure.alternative ?? content.description
    // Pango's objects belong to the thread that made them, and this is one thread.
    let text = PangoTextMeasurer()
    var drawing = content.figure(summary: alternative)
    drawing.source = key.text
    let theme = results.report.theme
    let wide = drawing.withoutEmptyHeight(theme, text).laidOut(theme: theme, measuring: text)
    let narrow = drawing.narrow.withoutEmptyHeight(theme, text)
      .laidOut(theme: theme, measuring: text)
    let (scene, narrowScene) = (wide.scene, narrow.scene)
    (size, narrowSize) = (Size(of: scene), Size(of: narrowScene))
    var files: [Site.File] = []
    for file in FigureFile.allCases {
      let path = SitePath.figure(figure.label, as: file, of: results.report.name)
      guard let format = file.imageFormat else {
        files.append(Site.File(path: path, text: content.csv))
        continue
      }
      do {
        let bytes =
          file == .narrowSVG
          ? try FigureRenderer().render(narrowScene, as: format, key: figure.label + "-narrow")
          : try FigureRenderer().render(scene, as: format, key: figure.label)
        files.append(Site.File(path: path, bytes: bytes))
      } catch {
        // A missing font is the machine's fault, and is said once for all figures.
        if case .missingFont = error { throw Diagnostic(message: error.description) }
        throw Diagnostic(
          at: results.report.position(of: figure).inFile(results.report.file),
          message: "figure '\(figure.label)': \(error.description)")
      }
    }
    self.files = files
    let problems =
      FigureRenderer().problems(in: wide, shownAt: Self.leastShare * scene.width)
      + FigureRenderer().problems(in: narrow, shownAt: Self.leastNarrowShare * narrowScene.width)
    warnings = problems.reduce(into: []) { warnings, problem in
      let warning = Warning(message: problem.message, advice: problem.advice)
      if !warnings.contains(warning) { warnings.append(warning) }
    }
  }

  /// Takes a figure that is kept.
  ///
  /// - Parameters:
  ///   - record: What is kept of it.
  ///   - label: The figure's label.
  ///   - report: The report's name.
  ///   - file: The file of a path and a digest; `nil` where it is nowhere any more, and then so is the figure.
  init?(
    _ record: FigureRecord, labelled label: String, of report: String,
    file: (_ path: String, Digest) -> Site.File?
  ) {
    (alternative, size, narrowSize) = (record.alternative, record.size, record.narrowSize)
    warnings = record.warnings
    files = zip(FigureFile.allCases, record.files).compactMap { kind, digest in
      file(SitePath.figure(label, as: kind, of: report), digest)
    }
    guard files.count == FigureFile.allCases.count else { return nil }
  }

  /// The warnings at the figure's directive.
  func diagnostics(of figure: ReportFigure, in report: Report) -> [Diagnostic] {
    warnings.map { warning in
      Diagnostic(
        .warning, at: report.position(of: figure).inFile(report.file),
        message: "figure '\(figure.label)': \(warning.message)", advice: warning.advice)
    }
  }

  /// The smallest share of its width that a page shows a figure at: beside the margins of a screen just too wide for the
  /// narrow form. The style sheet has both widths.
  private static let leastShare = 568.0 / 720
  /// The same for the narrow form, on a screen of 320 pixels.
  private static let leastNarrowShare = 320.0 / 400
}

extension Figure {
  /// The figure for a telephone held upright: smaller, with text of the same size.
  fileprivate var narrow: Figure {
    var figure = self
    (figure.width, figure.height) = (400, 0.8 * height)
    return figure
  }

  /// The figure without the room below a panel that keeps its aspect.
  fileprivate func withoutEmptyHeight(_ theme: Theme, _ text: some TextMeasuring) -> Figure {
    guard panels.joined().contains(where: \.equalAspect) else { return self }
    var figure = self
    figure.height -= laidOut(theme: theme, measuring: text).emptyHeight.rounded(.down)
    return figure
  }
}
