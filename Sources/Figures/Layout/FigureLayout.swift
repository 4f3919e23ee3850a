/// The way from a figure to the elements of its scene: what stands above the panels, then the panels in what is left.
struct FigureLayout {
  let figure: Figure
  let theme: Theme
  let text: any TextMeasuring
  let colors: ColorScale
  let dashes: DashScale
  /// The domains of every panel, by row and column, wherever the panels come to stand.
  let domains: [[PanelDomains]]
  /// The categories that have their names at the ends of their lines.
  var endLabels: [String] = []

  /// How far a line may be drawn from where it is, in CSS pixels.
  var lineTolerance = LineDecimator.finest

  /// How much stands around the panels.
  private(set) var detail = LayoutDetail.full

  init(figure: Figure, theme: Theme, text: any TextMeasuring) {
    let figure = figure.withCrowdedDotsAsDensity()
    self.figure = figure
    self.theme = theme
    self.text = text
    let categories = figure.panels.joined().flatMap(\.marks).map(\.categories)
    colors = ColorScale(categories: categories.flatMap(\.colors), palette: theme.palette)
    dashes = DashScale(categories: categories.compactMap(\.dash), patterns: theme.dashes)
    domains = PanelDomains.all(of: figure.panels, shared: figure.shared, theme: theme)
  }

  /// Everything, first to last: as much of it as leaves the panels room for their data.
  func layers() -> [SceneLayer] {
    var layout = self
    for detail in LayoutDetail.allCases where detail == .bare || PanelDrawing.hasRoom(in: figure) {
      layout.detail = detail
      let drawing = layout.drawing()
      if drawing.isRoomy || detail == .bare { return drawing.layers }
    }
    return []
  }

  /// The legend's entries, each name once, blank ones left out: colours, then dashes, then what else there is to say.
  func legendEntries() -> [LegendEntry] {
    let context = context(area: Rect(x: 0, y: 0, width: 0, height: 0))
    let entries = figure.panels.joined().flatMap(\.marks)
      .flatMap { $0.legendEntries(in: context) }
      .filter { !$0.label.allSatisfy(\.isWhitespace) }
    let merged = LegendEntry.merged(entries)
    let (colored, dashed) = (Set(colors.categories), Set(dashes.categories))
    return merged.filter { colored.contains($0.label) }
      + merged.filter { dashed.contains($0.label) && !colored.contains($0.label) }
      + merged.filter { !dashed.contains($0.label) && !colored.contains($0.label) }
  }

  /// The title and the legend above the panels, and the rectangle that is left.
  func head(legend entries: [LegendEntry]) -> ([SceneLayer], content: Rect) {
    let page = Rect(x: 0, y: 0, width: figure.width, height: figure.height)
    let margin = min(theme.margin, figure.width / 4, figure.height / 4)
    var content = page.outset(by: -margin)
    // From the panels outward: the legend, then the title.
    let marks: [(SceneLayer.Role, any Mark)] = [
      (.legend, LegendMark(entries: entries, gap: theme.headGap)),
      (
        .guide,
        TextMark(
          string: detail.hasTitle ? figure.title : "", style: theme.titleStyle, paint: theme.text,
          place: .above,
          gap: entries.isEmpty ? theme.headGap : theme.titleGap, mostLines: detail.titleLines)
      ),
    ]
    let room = marks.map { $1.insets(in: context(area: content)).top }.reduce(0, +)
    content.y += room
    content.height = max(1, content.height - room)
    return (coated(context(area: content), with: marks), content)
  }

  /// The layers of marks that lie around each other, the innermost first.
  func coated(
    _ context: MarkContext, with marks: [(role: SceneLayer.Role, mark: any Mark)]
  ) -> [SceneLayer] {
    var context = context
    return marks.map { role, mark in
      let layer = SceneLayer(role, mark.elements(in: context))
      let insets = mark.insets(in: context)
      context.outer = context.outer.outset(by: Insets(top: insets.top, bottom: insets.bottom))
      return layer
    }
  }

  /// A context without data, for what belongs to the whole figure.
  func context(area: Rect) -> MarkContext {
    MarkContext(
      area: area, outer: area,
      x: PositionScale(kind: .linear, domain: 0...1, start: area.x, end: area.maxX),
      y: PositionScale(kind: .linear, domain: 0...1, start: area.maxY, end: area.y),
      colors: colors, dashes: dashes, theme: theme, text: text, lineTolerance: lineTolerance)
  }
}
