import Datasets
import FigureRendering
import Figures
import Foundation
import Training

let experiment = Experiment(
  name: "upper-bound",
  dataset: DatasetSpecification(
    generator: .regression(
      RegressionGenerator(nSamples: 1000, nFeatures: 5, noise: 20, randomState: 1)),
    standardize: .all),
  split: .rows(500),
  layers: [
    .dense(units: 25, kernelInitializer: .heUniform),
    .custom(ParametricRelu()),
    .dense(units: 1),
  ],
  loss: .custom(QuantileLoss(quantile: 0.9)),
  metrics: [.custom(Coverage())],
  optimizer: .adam(),
  epochs: 50,
  seeds: [1])

let run = try Trainer(experiment).run(seed: 1)
print("Test loss: \(run.final.test["loss"] ?? .nan)")
print("Targets below the bound: \(run.final.test["coverage"] ?? .nan)")

let figure = Figure.learningCurves(
  title: "An upper bound for nine targets of ten",
  panels: [("Quantile loss", "loss"), ("Coverage", "coverage")].map { label, name in
    LearningCurvePanel(
      label: label,
      curves: [
        LearningCurve(train: run.history[name] ?? [], test: run.history["val_\(name)"] ?? [])
      ])
  })
let scene = figure.scene(measuring: PangoTextMeasurer())
let svg = try FigureRenderer().render(scene, as: .svg, key: "upper-bound")
try Data(svg).write(to: URL(filePath: "upper-bound.svg"))
