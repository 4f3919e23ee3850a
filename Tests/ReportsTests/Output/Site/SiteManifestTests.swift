import Testing

@testable import Reports

@Suite("Lists of a site's files")
struct SiteManifestTests {
  private func site(_ paths: String..., reports: [String] = ["a"]) -> Site {
    Site(reports: reports, files: paths.map { Site.File(path: $0, text: "") })
  }

  @Test("are read as they are written")
  func roundTrip() {
    let manifest = SiteManifest(paths: ["b/index.html", "a/index.html"])
    #expect(manifest.text == "a/index.html\nb/index.html\n")
    #expect(SiteManifest(text: manifest.text) == manifest)
  }

  @Test("give up what a report has no more, and nothing of other reports")
  func stale() {
    let old = SiteManifest(
      paths: ["a/index.html", "a/figures/x.svg", "b/figures/y.svg", "index.html"])
    let new = site("a/index.html", "index.html")
    #expect(old.stale(after: new) == ["a/figures/x.svg"])
    #expect(old.updated(by: new).paths == ["a/index.html", "b/figures/y.svg", "index.html"])
  }

  @Test(
    "do not follow paths that lead out of the folder",
    arguments: ["../x", "/etc/passwd", "a/../../x", "a//x", "a/./x", "", "a\\..\\x"])
  func unsafe(path: String) {
    #expect(SiteManifest(text: path + "\n").paths.isEmpty)
  }
}
