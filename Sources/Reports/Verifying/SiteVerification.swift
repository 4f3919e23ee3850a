internal import Foundation
package import ReportTemplates

/// Trains, draws and assembles a published site anew, from the text of its reports that lies in it, and says where it
/// shows something else.
///
/// Nothing is taken from a store, and nothing is written. A site of the same ``Maker`` is compared byte by byte. Of a site
/// that other templates or other drawing libraries made, the numbers are compared: those of the prose and the tables,
/// and those of the figures' CSV files; pictures are then compared with the digests that the page carries.
package struct SiteVerification: Sendable {
  let site: OutputDirectory
  let templates: ReportTemplates
  let meter: WorkMeter
  let published: [PublishedReport]

  /// What was found.
  package struct Outcome: Sendable {
    /// Where the site shows something else.
    package var problems: [Diagnostic] = []
    /// What could not be compared, and why.
    package var warnings: [Diagnostic] = []
    package var reports = 0
    package var figures = 0
    package var numbers = 0
    package var runs = 0
  }

  /// Reads the reports of a site.
  ///
  /// - Parameters:
  ///   - site: Its folder.
  ///   - tables: The folder at which the paths of tables begin. Where left out it is that of the report's text in the
  ///     site, or `Reports/NAME`, where there is one.
  ///   - templates: What pages look like.
  ///   - meter: Counts what is done.
  /// - Throws: That there are no reports, or what is wrong with one.
  package init(
    of site: OutputDirectory, tables: String? = nil, templates: ReportTemplates = ReportTemplates(),
    meter: WorkMeter = WorkMeter()
  ) throws(Diagnostics) {
    (self.site, self.templates, self.meter) = (site, templates, meter)
    let names = Self.reports(in: site)
    guard !names.isEmpty else {
      throw Diagnostics(
        Diagnostic(
          file: site.path, message: "there is no page here that carries the text of its report",
          advice: "name the folder of a site that lossbook \(Maker.version) or later built"))
    }
    var published: [PublishedReport] = []
    var problems: [Diagnostic] = []
    for name in names {
      do throws(Diagnostics) {
        let own = "Reports/\(name)"
        let folder = FileManager.default.fileExists(atPath: own) ? own : nil
        var report = try PublishedReport(named: name, of: site, tables: tables)
        if tables == nil, let folder, report.lacksTables {
          report = try PublishedReport(named: name, of: site, tables: folder)
        }
        published.append(report)
      } catch {
        problems += error.all
      }
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    self.published = published
  }

  private static func reports(in site: OutputDirectory) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: site.path.isEmpty ? "." : site.path)
    return (names ?? []).filter { name in
      isIdentifier(name) && site.contents(of: SitePath.source(of: name)) != nil
    }.sorted()
  }
}

// MARK: The whole site

extension SiteVerification {
  /// Makes the site anew and compares all of it.
  ///
  /// - Throws: Why it cannot be made: then nothing can be said of it.
  package func run() throws(Diagnostics) -> Outcome {
    var outcome = Outcome()
    outcome.reports = published.count
    let listed = Set(listedReports)
    // The list may be of some of the reports only, where others were built by themselves.
    for isListed in [true, false] {
      let some = published.filter { listed.contains($0.report.name) == isListed }
      guard !some.isEmpty else { continue }
      let build = Build(of: some.map(\.report), templates: templates, meter: meter)
      let made = build.run()
      guard let expected = made.site else { throw Diagnostics(made.diagnostics) }
      outcome.figures += made.figures
      outcome.runs += made.trainedRuns
      compare(expected, some, listed: isListed, &outcome)
    }
    return outcome
  }

  /// The reports that the list of the site shows.
  private var listedReports: [String] {
    let list = site.contents(of: SitePath.index).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return published.map(\.report.name).filter {
      list.contains("href=\"\(SitePath.page(of: $0))\"")
    }
  }

  private func compare(
    _ expected: Site, _ some: [PublishedReport], listed isListed: Bool, _ outcome: inout Outcome
  ) {
    let isSame = Set(some.map(\.provenance.made)) == [Maker(templates: templates)]
    for file in expected.files where isListed || file.path != SitePath.index {
      guard let bytes = file.bytes else { continue }
      guard let shown = site.contents(of: file.path) else {
        outcome.problems.append(missingFile(file.path))
        continue
      }
      switch file.path {
      case _ where file.path.hasSuffix(".html"):
        compare(shown, with: bytes, page: file.path, byByte: isSame, &outcome)
      case _ where isSame || file.path.hasSuffix(FigureFile.csv.suffix):
        if shown != bytes { outcome.problems.append(difference(at: file.path, some)) }
      default: continue
      }
    }
    guard !isSame else { return }
    outcome.warnings.append(differs(some))
    outcome.problems += some.flatMap(picturesUnlikeTheirDigests)
  }

  private func compare(
    _ shown: [UInt8], with expected: [UInt8], page: String, byByte isSame: Bool,
    _ outcome: inout Outcome
  ) {
    let text = String(decoding: shown, as: UTF8.self)
    let other = String(decoding: expected, as: UTF8.self)
    let file = site.file(page).path
    outcome.numbers += ShownNumber.all(in: text).count
    if !isSame {
      outcome.problems += NumberComparison(shown: text, expected: other, file: file).problems
    } else if shown != expected {
      outcome.problems += PageComparison(shown: text, expected: other, file: file).problems
    }
  }
}
