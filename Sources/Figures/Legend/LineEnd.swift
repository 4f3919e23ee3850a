/// The end of a line, for a label beside it.
struct LineEnd: Sendable, Hashable {
  /// The category that the line shows.
  var label: String
  /// Where the line ends.
  var position: Point
  /// The colour of the line.
  var paint: Paint
}

extension LineMark {
  /// Where the line has its last value; `nil` for one without a category of colour, and where that value is not finite.
  func lineEnd(in context: MarkContext) -> LineEnd? {
    guard emphasis == .normal, let color,
      let last = zip(x, y).suffix(1).first, let position = context.position(x: last.0, y: last.1)
    else { return nil }
    return LineEnd(label: color, position: position, paint: context.colors.paint(for: color))
  }
}
