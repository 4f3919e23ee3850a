extension FigureLayout {
  /// A legend beside panels takes no more than this share of the width.
  private static let mostAtSide = 0.32

  /// The figure with its legend in the best place that has room.
  func drawing() -> PanelDrawing {
    let entries = figure.legend == .hidden || !detail.hasLegend ? [] : legendEntries()
    guard !entries.isEmpty else { return drawing(legendAbove: []) }
    for arrangement in figure.arrangements(of: entries) {
      let drawing =
        switch arrangement {
        case .inside: drawing(legendInside: entries)
        case .lineEnds: drawing(legendAtEnds: entries)
        case .right: drawing(legendRight: entries)
        case .above: drawing(legendAbove: entries)
        }
      if let drawing, drawing.isRoomy { return drawing }
    }
    return drawing(legendAbove: entries)
  }

  private func drawing(legendAbove entries: [LegendEntry]) -> PanelDrawing {
    let (head, content) = head(legend: entries)
    return PanelDrawing(figure, head, PanelGrid(layout: self, content: content).panels())
  }

  /// `nil` where no place inside the panel is free.
  private func drawing(legendInside entries: [LegendEntry]) -> PanelDrawing? {
    let (head, content) = head(legend: [])
    var panels = PanelGrid(layout: self, content: content).panels()
    guard let panel = panels.first?.first,
      let origin = InsideLegendMark.place(
        of: entries, in: panel.context, avoiding: panel.dataElements())
    else { return nil }
    panels[0][0].front.append(InsideLegendMark(entries: entries, origin: origin))
    return PanelDrawing(figure, head, panels)
  }

  /// `nil` where the legend would take too much of the figure.
  private func drawing(legendRight entries: [LegendEntry]) -> PanelDrawing? {
    var (head, content) = head(legend: [])
    let mark = RightLegendMark(entries: entries, mostWidth: Self.mostAtSide * figure.width)
    let room = mark.insets(in: context(area: content)).right
    content.width -= room
    guard room <= content.width else { return nil }
    let panels = PanelGrid(layout: self, content: content).panels()
    guard let top = panels.first?.first?.context.area.y else { return nil }
    content.height = content.maxY - top
    content.y = top
    guard mark.fits(in: context(area: content)) else { return nil }
    return PanelDrawing(
      figure, head + [SceneLayer(.legend, mark.elements(in: context(area: content)))], panels)
  }

  /// `nil` where a line of a category does not end at the right edge of its panel, or labels have no room.
  private func drawing(legendAtEnds entries: [LegendEntry]) -> PanelDrawing? {
    let labels = entries.map(\.label).filter(Set(colors.categories).contains)
    guard !labels.isEmpty, labels.count == colors.categories.count,
      !figure.panels.joined().contains(where: { $0.color != nil })
    else { return nil }
    let (head, content) = head(legend: entries.filter { !labels.contains($0.label) })
    var layout = self
    layout.endLabels = labels
    let panels = PanelGrid(layout: layout, content: content).panels()
    let isGood = panels.joined().allSatisfy {
      $0.hasEndLabels
        && $0.context.outer.maxX - $0.context.area.maxX <= Self.mostAtSide * figure.width
    }
    return isGood ? PanelDrawing(figure, head, panels) : nil
  }
}

/// Panels in their places, with what stands around all of them.
struct PanelDrawing {
  /// Smaller panels have no room for data.
  private static let leastSize = (width: 56.0, height: 36.0)

  private let around: [SceneLayer]
  private let panels: [[PlacedPanel]]
  private let size: (width: Double, height: Double)

  init(_ figure: Figure, _ around: [SceneLayer], _ panels: [[PlacedPanel]]) {
    size = (figure.width, figure.height)
    self.around = around
    self.panels = panels
  }

  /// Whether panels without anything around them would have room for data.
  static func hasRoom(in figure: Figure) -> Bool {
    let columns = figure.panels.map(\.count).max() ?? 0
    let rows = figure.panels.count { !$0.isEmpty }
    return Double(columns) * leastSize.width <= figure.width
      && Double(rows) * leastSize.height <= figure.height
  }

  /// Whether every panel has room for data, and all that stands around it lies within the figure.
  var isRoomy: Bool {
    panels.joined().allSatisfy { panel in
      let area = panel.context.area
      guard area.width >= Self.leastSize.width, area.height >= Self.leastSize.height else {
        return false
      }
      let whole = area.outset(by: panel.insets())
      return whole.x >= 0 && whole.y >= 0 && whole.maxX <= size.width && whole.maxY <= size.height
    }
  }

  /// Everything, first to last.
  var layers: [SceneLayer] { around + panels.joined().flatMap { $0.layers() } }
}
