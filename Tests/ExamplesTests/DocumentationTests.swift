import Foundation
import Testing

@Suite("What the documentation shows is what is compiled and run")
struct DocumentationTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let page = "Documentation/own-loss.md"

  /// A fenced block of a page, with the line before it that says what it is.
  private struct Block {
    var caption: String
    var text: String
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private static func blocks() throws -> [Block] {
    var blocks: [Block] = []
    var caption = ""
    var isOpen = false
    for line in try text(page).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isOpen.toggle()
        if isOpen { blocks.append(Block(caption: caption, text: "")) }
      } else if isOpen {
        blocks[blocks.count - 1].text += line + "\n"
      } else if !line.isEmpty {
        caption = String(line)
      }
    }
    return blocks
  }

  @Test(
    "each file of the example stands on the page as it is",
    arguments: [
      "Examples/own-loss/QuantileLoss.swift", "Examples/own-loss/Coverage.swift",
      "Examples/own-loss/ParametricRelu.swift", "Examples/own-loss/main.swift",
      "Tests/ExamplesTests/OwnLossTests.swift",
    ])
  func files(path: String) throws {
    let block = try #require(
      try Self.blocks().first { $0.caption.contains("](../\(path))") }, "\(path) is not shown")
    #expect(block.text == (try Self.text(path)))
  }

  @Test("the example has no file that the page leaves out")
  func allFiles() throws {
    let folder = Self.root.appending(path: "Examples/own-loss").path
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
      #expect(try Self.text(Self.page).contains("](../Examples/own-loss/\(file))"))
    }
  }

  @Test("the example prints what the page says, and draws the figure that it shows")
  func output() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appending(path: "output")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)

    let process = Process()
    process.executableURL = Self.binary
    process.currentDirectoryURL = folder
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()

    #expect(process.terminationStatus == 0)
    let block = try #require(try Self.blocks().first { $0.caption.hasSuffix("prints") })
    #expect(try String(contentsOf: output, encoding: .utf8) == block.text)
    let figure = try String(contentsOf: folder.appending(path: "upper-bound.svg"), encoding: .utf8)
    #expect(figure.hasPrefix("<svg") || figure.hasPrefix("<?xml"))
    #expect(figure.contains("An upper bound for nine targets of ten"))
  }

  /// SwiftPM puts the binary beside the tests.
  private static let binary: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let folder = bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return folder.appending(path: "own-loss")
  }()
}
