extension MarkContext {
  /// The dashes of a line: by its category of dashes, or by its colour where the theme says so and it has none.
  func dashPattern(for dash: String?, color: String?) -> [Double] {
    guard dash == nil, theme.dashesFollowColors, let index = colors.index(of: color),
      !theme.dashes.isEmpty
    else { return dashes.pattern(for: dash) }
    return theme.dashes[index % theme.dashes.count]
  }

  /// The shape of the points of a category of colour.
  func marker(for color: String?) -> Marker {
    guard !theme.markers.isEmpty else { return .circle }
    return theme.markers[(colors.index(of: color) ?? 0) % theme.markers.count]
  }
}
