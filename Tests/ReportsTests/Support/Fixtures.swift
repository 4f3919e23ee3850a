import Foundation
import Reports

/// The folder of fixtures that all test targets share.
enum Fixtures {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

  /// The recorded Keras runs, by file name.
  static let histories = [
    "binary-crossentropy", "categorical-crossentropy", "hinge", "kl-divergence", "mae", "mse",
    "msle",
    "sparse-categorical-crossentropy", "squared-hinge",
  ]

  /// The text of a recorded run.
  static func history(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: "histories/\(name).json"), encoding: .utf8)
  }
}

extension SourceText {
  /// A text that stands in a file of its own.
  init(file: String, _ text: String) {
    self.init(text, startingAt: SourcePosition(file: file))
  }
}
