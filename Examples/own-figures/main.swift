import Datasets
import FigureRendering
import Figures
import Foundation
import Training

let experiment = Experiment(
  name: "circles",
  dataset: DatasetSpecification(
    generator: .circles(CirclesGenerator(nSamples: 1000, noise: 0.1, randomState: 1))),
  split: .rows(500),
  layers: [
    .dense(units: 50, activation: .relu, kernelInitializer: .heUniform),
    .dense(units: 1, activation: .sigmoid),
  ],
  loss: .binaryCrossentropy(),
  metrics: [.accuracy],
  optimizer: .sgd(learningRate: 0.01, momentum: 0.9),
  epochs: 100,
  seeds: Array(1...20))
let trainer = try Trainer(experiment)
let curves = seedCurves(
  of: experiment.seeds.map { trainer.run(seed: $0) }, title: "Binary cross-entropy on two circles")

let renderer = FigureRenderer()
for (name, figure, theme) in [
  ("curves", curves, Theme.default), ("curves-in-print", curves, .print),
  ("schedules", schedules(epochs: 60), .default),
] {
  let picture = figure.laidOut(theme: theme, measuring: PangoTextMeasurer())
  for problem in renderer.problems(in: picture) { print("\(name): \(problem.message)") }
  let formats: [(String, ImageFormat)] = [
    (".svg", .svg), (".pdf", .pdf), ("@2x.png", .png(scale: 2)),
    ("-dark.png", .png(scale: 1, appearance: .dark)),
  ]
  for (suffix, format) in formats {
    let bytes = try renderer.render(picture.scene, as: format, key: name)
    try Data(bytes).write(to: URL(filePath: name + suffix))
  }
}
print(curves.summary)
