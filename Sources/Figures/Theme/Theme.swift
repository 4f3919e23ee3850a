/// The look of figures: type, line weights, distances in CSS pixels, and paints with a light and a dark form.
public struct Theme: Sendable, Hashable {
  /// The font family of all text.
  public let family: String
  /// The title of a figure.
  public var titleStyle: TextStyle
  /// The titles of panels and the names of y axes.
  public var headingStyle: TextStyle
  /// The names of x axes and the legend.
  public var labelStyle: TextStyle
  /// The labels of ticks.
  public var tickStyle: TextStyle

  /// Lines of data.
  public var lineWidth = 1.75
  /// Grid, axes and rules.
  public var hairline = 1.0
  /// Dots of data.
  public var dotDiameter = 6.0
  /// How much of what lies below dots is covered.
  public var dotOpacity = 0.72
  /// How much of what lies below bands is covered.
  public var bandOpacity = 0.2
  /// How much of what lies below faint lines is covered.
  public var faintOpacity = 0.35
  /// The caps at the ends of error bars.
  public var capLength = 8.0
  /// The dash patterns, by category; the first is solid.
  public var dashes: [[Double]] = [[], [2, 4], [7, 4], [7, 4, 2, 4]]

  /// Between the figure and its edge.
  public var margin = 12.0
  /// Between neighbouring panels.
  public var panelGap = 18.0
  /// Between the title and the legend below it.
  public var titleGap = 6.0
  /// Between the title or the legend and the panels.
  public var headGap = 12.0
  /// Between an axis and its name.
  public var labelGap = 7.0
  /// The marks at the ticks of an x axis.
  public var tickLength = 4.0
  /// Between these marks and their labels.
  public var tickGap = 3.0
  /// Between the labels of a y axis and the panel.
  public var yTickGap = 8.0
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
  /// The line of an axis.
  public var axis = Paint(light: Color(hex: 0x8b95a1), dark: Color(hex: 0x66707c))
  /// The grid.
  public var grid = Paint(light: Color(hex: 0xe6e9ed), dark: Color(hex: 0x262c33))
  /// The colours of categories, in order. The first three differ in lightness too, so that they are
  /// told apart in grey and by readers who see no red or no green.
  public var palette: [Paint] = [
    Paint(light: Color(hex: 0x1d55b0), dark: Color(hex: 0x5b95f0)),  // blue
    Paint(light: Color(hex: 0xe8730c), dark: Color(hex: 0xffb366)),  // orange
    Paint(light: Color(hex: 0x128a63), dark: Color(hex: 0x3fbf8f)),  // green
    Paint(light: Color(hex: 0xb03a86), dark: Color(hex: 0xe58bc4)),  // magenta
    Paint(light: Color(hex: 0x6b4a12), dark: Color(hex: 0xc9a86a)),  // brown
    Paint(light: Color(hex: 0x2f8fc4), dark: Color(hex: 0xa6dcff)),  // sky
  ]

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

  /// The default look.
  public init(family: String = "Inter") {
    self.family = family
    titleStyle = TextStyle(family: family, size: 17, weight: .semibold)
    headingStyle = TextStyle(family: family, size: 13, weight: .medium)
    labelStyle = TextStyle(family: family, size: 13)
    tickStyle = TextStyle(family: family, size: 12)
  }
}
