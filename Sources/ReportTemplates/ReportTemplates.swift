package import Foundation

/// The files of `Templates/`: Mustache templates and the style sheet, embedded in the binary. A folder can override them
/// one by one.
package struct ReportTemplates: Sendable, Hashable {
  private var overrides: [File: String] = [:]

  /// The files as they were when Lossbook was built.
  package init() {}

  /// The files, with those of a folder in place of the embedded ones of the same name.
  ///
  /// - Throws: `UnknownFile` where the folder holds a `.mustache` or `.css` file that nothing would use; what reading
  ///   the folder throws.
  package init(overrides folder: URL) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in names.sorted() where name.hasSuffix(".mustache") || name.hasSuffix(".css") {
      guard let file = File(rawValue: name) else { throw UnknownFile(name: name) }
      overrides[file] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
  }

  /// The text of a file.
  package subscript(file: File) -> String { overrides[file] ?? file.embeddedText }

  /// The files by name.
  package enum File: String, CaseIterable, Sendable {
    case changes = "changes.mustache"
    case check = "check.mustache"
    case contents = "contents.mustache"
    case figure = "figure.mustache"
    case files = "files.mustache"
    case head = "head.mustache"
    case index = "index.mustache"
    case listing = "listing.mustache"
    case page = "page.mustache"
    case provenance = "provenance.mustache"
    case results = "results.mustache"
    case style = "style.css"

    /// What templates call it as a partial; `nil` for the style sheet.
    package var partialName: String? {
      rawValue.hasSuffix(".mustache") ? String(rawValue.dropLast(".mustache".count)) : nil
    }
  }

  /// A file in the folder of overrides that is none of ours.
  package struct UnknownFile: Error, Hashable {
    package var name: String
  }
}
