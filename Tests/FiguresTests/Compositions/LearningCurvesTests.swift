import Testing

@testable import Figures

@Suite("Learning curves")
struct LearningCurvesTests {
  private let train = (1...200).map { 1 / Double($0) }
  private let test = (1...200).map { 1.2 / Double($0) }

  private func figure(runs: [String] = ["hinge"], epochs: Int = 200) -> Figure {
    let curves = runs.map {
      LearningCurve(name: $0, train: Array(train.prefix(epochs)), test: Array(test.prefix(epochs)))
    }
    return .learningCurves(
      title: "Hinge", summary: "It falls.",
      panels: [
        LearningCurvePanel(label: "Loss", curves: curves),
        LearningCurvePanel(label: "Accuracy", bounds: 0...1, curves: curves),
      ])
  }

  @Test("are the loss above the metric on one axis of epochs, train blue and test orange")
  func twoPanels() throws {
    let scene = figure().scene(measuring: TableTextMeasuring())
    #expect(scene.title == "Hinge" && scene.summary == "It falls.")
    #expect(scene.width == 720)
    #expect(scene.strings.filter { $0 == "Epoch" }.count == 1)
    #expect(scene.strings.filter { $0 == "200" }.count == 1)
    let palette = Theme().palette
    #expect(scene.data.flatMap(\.paints) == [palette[0], palette[1], palette[0], palette[1]])
    let loss = try #require(scene.texts.first { $0.string == "Loss" })
    let accuracy = try #require(scene.texts.first { $0.string == "Accuracy" })
    #expect(loss.position.y < accuracy.position.y)
    #expect(loss.position.x == accuracy.position.x)
  }

  @Test("name train and test once")
  func legend() {
    let strings = figure().scene(measuring: TableTextMeasuring()).strings
    #expect(strings.filter { ["train", "test"].contains($0) } == ["train", "test"])
  }

  @Test("of several runs have a colour a run; test is solid and train is not")
  func overlay() {
    let figure = figure(runs: ["hinge", "squared hinge"])
    let names = ["hinge", "squared hinge", "test", "train"]
    let strings = figure.scene(measuring: TableTextMeasuring()).strings
    #expect(strings.filter(names.contains) == names)
    let marks = figure.panels[0][0].marks.map(\.categories)
    #expect(marks.flatMap(\.colors) == ["hinge", "hinge", "squared hinge", "squared hinge"])
    #expect(marks.map(\.dash) == ["test", "train", "test", "train"])
  }

  @Test(
    "of several runs are told apart without colours where the theme is for paper or for grey",
    arguments: [Theme.BuiltIn.print, .classic])
  func grey(name: Theme.BuiltIn) {
    func looks(runs: Int, hasTest: Bool) -> [String] {
      let curves = (1...runs).map { run in
        let values = train.map { $0 * Double(run) }
        return LearningCurve(
          name: "run \(run)", train: values, test: hasTest ? values.map { $0 + 10 } : [])
      }
      let figure = Figure.learningCurves(
        title: "", summary: "", panels: [LearningCurvePanel(label: "Loss", curves: curves)])
      let scene = figure.scene(theme: name.theme, measuring: TableTextMeasuring())
      return scene.data.flatMap(\.strokes).map { "\($0.dash) \($0.width)" }
    }
    let patterns = name.theme.dashes.count
    #expect(Set(looks(runs: patterns, hasTest: true)).count == 2 * patterns)
    #expect(Set(looks(runs: patterns, hasTest: false)).count == patterns)
    // Two lines are told apart by the lightness of the first two colours, as on the screen.
    let pair = Set(looks(runs: 2, hasTest: false)).count
    #expect(pair == (name == .print ? 2 : 1))
  }

  @Test("count epochs from one to the last", arguments: [1, 2, 3, 7, 30, 200])
  func epochs(count: Int) {
    let strings = figure(epochs: count).scene(measuring: TableTextMeasuring()).strings
    #expect(strings.contains("1"))
  }

  @Test("without epochs are an empty panel")
  func noEpochs() {
    let scene = figure(epochs: 0).scene(measuring: TableTextMeasuring())
    #expect(scene.data.isEmpty)
    #expect(scene.strings.contains("Epoch"))
  }

  @Test("of one kind alone need no dashes to be told apart")
  func onePart() throws {
    let curves = ["a", "b"].map { LearningCurve(name: $0, train: [2, 1], test: []) }
    let figure = Figure.learningCurves(
      title: "A", panels: [LearningCurvePanel(label: "Loss", curves: curves)])
    let strings = figure.scene(measuring: TableTextMeasuring()).strings
    #expect(strings.contains("a") && strings.contains("b") && !strings.contains("train"))
  }

  @Test("have bands below all lines")
  func bands() throws {
    let band = LearningCurve.Series.Band(low: [1, 0], high: [3, 2])
    let curves = ["a", "b"].map {
      LearningCurve(
        name: $0, train: .init(values: [2, 1], band: band), test: .init(values: [2, 1]), runs: 3)
    }
    let marks = Figure.learningCurves(
      title: "A", panels: [LearningCurvePanel(label: "Loss", curves: curves)],
      band: "range of 3 seeds"
    ).panels[0][0].marks
    #expect(marks.prefix(2).allSatisfy { ($0 as? BandMark)?.label == "range of 3 seeds" })
    #expect(marks.dropFirst(2).allSatisfy { $0 is LineMark } && marks.count == 6)
  }

  @Test("have a rule at the best epoch of the test loss, in every panel")
  func best() {
    let panels = ["Loss", "Error"].map {
      LearningCurvePanel(
        label: $0, curves: [LearningCurve(train: [3, 2, 1], test: $0 == "Loss" ? [3, 1, 2] : [])])
    }
    let figure = Figure.learningCurves(title: "A", panels: panels, showsBest: true)
    for row in figure.panels {
      #expect(
        row[0].marks.contains {
          $0 as? RuleMark == RuleMark(x: 2, label: "best test loss, epoch 2")
        })
    }
    #expect(
      figure.scene(measuring: TableTextMeasuring()).strings.contains("best test loss, epoch 2"))
  }

  @Test("say where a run diverged")
  func divergence() {
    let curve = LearningCurve(train: [3, .nan], test: [])
    let figure = Figure.learningCurves(
      title: "A", panels: [LearningCurvePanel(label: "Loss", curves: [curve])])
    #expect(
      figure.scene(measuring: TableTextMeasuring()).strings.contains("diverged in epoch 2"))
  }
}
