import Datasets
import Figures
import Testing
import Training

@testable import Reports

@Suite("Figures of loss surfaces")
struct SurfaceFigureTests {
  private func figure(_ model: TrainedModel = .example(), reach: Double = 1) throws -> SurfaceFigure
  {
    try SurfaceFigure(
      title: "Valley", model: model,
      style: SurfaceStyle(resolution: 3, reach: reach, randomState: 2))
  }

  @Test("are of the experiment's own loss on its training rows")
  func loss() throws {
    let model = TrainedModel.example()
    let figure = try figure(model)
    let trainer = try Trainer(model.experiment, on: model.data)
    #expect(figure.surface.losses[1, 1] == trainer.evaluate(model.model).train["loss"])
    #expect(
      figure.surface == LossSurface(around: model.model, of: trainer, resolution: 3, randomState: 2)
    )
  }

  @Test("tabulate each place")
  func csv() throws {
    let lines = try figure(reach: 0.5).csv.split(separator: "\n")
    #expect(lines.count == 10)
    #expect(lines[0] == "direction_1,direction_2,loss")
    #expect(lines[1].hasPrefix("-0.5,-0.5,") && lines[2].hasPrefix("0.0,-0.5,"))
  }

  @Test("say where the loss is lowest and how far out it has doubled")
  func description() throws {
    let words = try figure().description
    #expect(
      words.hasPrefix(
        "The hinge, along two random directions from its weights. Training loss at 3 by 3 places"))
    #expect(words.contains("It has doubled after"))
  }

  @Test("have colours of equal ratios where losses span a power of ten")
  func scale() throws {
    let near = try figure(reach: 0.01).figure(summary: "").panels[0][0].color
    #expect(near?.scale == .linear)
    let wide = try figure(.example(activation: .linear, kernel: [0.4, 0.1]), reach: 30)
    let losses = wide.surface.losses.elements
    let spans = (losses.max() ?? 0) >= 10 * (losses.min() ?? 0) && (losses.min() ?? 0) > 0
    #expect(wide.figure(summary: "").panels[0][0].color?.scale == (spans ? .logarithmic : .linear))
  }

  @Test("say that a model that diverged has none")
  func diverged() throws {
    let words = try figure(.example(activation: .linear, bias: [.infinity])).description
    #expect(words.hasSuffix("It is finite nowhere."), "\(words)")
  }
}
