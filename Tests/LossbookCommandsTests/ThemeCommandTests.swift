import Testing

/// Themes through the real binary: printed, named and faulty.
@Suite struct ThemeCommandTests {
  let folder = ScratchFolder()
  var lossbook: Lossbook { Lossbook(folder: folder) }

  private static let report = """
    ---
    title: Small
    description: A report for tests.
    theme: house.yaml
    ---
    ~~~{dataset} c
    generator: circles
    n_samples: 40
    ~~~
    ~~~{scatter} c
    ~~~
    """

  @Test("A theme is printed, and builds what it built before", arguments: ["default", "classic"])
  func printed(name: String) async throws {
    let printed = try await lossbook("theme", name)
    #expect(printed.status == 0 && printed.errors == "")
    #expect(printed.output.contains("\nextends: \(name)\n"))
    try folder.write(printed.output, to: "house.yaml")
    #expect(try await lossbook("theme", "house.yaml").output == printed.output)
    try folder.write(Self.report, to: "r.md")
    #expect(try await lossbook("build", "r.md", "-o", "a", "--theme", name).status == 0)
    #expect(try await lossbook("build", "r.md", "-o", "b").status == 0)
    #expect(
      try folder.read("a/r/figures/c-scatter.svg") == folder.read("b/r/figures/c-scatter.svg"))
  }

  @Test("A report can name a theme, and the command line another one")
  func named() async throws {
    try folder.write(
      Self.report.replacing("house.yaml", with: "classic"), to: "r.md")
    _ = try await lossbook("build", "r.md", "-o", "classic")
    _ = try await lossbook("build", "r.md", "-o", "print", "--theme", "print")
    let classic = try folder.read("classic/r/figures/c-scatter.svg")
    let print = try folder.read("print/r/figures/c-scatter.svg")
    #expect(classic.contains("#1f77b4") && !print.contains("#1f77b4"))
  }

  @Test("The key in a picture is that of its theme, and of the figure in every form")
  func source() async throws {
    try folder.write("extends: classic\nmargin: 13", to: "house.yaml")
    try folder.write(Self.report, to: "r.md")
    var sources: [String] = []
    for theme in ["default", "classic", "house.yaml"] {
      #expect(
        try await lossbook("build", "r.md", "-o", "of-\(theme)", "--theme", theme).status == 0)
      let found = try ["c-scatter.svg", "c-scatter@narrow.svg"].map { name in
        try folder.read("of-\(theme)/r/figures/\(name)").firstMatch(of: /Source: ([0-9a-f]{64})/)?.1
      }
      #expect(found[0] == found[1])
      sources.append(String(try #require(found[0])))
    }
    #expect(Set(sources).count == 3)
  }

  @Test(
    "A fault of a theme file is told at its place",
    arguments: [
      (
        "line_widht: 2",
        "house.yaml:1:1: error: unknown key 'line_widht' of the theme; did you mean 'line_width'?\n"
      ),
      (
        nil,
        "r.md:4:8: error: the theme house.yaml cannot be used: there is no such file; check the path\n"
      ),
    ] as [(String?, String)])
  func faults(theme: String?, message: String) async throws {
    if let theme { try folder.write(theme, to: "house.yaml") }
    try folder.write(Self.report, to: "r.md")
    let outcome = try await lossbook("build", "r.md")
    #expect(outcome.status == 1)
    #expect(outcome.errors == message)
  }

  @Test("A name that there is not is told with the nearest one")
  func unknown() async throws {
    try folder.write(Self.report.replacing("house.yaml", with: "prnt"), to: "r.md")
    let outcome = try await lossbook("build", "r.md")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.hasPrefix("r.md:4:8: error: there is no theme 'prnt'; did you mean 'print'?"))
    let usage = try await lossbook("build", "r.md", "--theme", "clasic")
    #expect(usage.status == 2)
    #expect(usage.errors.contains("there is no theme 'clasic'; did you mean 'classic'?"))
  }
}
