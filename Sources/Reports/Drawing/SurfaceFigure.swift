internal import Datasets
internal import Figures
internal import Training

/// The training loss around a trained model: what is drawn, said and tabulated of it.
struct SurfaceFigure: FigureContent {
  var title: String
  /// What readers call the experiment.
  let name: String
  let surface: LossSurface

  /// Evaluates the loss.
  ///
  /// - Throws: That the experiment cannot be evaluated.
  init(title: String, model: TrainedModel, style: SurfaceStyle) throws(TextProblem) {
    self.title = title
    name = model.title
    surface = LossSurface(
      around: model.model, of: try model.trainer(), resolution: style.resolution,
      reach: style.reach, randomState: style.randomState)
  }

  /// A line for each place: `direction_1,direction_2,loss`.
  var csv: String {
    var lines = ["direction_1,direction_2,loss"]
    for (row, second) in surface.steps.enumerated() {
      for (column, first) in surface.steps.enumerated() {
        lines.append("\(first),\(second),\(surface.losses[row, column])")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
extension SurfaceFigure {
  func figure(summary: String) -> Figure {
    Figure(title: title, summary: summary, panels: [[Panel(x: Axis(), y: Axis(), marks: [])]])
  }
}
