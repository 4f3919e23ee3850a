/// A dot for every value, with a bar from a lower to an upper bound that has caps at its ends: a mean with its
/// interval.
///
/// ```swift
/// ErrorBarMark(x: [0.81, 0.84], y: [0, 1], low: [0.79, 0.80], high: [0.83, 0.88], direction: .x)
/// ```
public struct ErrorBarMark: Mark, Hashable {
  /// The horizontal values.
  public var x: [Double]
  /// The vertical values; those without a partner in every array are left out.
  public var y: [Double]
  /// The lower ends of the bars, on the axis of `direction`: values, not distances. An infinite end lies beyond the
  /// edge of the panel and has no cap; without a number there is no bar.
  public var low: [Double]
  /// The upper ends.
  public var high: [Double]
  /// The category that gives the colour and a name in the legend; `nil` for the colour of text.
  public var color: String?
  /// The direction of the bars: `.y` makes upright ones.
  public var direction: Direction
  /// What the bars mean, for the legend: `mean and 95 % interval`; `nil` for nothing.
  public var label: String?
  /// Whether a dot stands at each value; on the end of a bar it need not.
  public var hasDots: Bool

  /// Error bars; upright unless said otherwise.
  public init(
    x: [Double], y: [Double], low: [Double], high: [Double], color: String? = nil,
    direction: Direction = .y, label: String? = nil, hasDots: Bool = true
  ) {
    self.x = x
    self.y = y
    self.low = low
    self.high = high
    self.color = color
    self.direction = direction
    self.label = label
    self.hasDots = hasDots
  }

  /// The extent of the values and of the finite ends of the bars.
  public var extent: Extent {
    var extent = Extent(x: x, y: y)
    extent[direction] = extent[direction].union(DataRange(of: low)).union(DataRange(of: high))
    return extent
  }

  /// The colour.
  public var categories: MarkCategories { MarkCategories(color: color) }

  /// A dot with a bar for the category, and one in the colour of text for what the bars mean.
  public func legendEntries(in context: MarkContext) -> [LegendEntry] {
    let stroke = stroke(in: context)
    let diameter = context.theme.dotDiameter + 1.5
    return [color, label].compactMap { name in
      guard let name else { return nil }
      var stroke = stroke
      if name == label { stroke.paint = context.theme.text }
      return LegendEntry(
        label: name,
        symbol: hasDots
          ? .layers([.line(stroke), .marker(.circle, stroke.paint, diameter: diameter)])
          : .line(stroke))
    }
  }

  /// All bars as one path, and the dots on them.
  public func elements(in context: MarkContext) -> [Scene.Element] {
    let stroke = stroke(in: context)
    let diameter = context.theme.dotDiameter + 1.5
    var steps: [Path.Step] = []
    var dots: [Point] = []
    for index in 0..<min(x.count, y.count, low.count, high.count) {
      guard let middle = context.position(x: x[index], y: y[index]) else { continue }
      dots.append(middle)
      steps += bar(from: low[index], to: high[index], through: middle, in: context)
    }
    var elements: [Scene.Element] = []
    if !steps.isEmpty {
      // On a wider one in the colour of the page, which keeps it apart from what lies below.
      let page = Stroke(paint: context.theme.background, width: stroke.width + 2, cap: .square)
      elements += [page, stroke].map { .path(Path(steps: steps), fill: nil, stroke: $0) }
    }
    if hasDots, !dots.isEmpty {
      elements.append(.dots(dots, diameter: diameter, paint: stroke.paint))
    }
    return elements.isEmpty
      ? [] : [.group(elements, clip: context.area.outset(by: diameter / 2))]
  }

  private func bar(
    from low: Double, to high: Double, through middle: Point, in context: MarkContext
  ) -> [Path.Step] {
    let scale = context.scale(direction)
    guard !low.isNaN, !high.isNaN else { return [] }
    let ends = [(low, scale.start), (high, scale.end)].map { value, edge in
      (at: scale.position(of: value) ?? edge, hasCap: scale.position(of: value) != nil)
    }
    let half = context.theme.capLength / 2
    func point(_ along: Double, _ across: Double) -> Point {
      switch direction {
      case .x: Point(x: along, y: middle.y + across)
      case .y: Point(x: middle.x + across, y: along)
      }
    }
    return [.move(point(ends[0].at, 0)), .line(point(ends[1].at, 0))]
      + ends.filter(\.hasCap).flatMap { [.move(point($0.at, -half)), .line(point($0.at, half))] }
  }

  private func stroke(in context: MarkContext) -> Stroke {
    let paint = color.map { context.colors.paint(for: $0) } ?? context.theme.text
    return Stroke(paint: paint, width: context.theme.lineWidth)
  }
}
