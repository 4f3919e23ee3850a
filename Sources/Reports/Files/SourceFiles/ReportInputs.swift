internal import Datasets
internal import Training

/// The files that a site is made from, found again as reports come, go and change.
package struct ReportInputs: Sendable {
  let names: [String]
  let theme: ThemeSource?
  /// What each report reads besides itself, by the report's file.
  private var read: [String: [String]] = [:]

  /// The inputs of the reports that a build is asked for: all of `Reports/` where none is named.
  package init(of names: [String], theme: ThemeSource? = nil) {
    self.names = names
    self.theme = theme
  }

  /// The inputs of reports that were read.
  package init(of reports: [Report], named names: [String], theme: ThemeSource? = nil) {
    self.init(of: names, theme: theme)
    for report in reports { read[report.file] = report.inputs }
  }

  /// The reports there are now.
  var reportPaths: [String] { ReportFiles.paths(named: names) }

  /// The reports there are now, the images, tables and themes that they named when they were last read, and the theme of
  /// all. Some may not exist.
  package var paths: [String] {
    let reports = reportPaths
    return reports + reports.flatMap { read[$0] ?? [] } + [theme?.path].compactMap(\.self)
  }

  /// Reads the reports for what they name. One that cannot be read names what it did before.
  package mutating func update() {
    for path in reportPaths {
      guard let source = try? SourceText(contentsOf: path),
        let report = Report.parse(source, name: "").report
      else { continue }
      read[path] = report.inputs
    }
  }
}

extension Report {
  /// The files that it reads besides its own.
  fileprivate var inputs: [String] {
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    let tables = declarations.compactMap { declaration in
      switch declaration {
      case .dataset(let dataset): dataset.specification.table?.path
      case .experiment(let experiment): experiment.experiment.dataset.table?.path
      }
    }
    let theme = metadata.theme?.source.relative(toFolderOf: file).path
    return images.map { folder + $0.path.text } + tables + [theme].compactMap(\.self)
  }
}

extension ThemeSource {
  /// The file, where it is one.
  fileprivate var path: String? {
    if case .file(let path) = self { path } else { nil }
  }
}
