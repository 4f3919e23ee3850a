import Figures
import Foundation
import Testing

@testable import Reports

/// When a site is known to need no build.
@Suite("A settled site")
final class SettledSiteTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "lossbook-\(UUID().uuidString)")
  private let image = "r/picture.png"

  init() throws {
    for name in ["r", "site"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    try write("picture", to: image)
    try write(
      """
      ---
      title: T
      description: D
      ---
      ![A picture](picture.png)
      """, to: "r/report.md")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  private var store: Store { Store(in: folder.appending(path: ".lossbook").path, version: "1") }
  private var output: OutputDirectory { OutputDirectory(folder.appending(path: "site").path) }
  private var report: String { folder.appending(path: "r/report.md").path }

  /// Writes a site and notes it, as a build does.
  private func settle(
    warnings: [Diagnostic] = [], meanwhile: () throws -> Void = {}
  ) throws -> ReportInputs {
    let store = store
    // All files are older than the beginning by a tick of the clock.
    let latest =
      ["r/report.md", image, "site/r/index.html", "site/.lossbook-files"]
      .compactMap { FileStamp(ofFileAt: folder.appending(path: $0).path)?.changed }.max() ?? 0
    var beginning: Int64?
    while beginning ?? 0 <= latest { beginning = store.folder.time() }
    let read = try ReportFiles(named: [report]).parse().reports
    let inputs = ReportInputs(of: read, named: [report])
    let site = Site(reports: ["r"], files: [Site.File(path: "r/index.html", text: "page")])
    _ = try output.write(site)
    try meanwhile()
    let memory = SiteMemory(of: output, in: store.folder)
    try memory.note(site, removed: [])
    memory.settle(
      site, from: inputs, figures: 3, warnings: warnings, since: try #require(beginning),
      in: store)
    return inputs
  }

  private func settled(_ inputs: ReportInputs? = nil, version: String = "1") -> SettledSite? {
    SiteMemory.settled(
      output, from: inputs ?? ReportInputs(of: [report]),
      in: Store(in: folder.appending(path: ".lossbook").path, version: version))
  }

  @Test("is known by its stamps, with what was said of it")
  func isKnown() throws {
    let warning = Diagnostic(.warning, file: "f", line: 2, message: "doubtful", advice: "look")
    _ = try settle(warnings: [warning])
    let settled = try #require(self.settled())
    #expect((settled.reports, settled.figures, settled.files) == (1, 3, 1))
    #expect(settled.warnings == [warning])
  }

  @Test(
    "is not known once a file that was read or written changes, or is gone",
    arguments: ["r/report.md", "r/picture.png", "site/r/index.html", "site/.lossbook-files"])
  func change(name: String) throws {
    _ = try settle()
    let bytes = try Data(contentsOf: folder.appending(path: name))
    try bytes.write(to: folder.appending(path: name))
    #expect(settled() == nil, "the same bytes in another file")
    _ = try settle()
    #expect(settled() != nil)
    try FileManager.default.removeItem(at: folder.appending(path: name))
    #expect(settled() == nil)
  }

  @Test("is not known for other arguments, nor by another program")
  func request() throws {
    _ = try settle()
    #expect(settled(ReportInputs(of: [report], theme: .builtIn(.print))) == nil)
    #expect(settled(ReportInputs(of: [report, report])) == nil)
    #expect(settled(version: "2") == nil)
    #expect(settled() != nil)
  }

  @Test("is not noted where an input changes while it is made")
  func changeMeanwhile() throws {
    _ = try settle { try write("another", to: image) }
    #expect(settled() == nil)
  }

  @Test("is not noted where an input is gone")
  func goneMeanwhile() throws {
    _ = try settle { try FileManager.default.removeItem(at: folder.appending(path: image)) }
    #expect(settled() == nil)
  }

  @Test("is forgotten before work begins, when results are removed, and where the note is damaged")
  func forgotten() throws {
    _ = try settle()
    SiteMemory(of: output, in: store.folder).unsettle()
    #expect(settled() == nil)
    _ = try settle()
    _ = store.clean(toAtMost: 0)
    #expect(settled() == nil)
    _ = try settle()
    let sites = folder.appending(path: ".lossbook/sites")
    for name in try FileManager.default.contentsOfDirectory(atPath: sites.path) {
      let note = sites.appending(path: "\(name)/settled")
      guard var bytes = try? Data(contentsOf: note) else { continue }
      bytes[bytes.count - 1] ^= 1
      try bytes.write(to: note)
    }
    #expect(settled() == nil)
  }
}
