import Foundation
import Testing

/// What the binary makes of the images in a report.
@Suite struct ReportImageTests {
  let folder = ScratchFolder()
  var lossbook: Lossbook { Lossbook(folder: folder) }

  /// Builds a report whose body begins at line 5.
  private func build(_ body: String) async throws -> Lossbook.Outcome {
    try folder.makeFolder("r")
    try folder.write(
      "---\ntitle: Small\ndescription: A report for tests.\n---\n\(body)", to: "r/report.md")
    return try await lossbook("build", "r")
  }

  @Test("Images are copied beside the page, and taken away when they are no longer shown")
  func copies() async throws {
    try folder.makeFolder("r/shots")
    let bytes: [UInt8] = [0x89, 0x50, 0, 0xFF, 10, 13]
    try folder.write(bytes, to: "r/shots/my shot.png")
    let first = try await build("![A shot](shots/my%20shot.png) ![Again](<shots/my shot.png>)")
    #expect(first.errors == "")
    #expect(first.status == 0)
    #expect(try Data(contentsOf: folder.file("_site/r/shots/my shot.png")) == Data(bytes))
    let page = try folder.read("_site/r/index.html")
    #expect(page.contains("<img src=\"shots/my%20shot.png\" alt=\"A shot\""))
    #expect(try folder.read("_site/.lossbook-files").contains("r/shots/my shot.png\n"))
    let second = try await build("No more.")
    #expect(second.output.hasSuffix("1 removed\n"))
    #expect(try folder.names(in: "_site/r/shots") == [])
  }

  @Test("An image without words is a warning")
  func noWords() async throws {
    try folder.makeFolder("r")
    try folder.write("<svg/>", to: "r/a.svg")
    let outcome = try await build("x ![](a.svg)")
    #expect(
      outcome.errors
        == "r/report.md:5:3: warning: this image says nothing to who cannot see it; say in the brackets what it shows\n"
    )
    #expect(outcome.status == 0)
  }

  @Test(
    "An image that cannot be copied is told where it is shown, and nothing is written",
    arguments: [
      ("![A](shott.png)", "5:1: error: there is no image 'shott.png'; did you mean 'shot.png'?"),
      (
        "A ![B](none/a.png)",
        "5:3: error: there is no image 'none/a.png'; paths begin at the report's folder"
      ),
      ("![A](folder.png)", "5:1: error: 'folder.png' is a folder, not an image; name a file in it"),
      (
        "![A](link.png)",
        "5:1: error: a symbolic link leads to 'link.png' outside of the report's folder; put the file itself beside the report"
      ),
      (
        "![A](out/secret.png)",
        "5:1: error: a symbolic link leads to 'out/secret.png' outside of the report's folder; put the file itself beside the report"
      ),
      (
        "![A](../secret.png)",
        "5:1: error: the path \"../secret.png\" leads out of the report's folder; put the file beside the report and give its path"
      ),
      (
        "![A](figures/a.png)",
        "5:1: error: the page makes \"figures\" itself, and no image can lie there; choose another folder"
      ),
      (
        "![A](Listings/a.png)",
        "5:1: error: the page makes \"Listings\" itself, and no image can lie there; choose another folder"
      ),
      (
        "![A](notes.txt)",
        "5:1: error: \"notes.txt\" is not an image that all browsers show; save it as one of png, jpg, jpeg, gif, webp, avif, svg"
      ),
    ])
  func refused(body: String, problem: String) async throws {
    try folder.makeFolder("r/folder.png")
    try folder.write("x", to: "r/shot.png")
    try folder.write("x", to: "secret.png")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      at: folder.file("r/link.png"), withDestinationURL: folder.file("secret.png"))
    try manager.createSymbolicLink(at: folder.file("r/out"), withDestinationURL: folder.url)
    let outcome = try await build(body)
    #expect(outcome.errors == "r/report.md:\(problem)\n")
    #expect(outcome.status == 1)
    #expect(try folder.names == ["r", "secret.png"])
  }

  @Test("A link that stays in the folder is followed")
  func linkInside() async throws {
    try folder.makeFolder("r")
    try folder.write("x", to: "r/a.png")
    try FileManager.default.createSymbolicLink(
      at: folder.file("r/b.png"), withDestinationURL: folder.file("r/a.png"))
    #expect(try await build("![B](b.png)").status == 0)
    #expect(try folder.read("_site/r/b.png") == "x")
  }
}
