/// A line through points, in the order given. It is broken where a value is not finite.
///
/// However many points there are, the file stays small: of those that share a column of pixels only the ones that can be
/// seen are drawn.
public struct LineMark: Mark, Hashable {
  /// The horizontal values.
  public var x: [Double]
  /// The vertical values; those without a partner in `x` are left out.
  public var y: [Double]
  /// The category that gives the colour and a name in the legend.
  public var color: String?
  /// The category that gives the dash pattern and a name in the legend.
  public var dash: String?
  /// How much the line stands out.
  public var emphasis: Emphasis
  /// What the legend says of a cross where the values leave the finite numbers for good: `diverged in epoch 12`; `nil`
  /// for a line that just ends there.
  public var divergence: String?
  /// Its place among lines of the same values.
  var strand: LineStrand?

  /// A line.
  public init(
    x: [Double], y: [Double], color: String? = nil, dash: String? = nil,
    emphasis: Emphasis = .normal, divergence: String? = nil
  ) {
    self.x = x
    self.y = y
    self.color = color
    self.dash = dash
    self.emphasis = emphasis
    self.divergence = divergence
  }

  /// From the smallest to the largest finite value in each direction.
  public var extent: Extent { Extent(x: x, y: y) }

  /// The line's colour and dashes.
  public var categories: MarkCategories { MarkCategories(color: color, dash: dash) }

  /// A piece of the line for each category it shows, and the cross where the values end; dashes and the cross alone are
  /// shown in the colour of text.
  public func legendEntries(in context: MarkContext) -> [LegendEntry] {
    guard emphasis == .normal else { return [] }
    var entries: [LegendEntry] = []
    if let color {
      var first = stroke(in: context)
      // What lines of this colour have in common: the look of the first category of dashes.
      if dash != nil {
        let category = context.dashes.categories.first
        first.dash = context.dashPattern(for: category, color: color)
        first.width = context.lineWidth(for: category)
      }
      entries.append(LegendEntry(label: color, symbol: .line(first)))
    }
    if let dash {
      var plain = stroke(in: context)
      plain.paint = context.theme.mutedText
      plain.dash = context.dashPattern(for: dash, color: context.colors.categories.first)
      entries.append(LegendEntry(label: dash, symbol: .line(plain), channel: .dash))
    }
    if let divergence, let last = zip(x, y).suffix(1).first, !last.1.isFinite {
      var plain = stroke(in: context)
      plain.paint = context.theme.mutedText
      entries.append(LegendEntry(label: divergence, symbol: .cross(plain), channel: .divergence))
    }
    return entries
  }

  /// One path for all unbroken parts; a point that stands alone between breaks is a dot.
  public func elements(in context: MarkContext) -> [Scene.Element] {
    let stroke = strandStroke(in: context)
    var line = LineDecimator(width: stroke.width, tolerance: context.lineTolerance)
    for (x, y) in zip(x, y) { line.add(context.position(x: x, y: y)) }
    line.finish()
    var elements: [Scene.Element] = []
    if !line.steps.isEmpty {
      elements.append(.path(Path(steps: line.steps), fill: nil, stroke: stroke))
    }
    if !line.dots.isEmpty {
      elements.append(.dots(line.dots, diameter: 3.5 * stroke.width, paint: stroke.paint))
    }
    if divergence != nil,
      let cross = DivergenceCross(x: x, y: y, stroke: stroke, in: context)
    {
      elements += cross.elements(on: context.theme.background)
    }
    // A line, a dot or a cross at the edge of the area is not cut in half.
    return elements.isEmpty
      ? [] : [.group(elements, clip: context.area.outset(by: 3.5 * stroke.width))]
  }

  /// The stroke that lets lines below it of the same values be seen. Lines of a category with dashes do so anyway.
  private func strandStroke(in context: MarkContext) -> Stroke {
    var stroke = stroke(in: context)
    if let strand, dash == nil || stroke.dash.isEmpty {
      stroke.dash = strand.dash
      if !strand.dash.isEmpty { stroke.cap = .butt }
    }
    return stroke
  }

  private func stroke(in context: MarkContext) -> Stroke {
    var stroke = Stroke(
      paint: context.colors.paint(for: color), width: context.lineWidth(for: dash),
      dash: context.dashPattern(for: dash, color: color), cap: .round)
    if emphasis == .faint {
      stroke.paint.opacity *= context.theme.faintOpacity
      stroke.width = context.theme.hairline
    }
    return stroke
  }
}
