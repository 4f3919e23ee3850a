import Testing

@testable import ReportServer

@Suite struct ContentTypeTests {
  @Test(
    "The ending of a name says what a file is",
    arguments: [
      ("index.html", "text/html; charset=utf-8"), ("style.css", "text/css; charset=utf-8"),
      ("a.svg", "image/svg+xml"), ("a@2x.PNG", "image/png"), ("a.pdf", "application/pdf"),
      ("a.csv", "text/csv; charset=utf-8"), ("a.b.py", "text/x-python; charset=utf-8"),
      ("a.yaml", "application/yaml"), ("a", "application/octet-stream"),
      ("a.", "application/octet-stream"), ("a.exe", "application/octet-stream"),
    ])
  func types(name: String, type: String) {
    #expect(ContentType.of(name) == type)
  }
}
