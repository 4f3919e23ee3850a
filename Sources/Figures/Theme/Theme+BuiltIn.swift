extension Theme {
  /// A look that comes with the library, by name.
  public enum BuiltIn: String, Sendable, Hashable, CaseIterable {
    /// For screens, light and dark.
    case `default`
    /// For paper.
    case print
    /// As matplotlib draws by default.
    case classic

    /// The look.
    public var theme: Theme {
      switch self {
      case .default: .default
      case .print: .print
      case .classic: .classic
      }
    }
  }

  /// The look for screens: quiet axes, level names, colours that are told apart in any sight, light and dark.
  public static let `default` = Theme()

  /// The look for paper: black on white on every page, heavier lines, and dashes and markers beside the colours, so that
  /// nothing is lost in grey.
  public static let print: Theme = {
    var theme = Theme()
    theme.lineWidth = 2
    theme.gridWidth = 0.75
    theme.dotOpacity = 0.85
    theme.markers = [.circle, .triangle, .square, .cross, .diamond]
    theme.dashes = LineStyle.allCases.map(\.dashes) + [[14, 5], [6.5, 4.5, 0.5, 4.5, 0.5, 4.5]]
    theme.colorDashes = .always
    theme.spines = [.bottom, .left]
    theme.ticks = [.bottom, .left]
    theme.background = Paint(light: Color(hex: 0xffffff))
    theme.text = Paint(light: Color(hex: 0x000000))
    theme.mutedText = Paint(light: Color(hex: 0x000000))
    theme.axis = Paint(light: Color(hex: 0x000000))
    theme.grid = Paint(light: Color(hex: 0xd4d4d4))
    theme.palette = ownPalette.map { Paint(light: $0.light) }
    return theme
  }()

  /// The look of matplotlib 2 and later: a box with ticks, no grid, names in the middle of the axes, the ten colours of
  /// Tableau. Those that are fainter on white than WCAG 2.2 asks of lines, a contrast of 3, are darkened to it on light
  /// pages: orange, pink, olive and cyan. Not all are told apart in every sight.
  public static let classic: Theme = {
    var theme = Theme()
    // matplotlib counts in points of 1/72 inch.
    func points(_ length: Double) -> Double { length * 96 / 72 }
    theme.titleStyle = TextStyle(family: theme.family, size: points(12))
    theme.headingStyle = TextStyle(family: theme.family, size: points(12))
    theme.labelStyle = TextStyle(family: theme.family, size: points(10))
    theme.tickStyle = TextStyle(family: theme.family, size: points(10))
    theme.lineWidth = points(1.5)
    theme.hairline = points(0.8)
    theme.gridWidth = 0
    theme.dotDiameter = points(6)
    theme.dotOpacity = 1
    theme.dashes = LineStyle.allCases.map(\.dashes)
    theme.colorDashes = .several
    theme.spines = Set(Side.allCases)
    theme.ticks = [.bottom, .left]
    theme.yLabel = .beside
    theme.titleLocation = .center
    theme.leftMargin = 60
    theme.titleGap = points(6)
    theme.headGap = points(6)
    theme.labelGap = points(4)
    theme.tickLength = points(3.5)
    theme.tickGap = points(3.5)
    theme.yTickGap = points(7)
    theme.xTickSpacing = 90
    theme.text = Paint(light: Color(hex: 0x000000), dark: Color(hex: 0xffffff))
    theme.mutedText = theme.text
    theme.axis = theme.text
    theme.legendFrame = Paint(light: Color(hex: 0xcccccc), dark: Color(hex: 0x4a5058))
    theme.palette = [
      (0x1f77b4, 0x1f77b4), (0xe8730c, 0xff7f0e), (0x2ca02c, 0x2ca02c), (0xd62728, 0xd62728),
      (0x9467bd, 0x9467bd), (0x8c564b, 0x8c564b), (0xd771b8, 0xe377c2), (0x7f7f7f, 0x7f7f7f),
      (0x99991b, 0xbcbd22), (0x13a3b2, 0x17becf),
    ].map { Paint(light: Color(hex: $0), dark: Color(hex: $1)) }
    return theme
  }()
}
