/// The room between two lines: an interval around a curve. It has a gap where a value is not finite.
///
/// ```swift
/// BandMark(x: [1, 2, 3], low: [0.8, 0.4, 0.3], high: [1.0, 0.6, 0.4], color: "test")
/// ```
///
/// Put it before the line it belongs to, so that it lies below; in the legend the two then share an entry.
public struct BandMark: Mark, Hashable {
  /// The horizontal values.
  public var x: [Double]
  /// One edge; values without a partner in `x` and in the other edge are left out.
  public var low: [Double]
  /// The other edge; where the two are crossed, the band is between them all the same.
  public var high: [Double]
  /// The category that gives the colour and a name in the legend.
  public var color: String?
  /// What bands mean, for the legend: `95 % interval of 30 seeds`; `nil` for nothing.
  public var label: String?

  /// A band.
  public init(
    x: [Double], low: [Double], high: [Double], color: String? = nil, label: String? = nil
  ) {
    self.x = x
    self.low = low
    self.high = high
    self.color = color
    self.label = label
  }

  /// From the smallest to the largest finite value of either edge.
  public var extent: Extent {
    var extent = Extent(x: x, y: EmptyCollection())
    extent[.y] = DataRange(of: low).union(DataRange(of: high))
    return extent
  }

  /// The band's colour.
  public var categories: MarkCategories { MarkCategories(color: color) }

  /// A swatch for the category, and one in the colour of text for what the band means.
  public func legendEntries(in context: MarkContext) -> [LegendEntry] {
    var entries: [LegendEntry] = []
    if let color {
      entries.append(LegendEntry(label: color, symbol: .swatch(paint(in: context))))
    }
    if let label {
      var neutral = context.theme.mutedText
      neutral.opacity *= context.theme.bandOpacity
      entries.append(LegendEntry(label: label, symbol: .swatch(neutral)))
    }
    return entries
  }

  /// One outline for all unbroken parts; a pair of values that stands alone is an upright line.
  public func elements(in context: MarkContext) -> [Scene.Element] {
    let paint = paint(in: context)
    let width = 3.5 * context.theme.lineWidth
    var outline = BandOutline(tolerance: context.lineTolerance)
    for index in 0..<min(x.count, low.count, high.count) {
      outline.add(edges(at: index, in: context))
    }
    outline.finish()
    var elements: [Scene.Element] = []
    if !outline.outlines.isEmpty {
      elements.append(.path(Path(steps: outline.outlines), fill: paint, stroke: nil))
    }
    if !outline.uprights.isEmpty {
      let stroke = Stroke(paint: paint, width: width)
      elements.append(.path(Path(steps: outline.uprights), fill: nil, stroke: stroke))
    }
    return elements.isEmpty ? [] : [.group(elements, clip: context.area.outset(by: width / 2))]
  }

  private func paint(in context: MarkContext) -> Paint {
    var paint = context.colors.paint(for: color)
    paint.opacity *= context.theme.bandOpacity
    return paint
  }

  /// The two edges at an index; `nil` for a gap. An edge without a place on a logarithmic scale is that of the panel, as long
  /// as the other edge has one.
  private func edges(at index: Int, in context: MarkContext) -> (low: Point, high: Point)? {
    guard low[index].isFinite, high[index].isFinite, let x = context.x.position(of: x[index]) else {
      return nil
    }
    let (low, high) = (context.y.position(of: low[index]), context.y.position(of: high[index]))
    guard low != nil || high != nil else { return nil }
    return (
      Point(x: x, y: low ?? context.y.baseline), Point(x: x, y: high ?? context.y.baseline)
    )
  }
}

extension Path.Step {
  /// The steps around a closed outline.
  static func outline(_ corners: [Point]) -> [Path.Step] {
    guard let first = corners.first else { return [] }
    return [.move(first)] + corners.dropFirst().map { .line($0) } + [.close]
  }
}
