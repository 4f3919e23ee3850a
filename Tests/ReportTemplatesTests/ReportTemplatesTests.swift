import Foundation
import Testing

@testable import ReportTemplates

struct ReportTemplatesTests {
  /// `Templates/` of the package.
  private let source = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Templates")

  @Test(
    "every file is embedded as it stands in Templates/", arguments: ReportTemplates.File.allCases)
  func embedded(file: ReportTemplates.File) throws {
    let text = try String(contentsOf: source.appending(path: file.rawValue), encoding: .utf8)
    #expect(!text.isEmpty)
    #expect(ReportTemplates()[file] == text)
  }

  @Test("Templates/ holds nothing that is not embedded")
  func complete() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: source.path)
      .filter { !$0.hasPrefix(".") }
    #expect(Set(names) == Set(ReportTemplates.File.allCases.map(\.rawValue)))
  }

  @Test("a folder overrides the files it holds, and only those")
  func overrides() throws {
    try withFolder(["style.css": "body { color: red }", "notes.txt": "ignored"]) { folder in
      let templates = try ReportTemplates(overrides: folder)
      #expect(templates[.style] == "body { color: red }")
      #expect(templates[.page] == ReportTemplates()[.page])
    }
  }

  @Test("a file that nothing would use is an error", arguments: ["pages.mustache", "Style.css"])
  func unknown(name: String) throws {
    try withFolder([name: ""]) { folder in
      #expect(throws: ReportTemplates.UnknownFile(name: name)) {
        try ReportTemplates(overrides: folder)
      }
    }
  }

  @Test("a folder that is not there is an error")
  func missing() {
    #expect(throws: (any Error).self) {
      try ReportTemplates(overrides: source.appending(path: "nowhere"))
    }
  }

  private func withFolder(_ files: [String: String], _ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    try body(folder)
  }
}
