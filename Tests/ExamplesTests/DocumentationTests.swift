import Foundation
import Testing

@Suite("What the documentation shows is what is compiled and run")
struct DocumentationTests {
  @Test("each file of an example stands on its page as it is", arguments: DocumentedExample.all)
  func files(example: DocumentedExample) throws {
    let blocks = try example.blocks()
    let paths = try example.files()
    #expect(paths.contains { $0.hasSuffix("/main.swift") })
    for path in paths {
      let block = try #require(
        blocks.first { $0.caption.contains("](../\(path))") }, "\(path) is not shown")
      #expect(block.text == (try DocumentedExample.text(path)))
    }
  }

  @Test(
    "an example prints what its page says, and draws the figure that it shows",
    arguments: DocumentedExample.all)
  func output(example: DocumentedExample) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = try example.run(in: folder)
    let block = try #require(try example.blocks().first { $0.caption.hasSuffix("prints") })
    #expect(output == block.text)
    let figure = try String(contentsOf: folder.appending(path: example.figure), encoding: .utf8)
    #expect(figure.hasPrefix("<svg"))
    #expect(
      figure.contains("<title id=\"fig-\(example.figure.dropLast(4))-title\">\(example.title)<"))
  }
}
