import Foundation
import Reports
import Testing

@Suite struct OutputFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "lossbook-\(UUID().uuidString)")

  private func withFolder(_ body: (URL) throws -> Void) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func inode(_ url: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: url.path)[.systemFileNumber] as? Int
  }

  @Test(
    "Folders are made, the same bytes leave the file alone, others replace it; nothing else is left"
  )
  func writes() throws {
    try withFolder { folder in
      let url = folder.appending(path: "a/b/c.txt")
      let file = OutputFile(url.path)
      #expect(try file.write([1, 2]) == .written)
      let first = try inode(url)
      #expect(try file.write([1, 2]) == .unchanged)
      #expect(try inode(url) == first)
      #expect(try file.write([1, 3]) == .written)
      #expect(try Data(contentsOf: url) == Data([1, 3]))
      #expect(try file.write([]) == .written)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a/b") == ["c.txt"])
    }
  }

  @Test("A link stays a link and permissions stay")
  func keepsLinks() throws {
    try withFolder { folder in
      let target = folder.appending(path: "target")
      try Data([1]).write(to: target)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: target.path)
      let link = folder.appending(path: "link")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
      try OutputFile(link.path).write([2])
      #expect(try Data(contentsOf: target) == Data([2]))
      let attributes = try FileManager.default.attributesOfItem(atPath: target.path)
      #expect(attributes[.posixPermissions] as? Int == 0o640)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == target.path)
    }
  }

  @Test("What cannot be written is told with the path as it was given, and changes nothing")
  func failures() throws {
    try withFolder { folder in
      let file = folder.appending(path: "file")
      try Data([1]).write(to: file)
      for path in [
        folder.path, file.path + "/below", file.path + "/a/b", folder.path + "/none/", "",
      ] {
        let problem = #expect(throws: Diagnostic.self) { try OutputFile(path).write([2]) }
        #expect(problem?.file == path)
        #expect(problem?.advice.isEmpty == false)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["file"])
      #expect(try Data(contentsOf: file) == Data([1]))
    }
  }

  @Test("A file in pieces is whole or not there, and left alone where its bytes are the same")
  func pieces() throws {
    try withFolder { folder in
      let url = folder.appending(path: "a/file")
      let file = OutputFile(url.path)
      func write(_ pieces: [UInt8]...) throws -> OutputFile.Outcome {
        try file.write { write throws(Diagnostic) in
          for piece in pieces { try write(piece) }
        }
      }
      #expect(try write([1, 2], [3]) == .written)
      let first = try inode(url)
      #expect(try write([1], [], [2, 3]) == .unchanged)
      #expect(try inode(url) == first)
      for other in [[1, 2] as [UInt8], [1, 2, 3, 4], [1, 2, 4], []] {
        #expect(try write([1, 2, 3]) != .unchanged || inode(url) == first)
        #expect(try write(other) == .written)
        #expect(try Data(contentsOf: url) == Data(other))
      }
      let problem = Diagnostic(message: "enough")
      #expect(throws: problem) {
        try file.write { write throws(Diagnostic) in
          try write([7])
          throw problem
        }
      }
      #expect(try Data(contentsOf: url) == Data())
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a") == ["file"])
    }
  }

  @Test("What cannot be written is known before there is anything to write")
  func checkIsWritable() throws {
    try withFolder { folder in
      let file = folder.appending(path: "file")
      try Data([1]).write(to: file)
      for path in [file.path, folder.path + "/new", folder.path + "/a/b/new", "/dev/null"] {
        #expect(throws: Never.self) { try OutputFile(path).checkIsWritable() }
      }
      for path in [folder.path, folder.path + "/none/", file.path + "/below", ""] {
        #expect(throws: Diagnostic.self) { try OutputFile(path).checkIsWritable() }
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["file"])
    }
  }
}
