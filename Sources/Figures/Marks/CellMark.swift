/// Square cells around points of the data, one unit wide and high, coloured by a value each, with a label: a matrix.
///
/// The colours are those of the panel's `ColorAxis`; a label is dark or light, whichever is legible on its cell. A cell
/// whose value is not finite has a label only.
///
/// ```swift
/// Panel(
///   x: Axis(scale: .categories(["cat", "dog"])), y: Axis(scale: .categories(["dog", "cat"])),
///   color: ColorAxis("Count"),
///   marks: [CellMark(x: [0, 1, 0, 1], y: [1, 1, 0, 0], values: [9, 1, 2, 8], labels: ["9", "1", "2", "8"])])
/// ```
public struct CellMark: Mark, Hashable {
  /// The horizontal middles of the cells.
  public var x: [Double]
  /// The vertical middles.
  public var y: [Double]
  /// What gives the colours. A cell without a partner in `x`, `y` and here is left out.
  public var values: [Double]
  /// What stands in the cells, of one or more lines; a cell without a partner here has none. Where not all labels have
  /// room, they are set smaller, then without their second lines, and then left out, for all cells alike.
  public var labels: [String]

  /// Cells; without labels unless said otherwise.
  public init(x: [Double], y: [Double], values: [Double], labels: [String] = []) {
    self.x = x
    self.y = y
    self.values = values
    self.labels = labels
  }

  /// The extent of the whole cells and of their values.
  public var extent: Extent {
    func edges(_ middles: [Double]) -> ClosedRange<Double>? {
      finiteRange(of: middles).map { ($0.lowerBound - 0.5)...($0.upperBound + 0.5) }
    }
    return Extent(x: edges(x), y: edges(y), color: DataRange(of: values).range)
  }

  /// The cells, a path for each colour, and then the labels.
  public func elements(in context: MarkContext) -> [Scene.Element] {
    let cells = cells(in: context)
    guard !cells.isEmpty else { return [] }
    let paints = cells.map(\.paint).uniqued().filter { $0.opacity > 0 }
    let steps = Dictionary(grouping: cells, by: \.paint).mapValues {
      $0.flatMap { Path.Step.outline($0.box.corners) }
    }
    let fills = paints.map {
      Scene.Element.path(Path(steps: steps[$0] ?? []), fill: $0, stroke: nil)
    }
    let texts = cells.map { labels.indices.contains($0.index) ? labels[$0.index] : "" }
    let cellLabels = CellLabels(
      texts, width: cells.map(\.box.width).min() ?? 0, height: cells.map(\.box.height).min() ?? 0,
      in: context)
    let runs = cells.enumerated().flatMap { cellLabels.elements(at: $0, in: $1.box, on: $1.paint) }
    return [.group(fills + runs, clip: context.area)]
  }

  private func cells(in context: MarkContext) -> [(index: Int, box: Rect, paint: Paint)] {
    (0..<min(x.count, y.count, values.count)).compactMap { index in
      guard let left = context.x.position(of: x[index] - 0.5),
        let right = context.x.position(of: x[index] + 0.5),
        let top = context.y.position(of: y[index] + 0.5),
        let bottom = context.y.position(of: y[index] - 0.5)
      else { return nil }
      // Whole pixels, so that neighbours meet without a seam; a hairline of the page keeps large ones apart.
      let seam = min(right - left, bottom - top) >= 12 ? context.theme.hairline : 0
      let box = Rect(
        x: left.rounded(), y: top.rounded(), width: right.rounded() - left.rounded() - seam,
        height: bottom.rounded() - top.rounded() - seam)
      let none = Paint(light: Color(hex: 0), opacity: 0)
      return (index, box, context.color?.paint(for: values[index]) ?? none)
    }
  }
}

extension Rect {
  /// The four corners, around.
  var corners: [Point] {
    [Point(x: x, y: y), Point(x: maxX, y: y), Point(x: maxX, y: maxY), Point(x: x, y: maxY)]
  }
}
