import Foundation
import Testing

/// What readers take away of a listing.
@Suite("The files of a listing")
struct ListingFileTests {
  let folder = ScratchFolder()
  var lossbook: Lossbook { Lossbook(folder: folder) }

  private func build(_ listings: String) async throws {
    try folder.makeFolder("Reports/r")
    try folder.write(
      """
      ---
      title: T
      description: D
      ---
      ~~~{experiment} one
      \(Examples.circles.replacing("name: small\n", with: ""))
      ~~~
      \(listings)
      """, to: "Reports/r/report.md")
    let outcome = try await lossbook("build")
    #expect(outcome.errors == "" && outcome.status == 0)
  }

  private static let rows = "~~~{dataset} rows\ngenerator: moons\nn_samples: 9\n~~~\n"

  private func names() throws -> [String] {
    let path = folder.file("_site/r/listings").path
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// What an element of code shows, as it was before it was escaped.
  private func code(_ language: String) throws -> String {
    let page = try folder.read("_site/r/index.html")
    let start = try #require(page.firstRange(of: "<code class=\"language-\(language)\">"))
    let end = try #require(page[start.upperBound...].firstRange(of: "</code>"))
    return String(page[start.upperBound..<end.lowerBound]).replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
  }

  @Test("hold what the page shows, and the page leads to them")
  func experiment() async throws {
    try await build("~~~{listing} one\n~~~")
    #expect(try names() == ["one.py", "one.yaml"])
    for (name, language) in [("one.yaml", "yaml"), ("one.py", "python")] {
      let file = try folder.read("_site/r/listings/\(name)")
      #expect(file.hasSuffix("\n"))
      #expect(
        file.trimmingCharacters(in: .newlines)
          == (try code(language)).trimmingCharacters(in: .newlines))
      #expect(try folder.read("_site/r/index.html").contains("href=\"listings/\(name)\""))
    }
  }

  @Test("are those of the format that is asked for, each once, and of a data set its YAML")
  func formats() async throws {
    try await build(
      Self.rows + """
        ~~~{listing} one
        :name: program
        :format: keras
        ~~~
        ~~~{listing} one
        :name: again
        :format: keras
        ~~~
        ~~~{listing} rows
        ~~~
        """)
    #expect(try names() == ["one.py", "rows.yaml"])
  }

  @Test("are taken by lossbook train and lossbook dataset as they are")
  func commands() async throws {
    try await build(Self.rows + "~~~{listing} one\n~~~\n~~~{listing} rows\n~~~")
    let trained = try await lossbook("train", "_site/r/listings/one.yaml")
    #expect(trained.errors == "" && trained.status == 0)
    let drawn = try await lossbook("dataset", "_site/r/listings/rows.yaml")
    #expect(drawn.errors == "" && drawn.status == 0)
    #expect(drawn.output.split(separator: "\n").count >= 9)
  }

  @Test("go with the listing")
  func removal() async throws {
    try await build("~~~{listing} one\n~~~")
    try await build("~~~{curves} one\n~~~")
    #expect(!FileManager.default.fileExists(atPath: folder.file("_site/r/listings/one.py").path))
  }
}
