import Figures
import Testing
import Training

@testable import Reports

@Suite("Figures of learning curves")
struct CurvesFigureTests {
  static let lossBounds: [([Loss], ClosedRange<Double>)] = [
    ([.hinge, .huber()], 0 ... .infinity), ([.cosineSimilarity], -1...1),
    ([.cosineSimilarity, .hinge], -1 ... .infinity),
    ([.hinge, .poisson], -.infinity ... .infinity),
  ]

  private func figure(_ names: String..., diverged: Int? = nil) -> CurvesFigure {
    CurvesFigure(
      title: "Hinge",
      experiments: names.map { name in
        var run = Run.example(loss: [1, 0.5, 0.25], accuracy: [0.5, 0.75, 0.75])
        run.divergedAtEpoch = diverged
        return (
          "The \(name)",
          ExperimentResult(experiment: .example(name: name), runs: [run], inputs: 2)
        )
      }, metric: .accuracy)
  }

  @Test("tabulate what they draw")
  func csv() {
    #expect(
      figure("hinge").csv == """
        epoch,loss,val_loss,accuracy,val_accuracy
        1,1.0,1.0,0.5,0.5
        2,0.5,0.5,0.75,0.75
        3,0.25,0.25,0.75,0.75

        """)
  }

  @Test("have no value for the epoch in which a run diverged")
  func divergence() {
    #expect(figure("hinge", diverged: 4).csv.hasSuffix("\n4,nan,nan,nan,nan\n"))
  }

  @Test("tell experiments apart in a first column")
  func overlay() {
    let lines = figure("a", "b").csv.split(separator: "\n")
    #expect(lines[0] == "experiment,epoch,loss,val_loss,accuracy,val_accuracy")
    #expect(lines[1] == "The a,1,1.0,1.0,0.5,0.5")
    #expect(lines[6] == "The b,3,0.25,0.25,0.75,0.75")
  }

  @Test("draw the loss above and the metric below, whose share ends at 1")
  func panels() {
    let panels = figure("hinge").figure(summary: "").panels
    #expect(panels.map { $0.map(\.y.label) } == [["Loss"], ["Accuracy"]])
    #expect(panels[1][0].y.bounds == 0...1)
  }

  @Test("let the loss fall below zero where one of the losses can", arguments: lossBounds)
  func bounds(losses: [Loss], bounds: ClosedRange<Double>) {
    let experiments = losses.map { loss in
      var experiment = Experiment.example(name: "x")
      experiment.loss = loss
      let run = Run.example(loss: [1, 0.5], accuracy: [0.5, 0.75])
      return ("X", ExperimentResult(experiment: experiment, runs: [run], inputs: 2))
    }
    let curves = CurvesFigure(title: "A", experiments: experiments, metric: .accuracy)
    #expect(curves.figure(summary: "").panels[0][0].y.bounds == bounds)
  }

  @Test("say in words what the curves do")
  func description() {
    #expect(
      figure("hinge", diverged: 4).description
        == "Learning curves of The hinge over 4 epochs. Loss: train and test fall smoothly, "
        + "train from 1 to 0.25, test from 1 to 0.25. Train and test end close together. "
        + "Accuracy: train and test rise smoothly, train from 0.5 to 0.75, test from 0.5 to 0.75. "
        + "Train and test end close together. The run diverged in epoch 4.")
  }

  @Test("say where runs stopped early, and which epoch's model was kept")
  func stopping() {
    func description(_ ends: (stop: Int?, best: Int?)...) -> String {
      let runs = ends.map { end in
        var run = Run.example(loss: [1, 0.5, 0.25], accuracy: [0.5, 0.75, 0.75])
        (run.stoppedAtEpoch, run.restoredEpoch) = end
        return run
      }
      let result = ExperimentResult(experiment: .example(), runs: runs, inputs: 2)
      return CurvesFigure(title: "A", experiments: [("A", result)], metric: nil).description
    }
    #expect(description((3, nil)).hasSuffix(" The run stopped early, after epoch 3."))
    #expect(
      description((3, 2)).hasSuffix(
        " The run stopped early, after epoch 3; the model is that of epoch 2."))
    #expect(description((nil, 2)).hasSuffix(" The model is that of epoch 2."))
    #expect(
      description((3, 2), (nil, 3), (9, 4)).contains(
        " 2 of the runs stopped early, after epochs 3 to 9; the mean ends with the shortest."))
    #expect(
      description((3, nil), (3, nil)).contains(
        " All runs stopped early, after epoch 3; the mean ends with the shortest."))
  }

  @Test("say how early most of the way was done")
  func pace() {
    let series = [1.0, 0.25] + [Double](repeating: 0.2, count: 10)
    let run = Run.example(loss: series, accuracy: series.map { 1 - $0 })
    let result = ExperimentResult(experiment: .example(), runs: [run], inputs: 2)
    let description = CurvesFigure(title: "A", experiments: [("A", result)], metric: nil)
      .description
    #expect(description.contains("test from 1 to 0.2, nine tenths of the way by epoch 2. "))
  }

  @Test("show the mean over seeds, as far as all runs came")
  func seeds() {
    let result = ExperimentResult(
      experiment: .example(seeds: [1, 2]),
      runs: [
        .example(loss: [1, 3], accuracy: [0, 1]), .example(seed: 2, loss: [2], accuracy: [1]),
      ], inputs: 2)
    #expect(result.series(.test, "loss") == [1.5])
  }

  private func seeds(_ losses: [[Double]], style: CurvesStyle = CurvesStyle()) -> CurvesFigure {
    let runs = losses.enumerated().map { index, loss in
      Run.example(seed: UInt32(index), loss: loss, accuracy: loss.map { $0 / 10 })
    }
    let result = ExperimentResult(
      experiment: .example(seeds: runs.map(\.seed)), runs: runs, inputs: 2)
    return CurvesFigure(
      title: "A", experiments: [("A", result)], metric: .accuracy, style: style)
  }

  @Test("have a band over several seeds, in the table and in words too")
  func band() throws {
    var style = CurvesStyle()
    style.interval = .range
    let figure = seeds([[1, 4], [3, 5, 9]], style: style)
    let band = try #require(figure.panels[0].curves[0].test.band)
    #expect((band.low, band.high) == ([1, 4], [3, 5]))
    #expect(figure.csv.hasPrefix("epoch,loss,loss_low,loss_high,val_loss,"))
    #expect(figure.description.hasSuffix(" Bands: lowest to highest seed, 2 seeds."))
    #expect(seeds([[1, 4]]).panels[0].curves[0].test.band == nil)
    #expect(seeds([[1], [2]]).bandInWords == "95% t interval of the mean, 2 seeds")
  }

  @Test("spread losses over decades if asked to, but no shares")
  func scales() {
    var style = CurvesStyle()
    style.yscale = .log
    #expect(seeds([[1, 4]], style: style).panels.map(\.scale) == [.logarithmic, .linear])
    style.yscale = .symlog
    #expect(
      seeds([[0, 0.02, 4]], style: style).panels[0].scale == .symlog(linearThreshold: 0.01))
  }

  @Test("mark the best epoch and leave out the legend if asked to")
  func options() {
    var style = CurvesStyle()
    (style.marksBest, style.legend) = (true, .none)
    let figure = seeds([[3, 1, 2]], style: style).figure(summary: "")
    let rules = figure.panels[0][0].marks.compactMap { $0 as? RuleMark }
    #expect(rules.map(\.value) == [2])
    #expect(figure.legend == .hidden)
    #expect(seeds([[3, 1]]).figure(summary: "").legend == .above)
  }
}
