/// Bars from zero to a value each, on categories or at numbers.
///
/// ```swift
/// Panel(
///   x: Axis(scale: .categories(["mse", "mae"])), y: Axis("Test loss", bounds: 0...(.infinity)),
///   marks: [BarMark(x: [0, 1], y: [0.9, 1.2])])
/// ```
///
/// Zero is always in sight, for the length of a bar is its value. On a scale without a zero, a logarithmic one, bars
/// start at the edge of the panel.
public struct BarMark: Mark, Hashable {
  /// The share of the distance of neighbours that a bar fills.
  private static let share = 0.72

  /// The horizontal values.
  public var x: [Double]
  /// The vertical values; a bar without two finite values is left out.
  public var y: [Double]
  /// The category that gives the colour and a name in the legend.
  public var color: String?
  /// The direction of the bars: `.y` makes upright ones, whose values are `y`.
  public var direction: Direction

  /// Bars; upright unless said otherwise.
  public init(x: [Double], y: [Double], color: String? = nil, direction: Direction = .y) {
    self.x = x
    self.y = y
    self.color = color
    self.direction = direction
  }

  /// All of every bar: from zero to the value, and its breadth.
  public var extent: Extent {
    let bars = bars
    let half = breadth(of: bars) / 2
    let sides = bars.map(\.place).flatMap { [$0 - half, $0 + half] }
    let values = bars.map(\.value)
    var extent =
      direction == .x ? Extent(x: values, y: sides) : Extent(x: sides, y: values)
    extent.zero = bars.isEmpty ? [] : [direction]
    return extent
  }

  /// The bars' colour.
  public var categories: MarkCategories { MarkCategories(color: color) }

  /// A swatch for the category.
  public func legendEntries(in context: MarkContext) -> [LegendEntry] {
    color.map { [LegendEntry(label: $0, symbol: .swatch(context.colors.paint(for: $0)))] } ?? []
  }

  /// More bars are drawn as one edge.
  private static let mostSingleBars = 2000

  /// All bars as one outline, cut off at the edge of the area. Of very many, what fills the pixels as much is drawn.
  public func elements(in context: MarkContext) -> [Scene.Element] {
    let (along, across) =
      direction == .y ? (context.y, context.x) : (context.x, context.y)
    let start = along.baseline
    func point(_ across: Double, _ along: Double) -> Point {
      direction == .y ? Point(x: across, y: along) : Point(x: along, y: across)
    }
    let bars = bars
    var edge = EdgeDecimator(tolerance: context.lineTolerance)
    let isCrowded = bars.count > Self.mostSingleBars
    var steps: [Path.Step] = []
    let half = breadth(of: bars) / 2
    for bar in isCrowded ? Self.farthest(of: bars) : bars {
      guard let end = along.position(of: bar.value),
        let left = across.position(of: bar.place - half),
        let right = across.position(of: bar.place + half)
      else { continue }
      let corners = [(left, start), (left, end), (right, end), (right, start)]
      if isCrowded {
        for corner in left < right ? corners : corners.reversed() {
          edge.add(Point(x: corner.0, y: corner.1))
        }
      } else {
        steps += Path.Step.outline(corners.map(point))
      }
    }
    edge.finish()
    if isCrowded { steps = Path.Step.outline(edge.points.map { point($0.x, $0.y) }) }
    guard !steps.isEmpty else { return [] }
    let outline = Scene.Element.path(
      Path(steps: steps), fill: context.colors.paint(for: color), stroke: nil)
    return [.group([outline], clip: context.area)]
  }

  private var bars: [(place: Double, value: Double)] {
    let pairs = direction == .y ? zip(x, y) : zip(y, x)
    return pairs.filter { $0.isFinite && $1.isFinite }.map { (place: $0, value: $1) }
  }

  /// The bars that reach farthest to either side at each place, in the order of the places.
  private static func farthest(
    of bars: [(place: Double, value: Double)]
  ) -> [(place: Double, value: Double)] {
    let sorted = bars.sorted { ($0.place, $0.value) < ($1.place, $1.value) }
    return sorted.indices.filter { index in
      let isFirst = index == 0 || sorted[index - 1].place < sorted[index].place
      let isLast = index == sorted.count - 1 || sorted[index].place < sorted[index + 1].place
      return isFirst || isLast
    }.map { sorted[$0] }
  }

  /// In units of the axis on which the bars stand: a share of the smallest distance of neighbours, of 1 for one bar.
  private func breadth(of bars: [(place: Double, value: Double)]) -> Double {
    let places = bars.map(\.place).sorted()
    let gaps = zip(places, places.dropFirst()).map { $1 - $0 }.filter { $0 > 0 && $0.isFinite }
    return Self.share * (gaps.min() ?? 1)
  }
}
