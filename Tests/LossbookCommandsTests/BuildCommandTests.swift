import Foundation
import Testing

@Suite("lossbook build")
struct BuildCommandTests {
  let folder = ScratchFolder()
  var lossbook: Lossbook { Lossbook(folder: folder) }

  /// Writes `Reports/NAME/report.md`: two small experiments, and something below them.
  private func write(
    _ body: String = "~~~{curves} small\n~~~\n{value}`other`", as name: String = "small",
    change: (String) -> String = { $0 }
  ) throws {
    let text = """
      ---
      title: Small
      description: A report for tests.
      ---
      ~~~{experiment} small
      \(Examples.circles)
      ~~~
      ~~~{experiment} other
      extends: small
      seed: 7
      ~~~

      \(body)
      """
    let place = folder.file("Reports/\(name)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try folder.write(change(text), to: "Reports/\(name)/report.md")
  }

  private func files(_ site: String) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.file(site).path)
    var files: [String: Data] = [:]
    for name in names {
      files[name] = FileManager.default.contents(atPath: folder.file("\(site)/\(name)").path)
    }
    return files
  }

  // MARK: Success

  @Test("writes a page, its figures, the index and the style, and says so in a line")
  func writes() async throws {
    try write()
    let outcome = try await lossbook("build")
    #expect(outcome.errors == "")
    #expect(
      outcome.output
        == "_site: 1 report, 1 figure: 2 runs trained, 1 figure drawn, 1 page assembled; 12 files written, 0 unchanged, 0 removed\n"
    )
    #expect(outcome.status == 0)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.file("_site").path)
    #expect(
      Set(names) == [
        ".lossbook-files", "assets", "assets/style.css", "index.html", "small", "small/figures",
        "small/index.html", "small/figures/small-curves.csv", "small/figures/small-curves.pdf",
        "small/figures/small-curves.png", "small/figures/small-curves.svg",
        "small/figures/small-curves@2x.png", "small/figures/small-curves@2x-dark.png",
        "small/figures/small-curves@narrow.svg", "small/source", "small/source/report.md",
        "small/source/theme.yaml",
      ])
    #expect(try folder.read("_site/index.html").contains("<a href=\"small/index.html\">Small</a>"))
    #expect(
      try folder.read("_site/small/figures/small-curves.csv").hasPrefix(
        "epoch,loss,val_loss,accuracy,val_accuracy\n1,"))
  }

  @Test("warns of a figure that cannot be read well, at its directive")
  func warnsOfFigures() async throws {
    // From a plane that Unicode has not used so far.
    try write("~~~{curves} small other\n:title: Loss \u{8F123}\n~~~")
    let outcome = try await lossbook("build")
    #expect(
      outcome.errors.hasPrefix(
        "Reports/small/report.md:24:5: warning: figure 'small-curves': no installed font has “\u{8F123}” of "
      ))
    #expect(outcome.status == 0 && outcome.output.hasPrefix("_site: 1 report"))
  }

  @Test("takes such a figure for an error with --strict, and writes nothing")
  func strict() async throws {
    try write("~~~{curves} small other\n:title: Loss \u{8F123}\n~~~")
    let outcome = try await lossbook("build", "--strict")
    #expect(outcome.errors.contains("report.md:24:5: error: figure 'small-curves': no"))
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(!FileManager.default.fileExists(atPath: folder.file("_site").path))
  }

  @Test("prints in the page the very line that lossbook train prints")
  func resultLine() async throws {
    try write("{value}`small` {value}`other`")
    try folder.write(Examples.circles, to: "small.yaml")
    let line = try await lossbook("train", "small.yaml").output.dropLast()
    #expect(try await lossbook("build").status == 0)
    let page = try folder.read("_site/small/index.html").withoutNumberMarks
    #expect(page.contains("<samp>\(line)</samp>"))
  }

  @Test("leaves alone what would not change")
  func unchanged() async throws {
    try write()
    _ = try await lossbook("build")
    let names = try files("_site").keys
    let identities = try names.map { try folder.identity(of: "_site/\($0)") }
    let again = try await lossbook("build")
    #expect(
      again.output
        == "_site: 1 report, 1 figure: 0 runs trained, 0 figures drawn, 0 pages assembled; 0 files written, 12 unchanged, 0 removed\n"
    )
    #expect(try names.map { try folder.identity(of: "_site/\($0)") } == identities)
  }

  @Test("gives the same bytes wherever it is built")
  func sameBytes() async throws {
    try write()
    _ = try await lossbook("build", "-o", "one")
    _ = try await lossbook("build", "Reports/small", "-o", "two/deep")
    let one = try files("one")
    #expect(one.count > 8)
    #expect(try files("two/deep") == one)
  }

  @Test("removes the figures that a report has no more, and nothing that it did not make")
  func stale() async throws {
    try write()
    try write(as: "second")
    _ = try await lossbook("build")
    try folder.write("mine", to: "_site/small/figures/mine.svg")
    try write("{value}`small` {value}`other`")
    let outcome = try await lossbook("build", "Reports/small/report.md")
    #expect(outcome.output.hasSuffix(", 7 removed\n"))
    #expect(try folder.names(in: "_site/small/figures") == ["mine.svg"])
    #expect(try folder.names(in: "_site/second/figures").count == 7)
  }

  @Test("says why it does what it does where that is asked for")
  func verbose() async throws {
    try write()
    let outcome = try await lossbook("build", "--verbose")
    #expect(
      outcome.errors.contains(
        "debug: run of 'small' from seed 0: needed by figure 'small-curves' of 'small'\n"))
  }

  @Test("documents the directives and roles")
  func help() async throws {
    let outcome = try await lossbook("build", "--help")
    for piece in ["{curves} EXPERIMENT ...", ":metric: TEXT", "{ref}`TEXT <LABEL>`"] {
      #expect(outcome.output.contains(piece), "\(piece)")
    }
  }

  // MARK: Errors

  @Test("says all that is wrong with all reports at once, and writes nothing")
  func allProblems() async throws {
    try write("~~~{curves} smal\n~~~\n{value}`other`")
    try write("{value}`small.test.acuracy`\n{ref}`nowhere`", as: "second")
    let outcome = try await lossbook("build")
    #expect(
      outcome.errors == """
        Reports/second/report.md:24:20: error: experiment 'small' does not record 'acuracy'; did you mean 'accuracy'?
        Reports/second/report.md:25:7: error: nothing is labelled 'nowhere'; there are no labels
        Reports/small/report.md:24:13: error: unknown experiment 'smal'; did you mean 'small'?

        """)
    #expect(outcome.output == "")
    #expect(outcome.status == 1)
    #expect(try folder.names == ["Reports"])
  }

  @Test("warns of what is not used, and goes on")
  func warning() async throws {
    try write("{value}`small`")
    let outcome = try await lossbook("build")
    #expect(
      outcome.errors
        == "Reports/small/report.md:19:17: warning: the experiment 'other' is not used; show it, or take it out\n"
    )
    #expect(outcome.status == 0)
  }

  @Test("says at its line what a loss expects of the output layer")
  func wrongModel() async throws {
    try write { $0.replacing("activation: sigmoid", with: "activation: softmax") }
    let outcome = try await lossbook("build")
    #expect(
      outcome.errors
        == "Reports/small/report.md:13:65: error: 'activation': softmax over 1 unit is always 1; use sigmoid, or one unit for each class\n"
    )
    #expect(outcome.status == 1)
    #expect(try folder.names == ["Reports"])
  }

  @Test("shows a run that diverged as far as it came, names its epoch, and writes the rest")
  func divergence() async throws {
    try write {
      $0.replacing("generator: circles", with: "generator: regression")
        .replacing("sigmoid", with: "linear").replacing("binary_crossentropy", with: "mse")
        .replacing("metrics: [accuracy]", with: "metrics: [mae]")
        .replacing("learning_rate: 0.01", with: "learning_rate: 1.0e+30")
    }
    let outcome = try await lossbook("build")
    #expect(outcome.errors.contains("Reports/small/report.md:"))
    #expect(outcome.errors.contains("diverged"))
    #expect(outcome.output.contains("12 files written"))
    #expect(outcome.status == 1)
    #expect(try folder.read("_site/small/index.html").contains("diverged in epoch"))
  }

  @Test("names the nearest report where one is missing")
  func missingReport() async throws {
    try write()
    let outcome = try await lossbook("build", "Reports/smal/report.md")
    #expect(
      outcome.errors
        == "Reports/smal/report.md: error: there is no such report; did you mean 'small'?\n")
    #expect(outcome.status == 1)
  }

  @Test("says where reports belong where there are none")
  func noReports() async throws {
    let outcome = try await lossbook("build")
    #expect(
      outcome.errors
        == "Reports: error: there are no reports here; write Reports/NAME/report.md, or name a report\n"
    )
    #expect(outcome.status == 1)
  }

  @Test("refuses two reports of one name")
  func sameName() async throws {
    try write()
    try folder.write("", to: "small.md")
    let outcome = try await lossbook("build", "Reports/small", "small.md")
    #expect(
      outcome.errors
        == "small.md: error: its page would have the same name as that of Reports/small/report.md; rename one of the folders\n"
    )
    #expect(outcome.status == 1)
  }

  @Test("leaves a site as it was where a file of the new one cannot be written")
  func unwritableFile() async throws {
    try write()
    _ = try await lossbook("build")
    try FileManager.default.removeItem(at: folder.file("_site/small/index.html"))
    try FileManager.default.createDirectory(
      at: folder.file("_site/small/index.html"), withIntermediateDirectories: false)
    let before = try files("_site")
    try write { $0.replacing("epochs: 3", with: "epochs: 4") }
    let outcome = try await lossbook("build")
    #expect(
      outcome.errors
        == "_site/small/index.html: error: this is a folder, not a file; name a file in it\n")
    #expect(outcome.output == "")
    #expect(outcome.status == 1)
    #expect(try files("_site") == before)
  }

  @Test("leaves a site as it was where a report is wrong")
  func keepsOldSite() async throws {
    try write()
    _ = try await lossbook("build")
    let before = try files("_site")
    try write("{value}`nothing`")
    #expect(try await lossbook("build").status == 1)
    #expect(try files("_site") == before)
  }

  @Test("says that a folder cannot be written to")
  func unwritable() async throws {
    try write()
    try folder.write("a file", to: "taken")
    let outcome = try await lossbook("build", "-o", "taken")
    #expect(
      outcome.errors == "taken: error: this is a file, not a folder; name a folder to write to\n")
    #expect(outcome.output == "")
    #expect(outcome.status == 1)
    #expect(try folder.read("taken") == "a file")
  }
}
