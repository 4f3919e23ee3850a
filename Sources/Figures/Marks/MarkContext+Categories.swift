extension MarkContext {
  /// The dashes of a line: by its category of dashes, or by its colour where the theme says so and it has none. Lines
  /// whose colours repeat, as the palette is used up, have other dashes than the first of that colour.
  func dashPattern(for dash: String?, color: String?) -> [Double] {
    let patterns = theme.dashes
    let index = colors.index(of: color) ?? 0
    let round = theme.palette.isEmpty ? 0 : index / theme.palette.count
    guard !patterns.isEmpty else { return [] }
    if dash == nil, theme.dashesFollowColors { return patterns[(index + round) % patterns.count] }
    guard round > 0 else { return dashes.pattern(for: dash) }
    let own = dash.flatMap { dashes.categories.firstIndex(of: $0) } ?? 0
    return patterns[(own + round * max(1, dashes.categories.count)) % patterns.count]
  }

  /// The shape of the points of a category of colour.
  func marker(for color: String?) -> Marker {
    guard !theme.markers.isEmpty else { return .circle }
    return theme.markers[(colors.index(of: color) ?? 0) % theme.markers.count]
  }
}
