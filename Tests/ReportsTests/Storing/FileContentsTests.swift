import Foundation
import Testing

@testable import Reports

@Suite("The content of input files")
final class FileContentsTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "lossbook-\(UUID().uuidString)")
  private var path: String { folder.appending(path: "table.csv").path }

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ text: String) throws { try Data(text.utf8).write(to: URL(filePath: path)) }

  @Test("is told as it was when it was first asked for, and a change since is an error")
  func changed() throws {
    let contents = FileContents(rememberedIn: nil)
    try write("a")
    #expect(contents.digest(ofFileAt: path) == Digest(of: "a"))
    #expect(throws: Never.self) { try contents.checkAreUnchanged() }
    try write("longer")
    #expect(contents.digest(ofFileAt: path) == Digest(of: "a"))
    let error = #expect(throws: Diagnostic.self) { try contents.checkAreUnchanged() }
    #expect(
      error?.description
        == "\(path): error: the file changed while it was read; run the command again")
  }

  @Test("that is missing stays so")
  func missing() throws {
    let contents = FileContents(rememberedIn: nil)
    #expect(contents.digest(ofFileAt: path) == nil)
    #expect(throws: Never.self) { try contents.checkAreUnchanged() }
    try write("a")
    #expect(throws: Diagnostic.self) { try contents.checkAreUnchanged() }
  }
}
