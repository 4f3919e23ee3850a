internal import FigureRendering
internal import Training

extension WorkStage {
  /// Making the rows of a data set. The version counts up when a specification begins to give other rows.
  package static let data = WorkStage(name: "data", version: 1)
  /// Training, whose version is the engine's.
  package static let training = WorkStage(name: "training", version: Trainer.engineVersion)
  /// The look of figures.
  package static let theme = WorkStage(name: "theme", version: 1)
  /// Drawing a figure, whose version is the renderer's.
  package static let drawing = WorkStage(name: "drawing", version: FigureRenderer.version)
  /// Putting a page together. The version counts up when the same report begins to give another page.
  package static let assembling = WorkStage(name: "assembling", version: 3)
}
