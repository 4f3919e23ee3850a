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
    Extent(x: finiteRange(of: x), y: union(of: [finiteRange(of: low), finiteRange(of: high)]))
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
    var filled: [Path.Step] = []
    var lone: [Path.Step] = []
    for part in unbrokenParts(in: context) {
      if part.count == 1 {
        lone += [.move(part[0].low), .line(part[0].high)]
      } else {
        filled += Path.Step.outline(part.map(\.high) + part.reversed().map(\.low))
      }
    }
    var elements: [Scene.Element] = []
    if !filled.isEmpty { elements.append(.path(Path(steps: filled), fill: paint, stroke: nil)) }
    if !lone.isEmpty {
      let stroke = Stroke(paint: paint, width: width)
      elements.append(.path(Path(steps: lone), fill: nil, stroke: stroke))
    }
    return elements.isEmpty ? [] : [.group(elements, clip: context.area.outset(by: width / 2))]
  }

  private func paint(in context: MarkContext) -> Paint {
    var paint = context.colors.paint(for: color)
    paint.opacity *= context.theme.bandOpacity
    return paint
  }

  private func unbrokenParts(in context: MarkContext) -> [[(low: Point, high: Point)]] {
    var parts: [[(low: Point, high: Point)]] = [[]]
    for index in 0..<min(x.count, low.count, high.count) {
      if let low = context.position(x: x[index], y: low[index]),
        let high = context.position(x: x[index], y: high[index])
      {
        parts[parts.count - 1].append((low, high))
      } else if parts.last?.isEmpty == false {
        parts.append([])
      }
    }
    return parts.filter { !$0.isEmpty }
  }
}

extension Path.Step {
  /// The steps around a closed outline.
  static func outline(_ corners: [Point]) -> [Path.Step] {
    guard let first = corners.first else { return [] }
    return [.move(first)] + corners.dropFirst().map { .line($0) } + [.close]
  }
}
