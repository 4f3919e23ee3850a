internal import Datasets
internal import Figures
internal import Training

/// The training loss around a trained model: what is drawn, said and tabulated of it.
struct SurfaceFigure: FigureContent {
  var title: String
  /// What readers call the experiment.
  let name: String
  let surface: LossSurface
  /// How losses become colours; `nil` for what suits them.
  let norm: ColorNorm?

  /// Evaluates the loss.
  ///
  /// - Throws: That the experiment cannot be evaluated.
  init(title: String, model: TrainedModel, style: SurfaceStyle) throws(TextProblem) {
    self.title = title
    (name, norm) = (model.title, style.norm)
    surface = LossSurface(
      around: model.model, of: try model.trainer(), resolution: style.resolution,
      reach: style.reach, randomState: style.randomState)
  }

  /// The losses at their places.
  var grid: Grid {
    let steps = surface.steps
    let range = steps[0]...steps[steps.count - 1]
    return Grid(
      x: range, y: range, columns: steps.count, rows: steps.count,
      values: surface.losses.elements)
  }

  /// A line for each place: `direction_1,direction_2,loss`.
  var csv: String { LossSurfaceTable(grid).text }

  /// The figure with its description.
  func figure(summary: String) -> Figure {
    .lossSurface(
      title: title, summary: summary, loss: grid, lossLabel: "Training loss",
      scale: (norm ?? suitableNorm) == .log ? .logarithmic : .linear)
  }

  /// Equal ratios where losses span a power of ten.
  private var suitableNorm: ColorNorm {
    let losses = surface.losses.elements.filter(\.isFinite)
    guard let low = losses.min(), let high = losses.max(), low > 0 else { return .linear }
    return high >= 10 * low ? .log : .linear
  }
}
