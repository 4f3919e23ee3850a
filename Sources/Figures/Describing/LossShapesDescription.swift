/// What losses do along the predictions, in words: where each begins, is lowest and ends.
public struct LossShapesDescription: Sendable, Hashable {
  /// All of it.
  public let text: String

  /// Describes curves.
  public init(_ shapes: [LossShape]) {
    text = (["Loss as a function of the prediction."] + shapes.map(Self.sentence))
      .joined(separator: " ")
  }

  private static func sentence(about shape: LossShape) -> String {
    let number = NumberWords.number
    let target = shape.target.map { " for the target \(number($0))" } ?? ""
    let points = zip(shape.predictions, shape.losses).filter { $0.isFinite && $1.isFinite }
    guard let first = points.first, let last = points.last, let low = points.map(\.1).min() else {
      return "\(shape.name)\(target): no finite value."
    }
    let lowest = points.filter { $0.1 == low }.map(\.0)
    let (from, to) = (lowest.first ?? first.0, lowest.last ?? last.0)
    var parts: [String] = []
    if from > first.0 { parts.append("falls from \(number(first.1)) at \(number(first.0))") }
    parts.append(
      from == to
        ? "is lowest at \(number(from)), with \(number(low))"
        : "is lowest from \(number(from)) to \(number(to)), with \(number(low))")
    if to < last.0 { parts.append("rises to \(number(last.1)) at \(number(last.0))") }
    return "\(shape.name)\(target) \(parts.joined(separator: ", "))."
  }
}
