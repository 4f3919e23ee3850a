import Synchronization

@testable import Figures

/// A random figure laid out once for all tests that look at it, for this is most of their work.
final class RandomDrawing: Sendable {
  /// What is kept of a figure.
  struct Contents {
    let scene: Scene
    let problems: [FigureProblem]
  }

  private static let all = (0..<250).map(RandomDrawing.init)
  private let seed: Int
  private let contents = Mutex<Contents?>(nil)

  private init(seed: Int) { self.seed = seed }

  /// The drawings there are.
  static let seeds = all.indices

  /// The drawing of a seed; the first test that asks for it lays it out, and others wait.
  static func contents(seed: Int) -> Contents {
    all[seed].contents.withLock { contents in
      if let contents { return contents }
      let laidOut = RandomFigure.figure(seed: seed).laidOut(measuring: TableTextMeasuring())
      let made = Contents(scene: laidOut.scene, problems: laidOut.problems())
      contents = made
      return made
    }
  }
}
