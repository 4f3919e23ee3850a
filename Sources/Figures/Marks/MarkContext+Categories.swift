extension MarkContext {
  /// The dashes of a line: by its category of dashes, or by its colour where the theme says so. Lines whose colours
  /// repeat, as the palette is used up, have other dashes than the first of that colour.
  func dashPattern(for dash: String?, color: String?) -> [Double] {
    let patterns = theme.dashes
    let index = colors.index(of: color) ?? 0
    let round = theme.palette.isEmpty ? 0 : index / theme.palette.count
    guard !patterns.isEmpty else { return [] }
    if dash == nil ? colorsTakeDashes : widthsShowDashes {
      return patterns[(index + round) % patterns.count]
    }
    guard round > 0 else { return dashes.pattern(for: dash) }
    let own = dash.flatMap { dashes.categories.firstIndex(of: $0) } ?? 0
    return patterns[(own + round * max(1, dashes.categories.count)) % patterns.count]
  }

  /// The width of a line: by its category of dashes where its colour takes these.
  func lineWidth(for dash: String?) -> Double {
    guard widthsShowDashes, let dash, let place = dashes.categories.firstIndex(of: dash) else {
      return theme.lineWidth
    }
    return theme.lineWidth * theme.widths[place]
  }

  /// Whether lines without a category of dashes take their dashes by colour.
  private var colorsTakeDashes: Bool {
    switch theme.colorDashes {
    case .never: false
    case .several: colors.categories.count * max(1, dashes.categories.count) > 2
    case .always: true
    }
  }

  /// Whether lines with a category of dashes do so too, and show the category by their width.
  private var widthsShowDashes: Bool {
    colorsTakeDashes && colors.categories.count > 1
      && dashes.categories.count <= theme.widths.count
  }

  /// The shape of the points of a category of colour. Points whose colours repeat have other shapes than the first of
  /// that colour.
  func marker(for color: String?) -> Marker {
    let index = colors.index(of: color) ?? 0
    let round = theme.palette.isEmpty ? 0 : index / theme.palette.count
    if theme.markers.count > 1 { return theme.markers[(index + round) % theme.markers.count] }
    let first = theme.markers.first ?? .circle
    let others = Marker.allCases.filter { $0 != first }
    return round == 0 ? first : others[(round - 1) % others.count]
  }
}
