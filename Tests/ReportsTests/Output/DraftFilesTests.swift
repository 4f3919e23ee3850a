import Foundation
import Testing

@testable import Reports

@Suite("Draft files")
final class DraftFilesTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "lossbook-\(UUID().uuidString)")
  private let drafts = DraftFiles()

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  private func draft() throws -> String {
    let (path, descriptor) = drafts.create(in: folder.path)
    try #require(descriptor >= 0)
    close(descriptor)
    return path
  }

  @Test("that are unfinished are taken away together, and what was committed stays")
  func discardAll() throws {
    let place = folder.appending(path: "done").path
    #expect(drafts.commit(try draft(), to: place) == 0)
    _ = try draft()
    _ = try draft()
    #expect(try names.count == 3)
    var isEnded = false
    drafts.discardAll { isEnded = true }
    #expect(isEnded)
    #expect(try names == ["done"])
  }

  @Test("that cannot be put in their place are gone")
  func failedCommit() throws {
    #expect(drafts.commit(try draft(), to: folder.appending(path: "no/file").path) == ENOENT)
    #expect(try names == [])
  }

  @Test("are discarded one by one, and not after they are committed")
  func discard() throws {
    let (first, second) = (try draft(), try draft())
    drafts.discard(first)
    #expect(try names == [String(second.split(separator: "/").last ?? "")])
    #expect(drafts.commit(second, to: second + "2") == 0)
    drafts.discard(second)
    #expect(try names.count == 1)
  }

  @Test("cannot be made where there is no folder")
  func noFolder() {
    #expect(drafts.create(in: folder.path + "/none").descriptor < 0)
  }

  @Test("of programs that ended are taken away, those of others and other files are not")
  func orphans() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", ":"]
    try process.run()
    process.waitUntilExit()
    let own = try draft()
    let kept = [
      ".lossbook-1-1.tmp", ".lossbook-files", ".lossbook-x-1.tmp", "a.tmp",
      own.split(separator: "/").last.map(String.init) ?? "",
    ]
    let gone = [
      ".lossbook-\(process.processIdentifier)-3.tmp", ".lossbook-\(getpid())-999999.tmp",
    ]
    for name in kept + gone {
      try Data().write(to: folder.appending(path: name))
    }
    drafts.discardOrphans(in: folder.path)
    #expect(try names == kept.sorted())
    drafts.discardOrphans(in: folder.path + "/none")
  }
}
