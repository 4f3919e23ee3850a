import Foundation
import Testing

@testable import ReportServer

@Suite struct SiteFolderTests {
  let scratch = ScratchFolder()
  var folder: SiteFolder { SiteFolder(scratch.file("site").path) }

  init() throws {
    try scratch.makeFolder("site/hinge/figures")
    try scratch.makeFolder("other")
    try scratch.write("<p>all", to: "site/index.html")
    try scratch.write("a,b\n", to: "site/hinge/figures/curves.csv")
    try scratch.write("secret", to: "other/secret.txt")
    try scratch.write("secret", to: "secret.txt")
  }

  private func link(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file(name).path, withDestinationPath: destination)
  }

  @Test("Files are read whole, and folders are told from them")
  func entries() {
    #expect(folder.entry(["index.html"]) == .file(Data("<p>all".utf8)))
    #expect(folder.entry(["hinge", "figures", "curves.csv"]) == .file(Data("a,b\n".utf8)))
    #expect(folder.entry([]) == .folder)
    #expect(folder.entry(["hinge"]) == .folder)
    #expect(folder.entry(["index.htm"]) == nil)
    #expect(folder.entry(["index.html", "more"]) == nil)
    #expect(folder.entry(["absent", "index.html"]) == nil)
  }

  @Test("A folder that is not there has nothing, until it is made")
  func absent() throws {
    let later = SiteFolder(scratch.file("later").path)
    #expect(later.entry(["index.html"]) == nil)
    try scratch.makeFolder("later")
    try scratch.write("x", to: "later/index.html")
    #expect(later.entry(["index.html"]) == .file(Data("x".utf8)))
  }

  @Test("Links are not followed, whether or not they lead out")
  func links() throws {
    try link("site/out.txt", to: "../secret.txt")
    try link("site/absolute.txt", to: scratch.file("secret.txt").path)
    try link("site/folder", to: "../other")
    try link("site/hinge/up", to: "..")
    try link("site/loop", to: "loop")
    try link("site/inside.html", to: "index.html")
    for parts in [
      ["out.txt"], ["absolute.txt"], ["folder"], ["folder", "secret.txt"],
      ["hinge", "up", "index.html"], ["loop"], ["inside.html"],
    ] {
      #expect(folder.entry(parts) == nil, "\(parts)")
    }
  }

  @Test("The site's folder itself may be a link")
  func linkedSite() throws {
    try link("linked", to: "site")
    #expect(
      SiteFolder(scratch.file("linked").path).entry(["index.html"]) == .file(Data("<p>all".utf8)))
  }

  @Test("Pipes and devices are no files, and do not block")
  func devices() {
    #expect(mkfifo(scratch.file("site/pipe").path, 0o600) == 0)
    #expect(folder.entry(["pipe"]) == nil)
    #expect(SiteFolder("/dev").entry(["null"]) == nil)
  }
}
