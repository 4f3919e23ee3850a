internal import Datasets
internal import Foundation
internal import Training

/// A report of a site that was published, read back from what lies in the site.
struct PublishedReport: Sendable {
  /// The text beside the page, read and checked.
  let report: Report
  /// What the page carries.
  let provenance: Provenance
  /// The page as it lies there.
  let page: String

  /// Reads a report of a site.
  ///
  /// - Parameters:
  ///   - name: The folder of its page.
  ///   - site: The site.
  ///   - tables: The folder at which the paths of tables begin; the one of the text where left out.
  /// - Throws: What is missing of it, or wrong in its text.
  init(named name: String, of site: OutputDirectory, tables: String?) throws(Diagnostics) {
    let pageFile = site.file(SitePath.page(of: name)).path
    guard let bytes = site.contents(of: SitePath.page(of: name)) else {
      throw Diagnostics(
        Diagnostic(file: pageFile, message: "the page is missing", advice: "build the site again"))
    }
    page = String(decoding: bytes, as: UTF8.self)
    guard let provenance = Provenance(inPage: page) else {
      throw Diagnostics(
        Diagnostic(
          file: pageFile, message: "the page does not say where its figures and numbers come from",
          advice: "build it again, with lossbook \(Maker.version) or later"))
    }
    self.provenance = provenance
    var report = try Self.parse(name, of: site, tables)
    var problems = Diagnostics([])
    do throws(Diagnostics) {
      report.theme = try ThemeSource.file(site.file(SitePath.theme(of: name)).path).theme()
    } catch {
      problems = Diagnostics(problems.all + error.all)
    }
    for image in report.images where report.imageFiles[image.path] == nil {
      let path = SitePath.image(image.path, of: name)
      if let bytes = site.contents(of: path) {
        report.imageFiles[image.path] = bytes
      } else {
        problems = Diagnostics(
          problems.all + [Diagnostic(file: site.file(path).path, message: "the image is missing")])
      }
    }
    guard problems.all.isEmpty else { throw problems }
    self.report = report
  }

  private static func parse(
    _ name: String, of site: OutputDirectory, _ tables: String?
  ) throws(Diagnostics) -> Report {
    var source: SourceText
    do throws(Diagnostic) {
      source = try SourceText(contentsOf: site.file(SitePath.source(of: name)).path)
    } catch {
      throw Diagnostics(error)
    }
    if let tables { source.start.file = "\(tables)/report.md" }
    let (report, diagnostics) = Report.parse(source, name: name)
    guard let report else { throw Diagnostics(diagnostics) }
    return report
  }

  /// Whether a table that it reads is not there.
  var lacksTables: Bool {
    (report.datasets.map(\.specification) + report.experiments.map(\.experiment.dataset)).contains {
      $0.table.map { !FileManager.default.fileExists(atPath: $0.path) } ?? false
    }
  }
}
