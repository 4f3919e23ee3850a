/// The look of figures as data: type, line weights, distances in CSS pixels, and paints with a light and a dark form.
///
/// The built-in looks are ``default``, ``print`` and ``classic``; another one is a built-in with some properties changed.
///
/// ```swift
/// var theme = Theme.default
/// theme.spines = [.bottom, .left]
/// theme.ticks = [.bottom, .left]
/// let scene = figure.scene(theme: theme, measuring: text)
/// ```
public struct Theme: Sendable, Hashable {
  /// The font family of all text; a change reaches every style.
  public var family: String {
    didSet {
      for style in [\Theme.titleStyle, \.headingStyle, \.labelStyle, \.tickStyle] {
        self[keyPath: style].family = family
      }
    }
  }
  /// The title of a figure.
  public var titleStyle: TextStyle
  /// The titles of panels, and the names of y axes that stand above their panels.
  public var headingStyle: TextStyle
  /// The names of axes and the legend.
  public var labelStyle: TextStyle
  /// The labels of ticks.
  public var tickStyle: TextStyle

  /// Lines of data.
  public var lineWidth = 1.75
  /// Spines, ticks and rules.
  public var hairline = 1.0
  /// The lines of the grid; 0 for none.
  public var gridWidth = 1.0
  /// Markers of data: the diameter of a circle, and other shapes of its area.
  public var dotDiameter = 6.0
  /// How much of what lies below markers is covered.
  public var dotOpacity = 0.72
  /// How much of what lies below bands is covered.
  public var bandOpacity = 0.2
  /// How much of what lies below faint lines is covered.
  public var faintOpacity = 0.35
  /// The caps at the ends of error bars.
  public var capLength = 8.0
  /// The shapes of markers, by category of colour.
  public var markers: [Marker] = [.circle]
  /// The dash patterns, by category of dashes; the first is solid.
  public var dashes: [[Double]] = [[], [2, 4], [7, 4], [7, 4, 2, 4]]
  /// Where lines take their dashes by colour, so that nothing depends on colour alone.
  public var colorDashes = ColorDashes.never
  /// The widths of lines by category of dashes, as shares of their width, where colours take the dashes. Where there are
  /// more categories, dashes show these.
  public var widths = [1, 0.5]

  /// The sides of a panel that have a line.
  public var spines: Set<Side> = [.bottom]
  /// The sides of a panel that have marks at the ticks.
  public var ticks: Set<Side> = [.bottom]
  /// Where the name of a y axis stands.
  public var yLabel = YLabelPlacement.above
  /// Where titles stand.
  public var titleLocation = TitleLocation.left

  /// Between the figure and its edge.
  public var margin = 12.0
  /// The least room left of the first column of panels for its labels, so that figures of one page align.
  public var leftMargin = 44.0
  /// Where labels need more room it grows by steps of this, so that these figures align among themselves.
  public var leftMarginStep = 12.0
  /// Between neighbouring panels.
  public var panelGap = 18.0
  /// Between the title and the legend below it.
  public var titleGap = 6.0
  /// Between the title or the legend and the panels.
  public var headGap = 12.0
  /// Between an axis and its name.
  public var labelGap = 7.0
  /// The marks at the ticks.
  public var tickLength = 4.0
  /// Between these marks and their labels below a panel.
  public var tickGap = 3.0
  /// Between the labels of a y axis and the panel.
  public var yTickGap = 8.0
  /// Between a panel and its colour bar.
  public var colorBarGap = 14.0
  /// The width of a colour bar.
  public var colorBarWidth = 12.0
  /// The distance of labels that an x axis aims for.
  public var xTickSpacing = 120.0
  /// The distance of labels that a y axis aims for.
  public var yTickSpacing = 46.0
  /// The distance of labels that both axes aim for where units are equally long, so that their steps are the same.
  public var equalTickSpacing = 76.0

  /// The page.
  public var background = Paint(light: Color(hex: 0xffffff), dark: Color(hex: 0x111418))
  /// Titles.
  public var text = Paint(light: Color(hex: 0x171b21), dark: Color(hex: 0xeceff3))
  /// All other text.
  public var mutedText = Paint(light: Color(hex: 0x505965), dark: Color(hex: 0xa9b2bd))
  /// Spines and ticks.
  public var axis = Paint(light: Color(hex: 0x8b95a1), dark: Color(hex: 0x66707c))
  /// The grid.
  public var grid = Paint(light: Color(hex: 0xe6e9ed), dark: Color(hex: 0x262c33))
  /// The line around a legend; `nil` for none.
  public var legendFrame: Paint?
  /// The colours of categories, in order; they repeat when they are used up.
  public var palette = Self.ownPalette

  /// The colours of continuous values, from the page's lightness to the opposite one.
  public var sequential = ColorRamp(
    light: [
      0xf8f8b9, 0xc4e499, 0x81d18f, 0x23ba93, 0x089996, 0x02798d, 0x025a81, 0x1b3b6d, 0x222048,
    ].map { Color(hex: $0) },
    dark: [
      0x222048, 0x1b3b6d, 0x025a81, 0x02798d, 0x089996, 0x23ba93, 0x81d18f, 0xc4e499, 0xf8f8b9,
    ].map { Color(hex: $0) })
  /// The colours of continuous values around a middle: blue below it, orange above.
  public var diverging = ColorRamp(
    light: [
      0x01468c, 0x3770b6, 0x6f9cd5, 0xadc8ea, 0xf3f3f3, 0xe5bba6, 0xcb8662, 0xa85523, 0x753100,
    ].map { Color(hex: $0) },
    dark: [
      0x91c1fe, 0x5a94de, 0x406aa1, 0x2d4460, 0x1f1f1f, 0x5b3927, 0x965633, 0xcf7849, 0xfea576,
    ].map { Color(hex: $0) })

  /// The default look, in a font family of one's own.
  public init(family: String = "Inter") {
    self.family = family
    titleStyle = TextStyle(family: family, size: 17, weight: .semibold)
    headingStyle = TextStyle(family: family, size: 13, weight: .medium)
    labelStyle = TextStyle(family: family, size: 13)
    tickStyle = TextStyle(family: family, size: 12)
  }
}
