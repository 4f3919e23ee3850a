internal import Figures

extension Schema<Theme> {
  /// The keys of a theme file; those left out have the values of a built-in theme.
  static func theme(extending base: Theme.BuiltIn) -> Schema {
    Schema(
      "theme", expected: "a mapping of keys to values, such as {extends: classic, line_width: 2}",
      start: base.theme,
      keys: [
        Key(
          "extends", constant: base, Theme.builtInForm,
          "the theme that gives what is not said here")
      ] + text(of: base.theme) + marks + axes + distances + colors)
  }

  private static func text(of base: Theme) -> [Key<Theme>] {
    [
      Key("font_family", \.family, .line, "the font family of all text"),
      Key("title_font", \.titleFont, .font(base.titleFont), "the title of a figure"),
      Key(
        "heading_font", \.headingFont, .font(base.headingFont),
        "the titles of panels, and the names of y axes that stand above"),
      Key("label_font", \.labelFont, .font(base.labelFont), "the names of axes and the legend"),
      Key("tick_font", \.tickFont, .font(base.tickFont), "the labels of ticks"),
    ]
  }

  private static var marks: [Key<Theme>] {
    [
      Key("line_width", \.lineWidth, .length, "lines of data, in CSS pixels as all lengths"),
      Key("hairline", \.hairline, .length, "spines, ticks and rules"),
      Key("grid_width", \.gridWidth, .length, "the lines of the grid; 0 for none"),
      Key("marker_size", \.dotDiameter, .length, "the diameter of markers"),
      Key("marker_opacity", \.dotOpacity, .fraction, "how much of what lies below they cover"),
      Key("band_opacity", \.bandOpacity, .fraction, "how much of what lies below bands cover"),
      Key("faint_opacity", \.faintOpacity, .fraction, "the same of lines behind smooth ones"),
      Key("cap_length", \.capLength, .length, "the caps at the ends of error bars"),
      Key(
        "markers", \.markers,
        .list(
          of: .name("marker", "markers"), atLeast: 1,
          expected: "a list of \(Marker.allCases.map(\.rawValue).joined(separator: ", "))"),
        "the shapes of points, by colour"),
      Key(
        "dashes", \.dashes,
        .list(
          of: .dashPattern, atLeast: 1,
          expected: "a list of patterns such as [solid, dashed, [14, 5]]"),
        "the patterns of lines: "
          + LineStyle.allCases.map(\.rawValue).joined(separator: ", ")
          + ", or lengths of dash and gap in turn"),
      Key(
        "color_dashes", \.colorDashes, .name("word", "words"),
        "where lines have dashes by colour: never, several (more than two series), always"),
      Key(
        "widths", \.widths,
        .list(of: .number(in: 0.1...10), atLeast: 1, expected: "a list of shares such as [1, 0.5]"),
        "of test and train where dashes go by colour, as shares of line_width"),
    ]
  }

  private static var axes: [Key<Theme>] {
    [
      Key("spines", \.spines, .sides, "the sides of a panel that have a line"),
      Key("ticks", \.ticks, .sides, "the sides that have marks at the ticks: bottom, left"),
      Key("y_label", \.yLabel, .name("place", "places"), "where the name of a y axis stands"),
      Key(
        "title_location", \.titleLocation, .name("place", "places"),
        "where titles stand"),
    ]
  }

  private static var distances: [Key<Theme>] {
    [
      Key("margin", \.margin, .length, "between the figure and its edge"),
      Key("left_margin", \.leftMargin, .length, "the least room for the labels of y axes"),
      Key(
        "left_margin_step", \.leftMarginStep, .length,
        "this room grows by steps, so that the panels of a page's figures align; 0 for no steps"),
      Key("panel_gap", \.panelGap, .length, "between neighbouring panels"),
      Key("title_gap", \.titleGap, .length, "between the title and the legend below it"),
      Key("head_gap", \.headGap, .length, "between the title or the legend and the panels"),
      Key("label_gap", \.labelGap, .length, "between an axis and its name"),
      Key("tick_length", \.tickLength, .length, "the marks at the ticks"),
      Key("tick_gap", \.tickGap, .length, "between these marks and their labels below a panel"),
      Key("y_tick_gap", \.yTickGap, .length, "between a panel and the labels left of it"),
      Key("color_bar_gap", \.colorBarGap, .length, "between a panel and its colour bar"),
      Key("color_bar_width", \.colorBarWidth, .length, "the width of a colour bar"),
      Key("x_tick_spacing", \.xTickSpacing, .spacing, "the distance that labels of x aim for"),
      Key("y_tick_spacing", \.yTickSpacing, .spacing, "the distance that labels of y aim for"),
      Key(
        "equal_tick_spacing", \.equalTickSpacing, .spacing,
        "the same for both axes where units are equally long"),
    ]
  }

  private static var colors: [Key<Theme>] {
    [
      Key("background", \.background, .paint, "the page, light and dark"),
      Key("text", \.text, .paint, "titles and the legend"),
      Key("muted_text", \.mutedText, .paint, "all other text"),
      Key("axis", \.axis, .paint, "spines and ticks"),
      Key("grid", \.grid, .paint, "the grid"),
      Key(
        "legend_frame", \.legendFrame, .optional(.paint),
        "the line around a legend; null for none"),
      Key(
        "palette", \.palette,
        .list(of: .paint, atLeast: 1, expected: "a list of colours"),
        "the colours of categories, in order"),
      Key("sequential", \.sequential, .ramp, "the colours of values, from low to high"),
      Key("diverging", \.diverging, .ramp, "the same for values about a middle"),
    ]
  }
}
