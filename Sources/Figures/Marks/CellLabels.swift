/// The labels of cells, all set alike: as large as all have room for.
struct CellLabels {
  /// Between a label and the edges of its cell, at the sides and above.
  private static let inset = (x: 1.5, y: 3.0)
  /// How much wider medium type is than regular type, at most.
  private static let mediumShare = 1.03
  /// The smallest type that is legible: seven points.
  private static let smallestSize = 9.5

  private let lines: [[String]]
  private let style: TextStyle
  private let context: MarkContext

  /// Labels for cells of a size; none where they have no room even without all but their first lines.
  init(_ labels: [String], width: Double, height: Double, in context: MarkContext) {
    self.context = context
    let all = labels.map { $0.split(whereSeparator: \.isNewline).map(String.init) }
    let firsts = all.map { Array($0.prefix(1)) }
    let largest = context.theme.labelStyle
    for lines in [all, firsts] {
      let widest = lines.joined().lazy.map { context.text.measure($0, style: largest).width }.max()
      guard let widest, widest > 0 else { continue }
      let most = Double(lines.map(\.count).max() ?? 1)
      let share = min(
        (width - 2 * Self.inset.x) / ((most > 1 ? Self.mediumShare : 1) * widest),
        (height - 2 * Self.inset.y) / (most * context.lineHeight(largest)), 1)
      guard share * largest.size >= Self.smallestSize else { continue }
      var style = largest
      // Half pixels, so that figures alike have labels alike.
      style.size = (2 * share * largest.size).rounded(.down) / 2
      (self.lines, self.style) = (lines, style)
      return
    }
    (lines, style) = ([], largest)
  }

  /// The label at an index, in the middle of its cell.
  func elements(at index: Int, in box: Rect, on ground: Paint) -> [Scene.Element] {
    guard lines.indices.contains(index) else { return [] }
    let theme = context.theme
    let paint =
      ground.opacity > 0
      ? Paint.legible(on: ground, preferring: [theme.text, theme.background]) : theme.mutedText
    let height = context.lineHeight(style)
    let middle = box.y + box.height / 2 - Double(lines[index].count - 1) / 2 * height
    return lines[index].enumerated().map { row, line in
      let baseline = middle + Double(row) * height + TextStyle.digitMiddle * style.size
      // The first line says most.
      var style = style
      if row == 0, lines[index].count > 1 { style.weight = .medium }
      return .text(
        TextRun(
          line, style: style, paint: paint,
          position: Point(x: box.x + box.width / 2, y: baseline), anchor: .middle))
    }
  }
}
