/// An opaque colour of the sRGB space.
public struct Color: Sendable, Hashable {
  /// From 0 to 255.
  public var red: UInt8
  /// From 0 to 255.
  public var green: UInt8
  /// From 0 to 255.
  public var blue: UInt8

  /// A colour written as `0x1f77b4`.
  public init(hex: UInt32) {
    red = UInt8(truncatingIfNeeded: hex >> 16)
    green = UInt8(truncatingIfNeeded: hex >> 8)
    blue = UInt8(truncatingIfNeeded: hex)
  }
}

/// A colour that has one form on a light page and one on a dark page.
public struct Paint: Sendable, Hashable {
  /// The colour on a light page, and in print.
  public var light: Color
  /// The colour on a dark page.
  public var dark: Color
  /// From 0, invisible, to 1.
  public var opacity: Double

  /// A paint; without a dark form it is the same on both pages.
  public init(light: Color, dark: Color? = nil, opacity: Double = 1) {
    self.light = light
    self.dark = dark ?? light
    self.opacity = opacity
  }
}

/// How an outline is drawn.
public struct Stroke: Sendable, Hashable {
  /// The colour.
  public var paint: Paint
  /// The width in CSS pixels.
  public var width: Double
  /// Lengths of dashes and gaps in CSS pixels; empty for a solid line.
  public var dash: [Double]
  /// How the ends look.
  public var cap: Cap
  /// How the corners look.
  public var join: Join

  /// The end of a line.
  public enum Cap: Sendable, Hashable { case butt, round, square }
  /// A corner of a line.
  public enum Join: Sendable, Hashable { case miter, round, bevel }

  /// A stroke; solid, with round joins and butt ends unless said otherwise.
  public init(
    paint: Paint, width: Double, dash: [Double] = [], cap: Cap = .butt, join: Join = .round
  ) {
    self.paint = paint
    self.width = width
    self.dash = dash
    self.cap = cap
    self.join = join
  }
}

extension Paint {
  /// The opaque colour that a share of this paint gives on a ground, in both forms.
  func mixed(into ground: Paint, share: Double) -> Paint {
    Paint(
      light: light.mixed(into: ground.light, share: share),
      dark: dark.mixed(into: ground.dark, share: share))
  }
}

extension Color {
  /// The colour between a ground and this one, channel by channel.
  func mixed(into ground: Color, share: Double) -> Color {
    func part(_ own: UInt8, _ other: UInt8) -> UInt32 {
      UInt32((Double(other) + share * (Double(own) - Double(other))).rounded())
    }
    return Color(
      hex: part(red, ground.red) << 16 | part(green, ground.green) << 8 | part(blue, ground.blue))
  }
}
