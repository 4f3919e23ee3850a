import Foundation
import Testing

@testable import ReportServer

@Suite struct FileStatesTests {
  let folder = ScratchFolder()
  private var path: String { folder.file("a").path }

  @Test("A file that is left alone has the same state")
  func same() throws {
    try folder.write("x", to: "a")
    #expect(FileStates(of: [path]) == FileStates(of: [path]))
  }

  @Test("A file that comes, goes, grows or is replaced has another")
  func changes() throws {
    let missing = FileStates(of: [path])
    try folder.write("x", to: "a")
    let first = FileStates(of: [path])
    #expect(first != missing)
    try folder.write("xy", to: "a")
    let longer = FileStates(of: [path])
    #expect(longer != first)
    try folder.write("xz", to: "b")
    #expect(rename(folder.file("b").path, path) == 0)
    #expect(FileStates(of: [path]) != longer)
    #expect(unlink(path) == 0)
    #expect(FileStates(of: [path]) == missing)
  }

  @Test("A program that sets the time of modification back does not hide a change")
  func times() throws {
    try folder.write("x", to: "a")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    let date = try #require(attributes[.modificationDate] as? Date)
    let before = FileStates(of: [path])
    usleep(20_000)
    let file = try FileHandle(forUpdating: folder.file("a"))
    try file.write(contentsOf: Data("y".utf8))
    try file.close()
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    #expect(FileStates(of: [path]) != before)
  }

  @Test("Files that are added later keep the states of the others")
  func noted() throws {
    try folder.write("x", to: "a")
    var states = FileStates(of: [path])
    try folder.write("xy", to: "a")
    states.note([path, folder.file("b").path])
    #expect(states != FileStates(of: [path, folder.file("b").path]))
  }
}
