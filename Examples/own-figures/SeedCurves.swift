import Figures
import Training

/// Learning curves over seeds: the mean of all runs, with a band that holds nine tenths of them.
func seedCurves(of runs: [Run], title: String) -> Figure {
  func series(_ name: String) -> LearningCurve.Series {
    let epochs = runs.compactMap { $0.history[name]?.count }.min() ?? 0
    let values = (0..<epochs).map { epoch in runs.compactMap { $0.history[name]?[epoch] }.sorted() }
    return LearningCurve.Series(
      values: values.map { $0.reduce(0, +) / Double($0.count) },
      band: .init(
        low: values.map { $0[$0.count / 20] }, high: values.map { $0[$0.count - 1 - $0.count / 20] }
      ))
  }
  func curve(_ name: String) -> LearningCurve {
    LearningCurve(train: series(name), test: series("val_\(name)"), runs: runs.count)
  }
  return .learningCurves(
    title: title,
    panels: [
      LearningCurvePanel(label: "Loss", curves: [curve("loss")]),
      LearningCurvePanel(
        label: "Accuracy", isHigherBetter: true, bounds: 0...1, curves: [curve("accuracy")]),
    ],
    band: "90 % of \(runs.count) seeds")
}
