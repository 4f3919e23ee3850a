import Testing
import Training

@testable import Reports

@Suite("Directives that draw")
struct ReportFigureTests {
  private func figure(_ body: String) throws -> ReportFigure {
    let (report, problems) = parse(exampleReport("\(body)\n\(uses) {value}`circles.n_samples`"))
    return try #require(report?.figures.first, "\(problems)")
  }

  private func problem(_ body: String) -> String {
    let (_, problems) = parse(exampleReport("\(body)\n\(uses) {value}`circles.n_samples`"))
    return problems.joined(separator: "\n")
  }

  @Test("read how learning curves are drawn")
  func curves() throws {
    let figure = try figure(
      "~~~{curves} hinge mse\n:yscale: log\n:smooth: 0.9\n:interval: range\n:best: yes\n:legend: none\n~~~"
    )
    var style = CurvesStyle()
    (style.yscale, style.smoothing, style.interval) = (.log, 0.9, .range)
    (style.marksBest, style.legend) = (true, .none)
    #expect(figure.content == .curves(experiments: ["hinge", "mse"], metric: nil, style))
  }

  @Test("draw plain curves unless told otherwise")
  func plainCurves() throws {
    #expect(
      try figure("~~~{curves} hinge\n~~~").content
        == .curves(experiments: ["hinge"], metric: .accuracy, CurvesStyle()))
  }

  @Test("read which model a decision boundary, a confusion matrix and a surface are of")
  func models() throws {
    let model = ModelName(experiment: "hinge", seed: 0)
    #expect(
      try figure("~~~{boundary} hinge\n~~~").content
        == .boundary(model, part: nil, resolution: 101))
    #expect(
      try figure("~~~{boundary} hinge\n:part: train\n:resolution: 50\n:seed: 0\n~~~").content
        == .boundary(model, part: .train, resolution: 50))
    #expect(
      try figure("~~~{confusion} hinge\n~~~").content
        == .confusion(model, part: .test, shares: .true))
    #expect(
      try figure("~~~{confusion} hinge\n:normalize: pred\n:part: train\n~~~").content
        == .confusion(model, part: .train, shares: .pred))
    #expect(
      try figure(
        "~~~{surface} hinge\n:resolution: 11\n:reach: 0.5\n:random_state: 7\n:norm: log\n~~~"
      )
      .content
        == .surface(model, SurfaceStyle(resolution: 11, reach: 0.5, randomState: 7, norm: .log)))
  }

  @Test("label and title a figure after its experiment")
  func frame() throws {
    let figure = try figure("~~~{boundary} hinge\nA *caption*.\n~~~")
    #expect((figure.label, figure.title, figure.number) == ("hinge-boundary", "hinge", 1))
    #expect(figure.caption.count == 1)
    let named = try self.figure(
      "~~~{surface} hinge\n:name: valley\n:title: A valley\n:alt: Deep.\n~~~")
    #expect((named.label, named.title, named.alternative) == ("valley", "A valley", "Deep."))
  }

  @Test("take losses by name, by alias and from experiments, which go first")
  func losses() throws {
    let figure = try figure(
      "~~~{shape} mse hinge squared_hinge\n~~~".replacing("mse hinge", with: "hinge"))
    guard case .shape(let shapes) = figure.content else { return }
    #expect(shapes.losses.map(\.title) == ["hinge", "Squared hinge"])
    #expect(shapes.losses.map(\.loss) == [.hinge, .squaredHinge])
    #expect((shapes.domain, shapes.targets) == (.score, [-1, 1]))
    let quantities = try self.figure(
      "~~~{shape} mean_squared_error MAE\n:targets: 0 2\n:xlim: -1 4\n:yscale: log\n~~~")
    guard case .shape(let shapes) = quantities.content else { return }
    #expect(shapes.losses.map(\.title) == ["Mean squared error", "Mean absolute error"])
    #expect((shapes.targets, shapes.limits, shapes.yscale) == ([0, 2], -1...4, .log))
  }

  @Test("compare cross-entropy with the hinges as functions of the score")
  func scores() throws {
    let figure = try figure("~~~{shape} binary_crossentropy squared_hinge\n~~~")
    guard case .shape(let shapes) = figure.content else { return }
    #expect(shapes.domain == .score)
    #expect(shapes.losses.map(\.loss) == [.binaryCrossentropy(fromLogits: true), .squaredHinge])
    let alone = try self.figure("~~~{shape} binary_crossentropy\n~~~")
    guard case .shape(let shapes) = alone.content else { return }
    #expect((shapes.domain, shapes.targets) == (.probability, [0, 1]))
  }

  @Test("read which value of the seeds is drawn")
  func seeds() throws {
    let many = "~~~{experiment} many\nextends: hinge\nseeds: 5\n~~~\n"
    #expect(
      try figure("\(many)~~~{seeds} many\n~~~").content
        == .seeds(
          SeedValues(
            experiments: ["many"], name: "accuracy", part: .test, interval: .t, xscale: .linear)))
    #expect(
      try figure(
        "\(many)~~~{seeds} many\n:metric: loss\n:part: train\n:interval: sd\n:xscale: log\n~~~"
      ).content
        == .seeds(
          SeedValues(
            experiments: ["many"], name: "loss", part: .train, interval: .sd, xscale: .log)))
  }

  static let faults: [(body: String, message: String)] = [
    (
      "~~~{curves} hinge\n:yscale: logarithmic\n~~~",
      "27:10: error: 'logarithmic' is no yscale; the possible values are linear, log, symlog"
    ),
    (
      "~~~{curves} hinge\n:yscale: lin\n~~~",
      "27:10: error: 'lin' is no yscale; did you mean 'linear'?"
    ),
    (
      "~~~{curves} hinge\n:smooth: 1\n~~~",
      "27:10: error: '1' is no smooth; give a number from 0 to below 1"
    ),
    (
      "~~~{curves} hinge\n:best: maybe\n~~~",
      "27:8: error: 'maybe' is neither yes nor no; write yes, or no"
    ),
    (
      "~~~{curves} hinge\n:intervall: t\n~~~",
      "27:2: error: unknown option 'intervall' of {curves}; did you mean 'interval'?"
    ),
    (
      "~~~{curves} hinge\n:interval: SD\n~~~",
      "27:12: error: 'SD' is no interval; did you mean 'sd'?"
    ),
    (
      "~~~{boundary} hinges\n~~~",
      "26:15: error: unknown experiment 'hinges'; did you mean 'hinge'?"
    ),
    (
      "~~~{boundary} hinge\n:part: tests\n~~~",
      "27:8: error: 'tests' is no part; did you mean 'test'?"
    ),
    (
      "~~~{boundary} hinge\n:resolution: 1\n~~~",
      "27:14: error: '1' is no resolution; give a whole number from 2 to 1000"
    ),
    (
      "~~~{boundary} hinge\n:seed: 3\n~~~",
      "27:8: error: experiment 'hinge' is not run from seed 3; its seed is 0"
    ),
    ("~~~{boundary} hinge mse\n~~~", "26:21: error: {boundary} takes one name; leave the rest out"),
    (
      "~~~{confusion} hinge\n:seed: x\n~~~",
      "27:8: error: 'x' is no seed; give a whole number from 0 to 4294967295"
    ),
    ("~~~{surface} hinge\n:reach: 0\n~~~", "27:9: error: '0' is no reach; give a number above 0"),
    (
      "~~~{seeds} hinge\n~~~",
      "26:12: error: experiment 'hinge' has one seed, which is no distribution; give it several, as in seeds: 30"
    ),
    ("~~~{shape}\n~~~", "{shape} has no argument; write the name of a loss after the braces"),
    (
      "~~~{shape} hige\n~~~",
      "26:12: error: 'hige' is neither a loss nor a declared experiment; did you mean 'hinge'?"
    ),
    (
      "~~~{shape} cosine_similarity\n~~~",
      "26:12: error: cosine_similarity compares whole vectors: it is no function of one prediction; leave it out"
    ),
    (
      "~~~{shape} huber squared_hinge\n~~~",
      "26:18: error: squared_hinge is a function of a score, huber of a quantity; draw it in a figure of its own"
    ),
    (
      "~~~{shape} huber Huber\n~~~",
      "26:18: error: 'Huber' is a loss that is drawn already; name each loss once"
    ),
    (
      "~~~{shape} squared_hinge\n:targets: -1 0\n~~~",
      "27:11: error: these losses have no target 0.0; use -1 and 1"
    ),
    (
      "~~~{shape} huber\n:targets: 1 one\n~~~",
      "27:13: error: 'one' is no number; give numbers with spaces between them, as in 0 0.5 1"
    ),
    (
      "~~~{shape} huber\n:targets: 1 1.0\n~~~", "27:13: error: 1.0 is given twice; keep one of them"
    ),
    (
      "~~~{shape} huber\n:xlim: 3 1\n~~~",
      "27:8: error: '3 1' is no xlim; give two numbers, the lower one first"
    ),
    (
      "~~~{shape} bce\n:xlim: -1 1\n~~~",
      "27:8: error: the prediction is a probability; keep it between 0 and 1"
    ),
  ]

  @Test("say what is wrong, where, and what to do", arguments: faults)
  func fault(body: String, message: String) {
    #expect(problem(body).contains(message), "\(problem(body))")
  }

  @Test("tell of seeds that are many only their number")
  func manySeeds() {
    let many = "~~~{experiment} many\nextends: hinge\nseeds: 30\n~~~\n"
    #expect(
      problem("\(many)~~~{boundary} many\n:seed: 99\n~~~").contains(
        "experiment 'many' is not run from seed 99; it has 30 seeds, from 1 to 30"))
  }

  @Test("count losses that experiments lend as uses of them")
  func lending() {
    let (report, problems) = parse(
      exampleReport("~~~{shape} hinge\n~~~\n{value}`mse` {value}`circles.n_samples`"))
    #expect(report != nil && problems.isEmpty, "\(problems)")
  }
}
