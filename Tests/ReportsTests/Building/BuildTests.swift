import Foundation
import ReportTemplates
import Testing

@testable import Reports

@Suite("Builds")
struct BuildTests {
  private func build(
    _ body: String, store: Store? = nil, meter: WorkMeter = WorkMeter(),
    changing change: (String) -> String = { $0 }
  ) throws -> Build.Outcome {
    let (report, problems) = parse(change(exampleReport(body)))
    let checked = try #require(report, "\(problems)")
    return Build(
      of: [checked], in: store, meter: meter
    ).run()
  }

  private func page(_ outcome: Build.Outcome) throws -> String {
    let file = outcome.site?.files.first { $0.path == "circles/index.html" }
    return String(decoding: try #require(file?.bytes), as: UTF8.self).withoutNumberMarks
  }

  @Test("fill numbers, references, figures, tables and listings into the page")
  func page() throws {
    let outcome = try build(
      """
      ## The end

      It has {value}`circles.n_samples` rows and {value}`hinge.parameters` parameters.
      See {ref}`hinge-curves`, {ref}`hinge-results`, {ref}`here <the-end>`, {ref}`hinge-listing`.

      {value}`mse`

      ~~~{curves} hinge
      A *caption* of {value}`hinge.epochs` epochs.
      ~~~
      ~~~{results} hinge mse
      :values: test.accuracy
      ~~~
      ~~~{listing} hinge
      ~~~
      """)
    #expect(outcome.diagnostics.isEmpty)
    #expect((outcome.trainedRuns, outcome.drawnFigures) == (2, 1))
    let page = try page(outcome)
    for piece in [
      "It has 100 rows and 17 parameters.", "<a href=\"#hinge-curves\">Figure\u{a0}1</a>",
      "<a href=\"#hinge-results\">Table\u{a0}1</a>", "<a href=\"#the-end\">here</a>",
      "<a href=\"#hinge-listing\">the listing of hinge</a>", "<samp>Train: ",
      "A <em>caption</em> of 3 epochs.", "src=\"figures/hinge-curves.svg\"",
      "alt=\"Learning curves of hinge over 3 epochs.", "Accuracy, test", "<td>\u{2013}</td>",
      "make_circles(n_samples=100, random_state=0)", "href=\"../assets/style.css\"",
      "href=\"../index.html\"",
    ] {
      #expect(page.contains(piece), "\(piece)")
    }
  }

  @Test("sum up the inputs of a data set as it is declared")
  func datasetStatistics() throws {
    let mean = try page(
      try build(
        "Mean {value}`circles.x.mean:.3f`, deviation {value}`circles.x.sd:.3f`. \(uses)",
        changing: { $0.replacing("labels: signed", with: "labels: signed\nstandardize: all") }))
    #expect(mean.firstMatch(of: /Mean \u{2212}?0\.000, deviation 1\.000\./) != nil)
  }

  @Test("give a figure in every format, and its numbers")
  func files() throws {
    let site = try #require(try build("~~~{scatter} circles\n~~~\n\(uses)").site)
    #expect(
      site.files.map(\.path) == [
        "assets/style.css", "circles/figures/circles-scatter.svg",
        "circles/figures/circles-scatter.png", "circles/figures/circles-scatter@2x.png",
        "circles/figures/circles-scatter@2x-dark.png",
        "circles/figures/circles-scatter.pdf", "circles/figures/circles-scatter.csv",
        "circles/figures/circles-scatter@narrow.svg", "circles/source/report.md",
        "circles/source/theme.yaml", "circles/index.html", "index.html",
      ])
    #expect(site.files.allSatisfy { $0.bytes?.isEmpty == false })
  }

