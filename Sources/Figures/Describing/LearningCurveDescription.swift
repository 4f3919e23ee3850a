/// What learning curves do, in words, for readers who do not see them: the direction, the best epoch, the distance
/// between train and test, divergence.
///
/// ```swift
/// let curve = LearningCurve(name: "hinge", train: [1, 0.5, 0.25], test: [1, 0.5, 0.25])
/// LearningCurveDescription([LearningCurvePanel(label: "Loss", curves: [curve])]).text
/// // Learning curves of hinge over 3 epochs. Loss: train and test fall smoothly, train from 1 to
/// // 0.25, test from 1 to 0.25. Train and test end close together.
/// ```
public struct LearningCurveDescription: Sendable, Hashable {
  /// What is said of each run, in the order of their colours.
  public let parts: [String]

  /// All of it.
  public var text: String { (parts + [note].compactMap(\.self)).joined(separator: " ") }

  /// That the lines were made smooth; `nil` where they were not.
  public let note: String?

  /// Describes what panels draw.
  ///
  /// - Parameters:
  ///   - panels: The panels, from the top on.
  ///   - x: What the axis that they share is called.
  ///   - smoothing: How the lines are made smooth; what is described are the values themselves.
  /// - Complexity: O(n) for n values.
  public init(
    _ panels: [LearningCurvePanel], x: String = Axis.epochs.label,
    smoothing: Smoothing? = nil
  ) {
    note = smoothing.map { "The lines are drawn as \($0.inWords), the values faint behind them." }
    let places = PositionWords(axis: x)
    parts = (0..<(panels.map(\.curves.count).max() ?? 0)).map { index in
      let quantities = panels.compactMap { panel in
        panel.curves.indices.contains(index) ? (panel, panel.curves[index]) : nil
      }
      return Self.sentences(about: quantities, places).joined(separator: " ")
    }
  }

  private static func sentences(
    about quantities: [(panel: LearningCurvePanel, curve: LearningCurve)], _ places: PositionWords
  ) -> [String] {
    let name = quantities.first?.curve.name ?? ""
    let runs = quantities.map(\.curve.runs).max() ?? 1
    let series = quantities.flatMap { [$0.curve.train, $0.curve.test] }
    var sentences = [
      "Learning curves\(name.isEmpty ? "" : " of \(name)")\(places.span(of: series))"
        + "\(runs > 1 ? ", mean of \(runs) seeds" : "")."
    ]
    sentences += quantities.flatMap { CurveSentences($0.panel, $0.curve, places).all }
    if let divergence = series.compactMap(\.divergencePosition).min() {
      sentences.append("\(runs > 1 ? "A" : "The") run diverged \(places.at(divergence)).")
    }
    return sentences
  }
}
