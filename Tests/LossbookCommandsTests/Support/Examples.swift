import Foundation

/// Experiments small enough to train in a moment.
enum Examples {
  /// Line 3 is the generator, line 9 the loss, line 11 the optimizer.
  static let circles = """
    name: small
    dataset:
      generator: circles
      n_samples: 40
      noise: 0.1
    split: {train: 20}
    model:
      layers: [{units: 4, activation: relu}, {units: 1, activation: sigmoid}]
    loss: binary_crossentropy
    metrics: [accuracy]
    optimizer: {name: sgd, learning_rate: 0.01}
    epochs: 3
    """

  /// The same with a piece of its text replaced.
  static func circles(_ old: String, _ new: String) -> String {
    circles.replacing(old, with: new)
  }

  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")
}