  @Test("draw every kind of figure, in words and numbers too")
  func kinds() throws {
    let many = "~~~{experiment} many\nextends: hinge\nseeds: 3\n~~~\n"
    let body = """
      \(many)~~~{curves} many
      :yscale: log
      :interval: range
      :best: yes
      ~~~
      ~~~{boundary} hinge
      :resolution: 20
      ~~~
      ~~~{confusion} hinge
      :normalize: true
      ~~~
      ~~~{seeds} many
      ~~~
      ~~~{surface} hinge
      :resolution: 5
      ~~~
      ~~~{shape} hinge squared_hinge
      ~~~
      \(uses) {value}`circles.n_samples`
      """
    let outcome = try build(body)
    #expect(outcome.diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(outcome.drawnFigures == 6)
    let page = try page(outcome)
    for piece in [
      "alt=\"Learning curves of many over 3 epochs, mean of 3 seeds.",
      "alt=\"Decision boundary of hinge", "alt=\"hinge, judged on its test rows. Confusion matrix",
      "alt=\"Test accuracy by seed. many: mean",
      "alt=\"hinge, along two random directions from its weights. Training loss at 5 by 5 places",
      "alt=\"Loss as a function of the prediction. hinge for the target",
    ] {
      #expect(page.contains(piece), "\(piece)")
    }
    let files = outcome.site?.files.filter { $0.path.hasPrefix("circles/figures/") } ?? []
    #expect(files.count == 42 && files.allSatisfy { $0.bytes?.isEmpty == false })
    #expect(try build(body).site == outcome.site)
  }

  @Test("give the same bytes every time")
  func repeatable() throws {
    let body = "~~~{curves} hinge mse\n~~~\n~~~{scatter} circles\n~~~"
    #expect(try build(body).site == build(body).site)
  }

  @Test("show the means over several seeds")
  func seeds() throws {
    let page = try page(
      try build(
        "~~~{results} hinge\n~~~\n\(uses)",
        changing: {
          $0.replacing("epochs: 3", with: "epochs: 3\nseeds: 4")
        }))
    #expect(page.firstMatch(of: /<td>0\.\d{3} ± 0\.\d{3}<\/td>/) != nil)
    #expect(page.contains("(4 seeds)"))
  }

  @Test("say what is wrong with the data of all experiments and figures at once, and train nothing")
  func dataProblems() throws {
    let outcome = try build(
      "~~~{scatter} circles\n~~~\n\(uses)",
      changing: {
        $0.replacing("generator: circles\nlabels: signed", with: "generator: regression")
          .replacing("activation: tanh", with: "activation: softmax")
      })
    #expect(outcome.site == nil)
    #expect(outcome.trainedRuns == 0)
    let places = outcome.diagnostics.map { $0.description.split(separator: " ")[0] }
    #expect(places.contains("report.md:25:5:"))
    #expect(outcome.diagnostics.count >= 2)
  }

  @Test("show a run that diverged as far as it came, and say where")
  func divergence() throws {
    let outcome = try build(
      "~~~{curves} mse\n~~~\n\(uses)",
      changing: {
        $0.replacing("loss: mse", with: "loss: mse\noptimizer: {name: sgd, learning_rate: 1e30}")
          .replacing("activation: tanh", with: "activation: linear")
          .replacing("loss: hinge", with: "loss: mse")
      })
    #expect(outcome.site != nil)
    #expect(outcome.diagnostics.count == 1)
    #expect(outcome.diagnostics.first?.severity == .error)
    #expect(try page(outcome).contains("The run diverged in epoch"))
  }

  @Test("count their steps")
  func progress() throws {
    let meter = WorkMeter()
    _ = try build("~~~{curves} hinge\n~~~\n\(uses)", meter: meter)
    var expected = WorkProgress(stage: .drawing, pieces: 1, work: 1)
    (expected.piecesDone, expected.workDone) = (1, 1)
    #expect(meter.progress == expected)
  }

  @Test("take what is kept, do nothing twice, and give the same site")
  func kept() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "lossbook-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let body = "~~~{curves} hinge mse\n~~~\n~~~{boundary} hinge\n~~~\n\(uses)"
    let plain = try build(body)
    let first = try build(body, store: Store(in: folder.path))
    #expect(first.site == plain.site)
    #expect((first.trainedRuns, first.drawnFigures, first.assembledPages) == (2, 2, 1))
    let second = try build(body, store: Store(in: folder.path))
    #expect(second.site == plain.site)
    #expect(second.trainedRuns == 0 && second.made.isEmpty)
  }

  @Test("go on with a warning where runs cannot be kept")
  func noStore() throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "lossbook-\(UUID().uuidString)")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let body = "~~~{curves} hinge mse\n~~~\n\(uses)"
    let outcome = try build(body, store: Store(in: file.path))
    #expect(try outcome.site == build(body).site)
    #expect(outcome.diagnostics.map(\.severity) == [.warning])
  }
}
