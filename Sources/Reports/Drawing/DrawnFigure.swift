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
  let warnings: [Diagnostic]

  /// What figure of a site it is.
  struct Key: Hashable, Sendable {
    var report: String
    var label: String
  }

  /// In CSS pixels, rounded.
  struct Size: Sendable, Hashable {
    var width: Int
    var height: Int

    init(of scene: Scene) {
      (width, height) = (Int(scene.width.rounded()), Int(scene.height.rounded()))
    }
  }

  /// Draws a figure in every format.
  init(_ figure: ReportFigure, of results: ReportResults) throws(Diagnostic) {
    let content = try figure.content(of: results)
    alternative = figure.alternative ?? content.description
    // Pango's objects belong to the thread that made them, and this is one thread.
    let text = PangoTextMeasurer()
    var drawing = content.figure(summary: alternative)
    drawing.source = FigureDigest(figure, of: results).text
    let wide = drawing.laidOut(theme: results.report.theme, measuring: text)
    let narrow = drawing.narrow.laidOut(theme: results.report.theme, measuring: text)
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
          at: results.position(of: figure).inFile(results.report.file),
          message: "figure '\(figure.label)': \(error.description)")
      }
    }
    self.files = files
    let problems =
      FigureRenderer().problems(in: wide, shownAt: Self.leastShare * scene.width)
      + FigureRenderer().problems(in: narrow, shownAt: Self.leastNarrowShare * narrowScene.width)
    warnings = problems.reduce(into: []) { warnings, problem in
      let warning = Diagnostic(
        .warning, at: results.position(of: figure).inFile(results.report.file),
        message: "figure '\(figure.label)': \(problem.message)", advice: problem.advice)
      if !warnings.contains(warning) { warnings.append(warning) }
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
}
