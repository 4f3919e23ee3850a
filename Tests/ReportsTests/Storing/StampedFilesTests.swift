import Foundation
import Testing

@testable import Reports

@Suite("Digests kept with stamps")
final class StampedFilesTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "lossbook-\(UUID().uuidString)")
  private var place: String { folder.appending(path: "kept").path }
  private var file: String { folder.appending(path: "file").path }

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: file))
  }

  private func keep(_ text: String) throws {
    try write(text)
    var files = StampedFiles(keptAt: place)
    files.note(Digest(of: text), ofFileAt: file)
    try files.keep()
  }

  @Test("are known again while a file is what it was")
  func known() throws {
    try keep("one")
    #expect(StampedFiles(keptAt: place).digest(ofFileAt: file) == Digest(of: "one"))
    try FileManager.default.removeItem(atPath: file)
    #expect(StampedFiles(keptAt: place).digest(ofFileAt: file) == nil)
  }

  @Test("see every change that follows, however soon and of whatever size")
  func changes() throws {
    for _ in 0..<200 {
      try keep("one")
      try write("two")
      #expect(StampedFiles(keptAt: place).digest(ofFileAt: file) == nil)
    }
  }

  @Test("see a change in place with the old time of modification")
  func disguised() throws {
    try keep("one")
    let handle = try FileHandle(forWritingTo: URL(filePath: file))
    let old = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate]
    try handle.write(contentsOf: Data("two".utf8))
    try handle.close()
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(old)], ofItemAtPath: file)
    #expect(StampedFiles(keptAt: place).digest(ofFileAt: file) == nil)
  }

  @Test("are forgotten where what is kept is damaged")
  func damaged() throws {
    try keep("one")
    let whole = try Data(contentsOf: URL(filePath: place))
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 0x08
      try bytes.write(to: URL(filePath: place))
      #expect(StampedFiles(keptAt: place).digest(ofFileAt: file) == nil)
    }
  }
}
