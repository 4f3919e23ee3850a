package import Figures
internal import Foundation

/// The files of the reports that a build is asked for.
package struct ReportFiles: Sendable {
  /// The files with the names of their pages, in the order of the names.
  private let files: [(path: String, name: String)]

  /// Finds the reports: `report.md` in each named folder, or the named files; all of `Reports/` where none is named.
  ///
  /// - Throws: Every report that is not there, cannot be named in a site, or shares its name with another.
  package init(named names: [String]) throws(Diagnostics) {
    var problems: [Diagnostic] = []
    var files: [(path: String, name: String)] = []
    for path in names.isEmpty ? try Self.all() : names.map(Self.file) {
      let name = Self.pageName(of: path)
      if !FileManager.default.fileExists(atPath: path) {
        problems.append(
          Diagnostic(
            file: path, message: "there is no such report",
            advice: adviceOnNames(
              near: name, among: Self.names(in: Self.folder), called: "reports in \(Self.folder)/"))
        )
      } else if !isIdentifier(name) || name == "assets" {
        problems.append(
          Diagnostic(
            file: path, message: "'\(name)' cannot be the name of a page",
            advice: "in the name of its folder use \(identifierRule), and not 'assets'"))
      } else if let other = files.first(where: { $0.name.lowercased() == name.lowercased() }) {
        if other.path == path { continue }
        problems.append(
          Diagnostic(
            file: path, message: "its page would have the same name as that of \(other.path)",
            advice: "rename one of the folders"))
      } else {
        files.append((path, name))
      }
    }
    if !problems.isEmpty { throw Diagnostics(problems) }
    self.files = files.sorted { $0.name < $1.name }
  }

  /// Reads all reports.
  ///
  /// - Parameters:
  ///   - theme: The look of all figures; where left out it is each report's own.
  ///   - results: Where formulas are kept once they were read; nowhere where left out.
  /// - Returns: The reports, and what is doubtful in them.
  /// - Throws: All that is wrong and doubtful in any of them.
  package func parse(theme: Theme? = nil, in results: ResultStore? = nil) throws(Diagnostics) -> (
    reports: [Report], warnings: [Diagnostic]
  ) {
    var reports: [Report] = []
    var diagnostics: [Diagnostic] = []
    for file in files {
      do {
        let source = try SourceText(contentsOf: file.path)
        let (report, problems) = Report.parse(source, name: file.name)
        diagnostics += problems
        guard var report else { continue }
        let fileProblems =
          report.readImages() + report.readFormulas(in: results) + report.readTheme()
        diagnostics += fileProblems
        if let theme { report.theme = theme }
        if fileProblems.isEmpty { reports.append(report) }
      } catch {
        diagnostics.append(error)
      }
    }
    guard reports.count == files.count else { throw Diagnostics(diagnostics) }
    return (reports, diagnostics)
  }

  /// The files that the names stand for, whether or not they are there.
  static func paths(named names: [String]) -> [String] {
    names.isEmpty ? Self.names(in: folder).map(path) : names.map(file)
  }

  /// Where reports are looked for.
  private static let folder = "Reports"
  private static let fileName = "report.md"

  private static func all() throws(Diagnostics) -> [String] {
    let names = names(in: folder)
    guard !names.isEmpty else {
      throw Diagnostics(
        Diagnostic(
          file: folder, message: "there are no reports here",
          advice: "write \(folder)/NAME/\(fileName), or name a report"))
    }
    return names.map(path)
  }

  private static func path(ofReport name: String) -> String { "\(folder)/\(name)/\(fileName)" }

  private static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter {
      FileManager.default.fileExists(atPath: "\(folder)/\($0)/\(fileName)")
    }.sorted()
  }

  /// The file that an argument means.
  private static func file(_ argument: String) -> String {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder)
    if exists, isFolder.boolValue {
      return argument.hasSuffix("/") ? argument + fileName : "\(argument)/\(fileName)"
    }
    return argument
  }

  /// The name of the folder of a `report.md`, or of any other file without its extension.
  private static func pageName(of path: String) -> String {
    let url = URL(filePath: path).standardizedFileURL
    return url.lastPathComponent == fileName
      ? url.deletingLastPathComponent().lastPathComponent
      : url.deletingPathExtension().lastPathComponent
  }
}
