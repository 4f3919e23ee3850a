/// The levels of values on a grid, in the continuous colours of the panel: filled bands, or lines of equal value.
///
/// ```swift
/// let bowl = Grid(x: -1...1, y: -1...1, columns: 41, rows: 41) { x, y in x * x + 4 * y * y }
/// let panel = Panel(
///   x: Axis("x"), y: Axis("y"), color: ColorAxis("Height", steps: .bands(8)),
///   marks: [ContourMark(grid: bowl)])
/// ```
///
/// The levels are the bounds of the colour scale's bands, so that picture and colour bar tell the same; on a smooth scale,
/// the bounds of about `smoothLevels` bands. Between nodes, values run as the colour scale measures them: on a logarithmic
/// one in equal ratios. A cell with a corner whose value is not finite, or has no place on the scale, is left out.
public struct ContourMark: Mark, Hashable {
  /// How many bands there are about where the colour scale does not say it.
  public static let smoothLevels = 12

  /// The values.
  public let grid: Grid
  /// What is drawn of them.
  public var form: Form

  /// What is drawn of values on a grid.
  public enum Form: Sendable, Hashable {
    /// The room between each level and the next, in the colour of the values in it.
    case filled
    /// Lines of equal value, in the colour of muted text.
    case lines
  }

  /// The levels of values; filled unless said otherwise.
  public init(grid: Grid, form: Form = .filled) {
    self.grid = grid
    self.form = form
  }

  /// The extent of the grid and of its values.
  public var extent: Extent {
    guard grid.columns > 1, grid.rows > 1 else { return Extent() }
    var extent = Extent(x: [], y: [], color: grid.values)
    let places = Extent(x: grid.xs, y: grid.ys)
    (extent.x, extent.y) = (places.x, places.y)
    extent.leastPositive.x = places.leastPositive.x
    extent.leastPositive.y = places.leastPositive.y
    return extent
  }

  /// The bands, each with all higher ones below it so that no line of the page shows between neighbours, or the lines.
  public func elements(in context: MarkContext) -> [Scene.Element] {
    let scale =
      context.color
      ?? ContinuousColorScale(axis: ColorAxis(), data: extent.colors, theme: context.theme)
    let changed = grid.map { scale.axis.scale.transform.forward($0) ?? .nan }
    let levels = levels(on: scale)
    let elements =
      switch form {
      case .filled: bands(of: changed, between: levels, scale: scale, in: context)
      case .lines: lines(of: changed, at: levels, scale: scale, in: context)
      }
    return elements.isEmpty ? [] : [.group(elements, clip: context.area.onPixels)]
  }

  private func levels(on scale: ContinuousColorScale) -> [Double] {
    guard scale.bounds.isEmpty else { return scale.bounds }
    return ColorBands.bounds(
      .bands(Self.smoothLevels), domain: scale.domain, scale: scale.axis.scale)
  }

  private func bands(
    of changed: Grid, between levels: [Double], scale: ContinuousColorScale, in context: MarkContext
  ) -> [Scene.Element] {
    let places = levels.map { scale.axis.scale.transform.forward($0) ?? 0 }
    return zip(places, places.dropFirst()).enumerated().compactMap { index, band in
      // The first band holds all that is lower, the last all that is higher, as at the colour bar.
      let level = index == 0 ? -Double.greatestFiniteMagnitude : band.0
      let field = LevelField(grid: changed, level: level)
      guard let placement = ContourPlacement(field, of: grid, in: context) else { return nil }
      let path = placement.path(of: ContourTracer(field: field).outlines(from: 1))
      let middle = scale.axis.scale.transform.inverse(band.0 / 2 + band.1 / 2)
      return path.steps.isEmpty
        ? nil : .path(path, fill: scale.paint(for: middle), stroke: nil)
    }
  }

  private func lines(
    of changed: Grid, at levels: [Double], scale: ContinuousColorScale, in context: MarkContext
  ) -> [Scene.Element] {
    let steps = levels.flatMap { level -> [Path.Step] in
      let field = LevelField(
        grid: changed, level: scale.axis.scale.transform.forward(level) ?? .nan)
      guard let placement = ContourPlacement(field, of: grid, in: context) else { return [] }
      return placement.path(of: ContourTracer(field: field).boundaries()).steps
    }
    var stroke = Stroke(paint: context.theme.mutedText, width: 0.75)
    stroke.paint.opacity = 0.6
    return steps.isEmpty ? [] : [.path(Path(steps: steps), fill: nil, stroke: stroke)]
  }
}
