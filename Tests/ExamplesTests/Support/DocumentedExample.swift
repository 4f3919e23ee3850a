import Foundation
import Testing

/// A program of `Examples` and the page of `Documentation` that shows it.
struct DocumentedExample: Sendable, CustomTestStringConvertible {
  /// The name of both.
  var name: String
  /// A figure that the program draws.
  var figure: String
  /// The figure's title.
  var title: String
  /// Files beside the program's own that the page shows.
  var otherFiles: [String] = []

  static let all = [
    DocumentedExample(
      name: "own-loss", figure: "upper-bound.svg", title: "An upper bound for nine targets of ten",
      otherFiles: ["Tests/ExamplesTests/OwnLossTests.swift"]),
    DocumentedExample(
      name: "own-figures", figure: "curves.svg", title: "Binary cross-entropy on two circles"),
  ]

  var testDescription: String { name }

  /// A fenced block of a page, with the line before it that says what it is.
  struct Block {
    var caption: String
    var text: String
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file of the project.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The paths of all files that the page must show.
  func files() throws -> [String] {
    let folder = "Examples/\(name)"
    return try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: folder).path
    )
    .sorted().map { "\(folder)/\($0)" } + otherFiles
  }

  /// The fenced blocks of the page.
  func blocks() throws -> [Block] {
    var blocks: [Block] = []
    var caption = ""
    var isOpen = false
    let page = try Self.text("Documentation/\(name).md")
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
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

  /// Runs the program in a folder and returns what it prints.
  func run(in folder: URL) throws -> String {
    let output = folder.appending(path: "output")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    let process = Process()
    process.executableURL = Self.binaries.appending(path: name)
    process.currentDirectoryURL = folder
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try String(contentsOf: output, encoding: .utf8)
  }

  /// SwiftPM puts the binaries beside the tests.
  private static let binaries: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
  }()
}
