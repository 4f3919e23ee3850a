internal import FigureRendering
internal import Figures

/// A figure of a report with all its files.
struct DrawnFigure: Sendable {
  /// What it shows, in words.
  let alternative: String
  /// In CSS pixels, rounded.
  let width: Int
  let height: Int
  let files: [Site.File]

  /// What figure of a site it is.
  struct Key: Hashable, Sendable {
    var report: String
    var label: String
  }

  /// Draws a figure in every format.
  init(_ figure: ReportFigure, of results: ReportResults) throws(Diagnostic) {
    let content = try FigureContent(figure, of: results)
    alternative = figure.alternative ?? content.description
    // Pango's objects belong to the thread that made them, and this is one thread.
    let scene = content.figure(alternative).scene(measuring: PangoTextMeasurer())
    (width, height) = (Int(scene.width.rounded()), Int(scene.height.rounded()))
    var files: [Site.File] = []
    for file in FigureFile.allCases {
      let path = SitePath.figure(figure.label, as: file, of: results.report.name)
      guard let format = file.imageFormat else {
        files.append(Site.File(path: path, text: content.csv))
        continue
      }
      do {
        let bytes = try FigureRenderer().render(scene, as: format, key: figure.label)
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
  }
}

/// What all kinds of figures have: a drawing, a description, numbers.
private struct FigureContent {
  let description: String
  let csv: String
  /// The figure with a description of it.
  let figure: (String) -> Figure

  init(_ figure: ReportFigure, of results: ReportResults) throws(Diagnostic) {
    switch figure.content {
    case .curves(let names, let metric):
      let experiments = names.compactMap { name in
        results.experiments[name].map { (title: results.titles[name] ?? name, result: $0) }
      }
      let curves = CurvesFigure(title: figure.title, experiments: experiments, metric: metric)
      (description, csv, self.figure) = (curves.description, curves.csv, curves.figure)
    case .scatter(let name):
      guard let dataset = results.datasets[name] else {
        throw Diagnostic(file: results.report.file, message: "data set '\(name)' was not drawn")
      }
      do {
        let scatter = try ScatterFigure(title: figure.title, dataset: dataset)
        (description, csv, self.figure) = (scatter.description, scatter.csv, scatter.figure)
      } catch {
        throw Diagnostic(
          file: results.report.file, message: "figure '\(figure.label)': \(error.message)",
          advice: error.advice)
      }
    }
  }
}
