import Figures
import Testing

@testable import Reports

@Suite("What names a theme")
struct ThemeSourceTests {
  @Test("is a built-in theme or a file")
  func kinds() throws {
    #expect(try ThemeSource(parsing: "print") == .builtIn(.print))
    #expect(try ThemeSource(parsing: "house.yaml") == .file("house.yaml"))
    #expect(try ThemeSource(parsing: "themes/house") == .file("themes/house"))
  }

  @Test("has a name that is near where it is misspelt")
  func misspelt() {
    let problem = #expect(throws: TextProblem.self) { try ThemeSource(parsing: "clasic") }
    #expect(problem?.message == "there is no theme 'clasic'")
    #expect(problem?.advice.hasPrefix("did you mean 'classic'?") == true)
  }

  @Test(
    "is looked for beside the file that names it",
    arguments: [
      ("Reports/a/report.md", "house.yaml", "Reports/a/house.yaml"),
      ("report.md", "house.yaml", "house.yaml"),
      ("Reports/a/report.md", "/house.yaml", "/house.yaml"),
    ])
  func folders(report: String, path: String, expected: String) {
    #expect(ThemeSource.file(path).relative(toFolderOf: report) == .file(expected))
  }

  @Test("gives the theme, or says that there is no such file")
  func theme() throws {
    #expect(try ThemeSource.builtIn(.classic).theme() == .classic)
    let problems = #expect(throws: Diagnostics.self) {
      try ThemeSource.file("no/such.yaml").theme()
    }
    #expect(problems?.all.map(\.message) == ["there is no such file"])
  }
}
