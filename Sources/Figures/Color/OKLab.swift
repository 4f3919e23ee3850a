import Foundation

/// A colour in OKLab, where equal distances look equally far apart: B. Ottosson, "A perceptual color space for image
/// processing", 2020.
struct OKLab: Sendable, Hashable {
  /// From 0, black, to 1, white.
  var lightness: Double
  /// From green to red.
  var a: Double
  /// From blue to yellow.
  var b: Double

  init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  init(_ color: Color) {
    let (red, green, blue) = (linear(color.red), linear(color.green), linear(color.blue))
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  /// The nearest colour of sRGB, channel by channel.
  var color: Color {
    func cube(_ x: Double) -> Double { x * x * x }
    let long = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let medium = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let short = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    return Color(
      red: encoded(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
      green: encoded(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
      blue: encoded(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short))
  }

  /// How different two colours look.
  func distance(to other: OKLab) -> Double {
    let (l, a, b) = (lightness - other.lightness, a - other.a, b - other.b)
    return (l * l + a * a + b * b).squareRoot()
  }

  /// The colour a share of the way to another.
  func mixed(with other: OKLab, share: Double) -> OKLab {
    OKLab(
      lightness: lightness + share * (other.lightness - lightness),
      a: a + share * (other.a - a), b: b + share * (other.b - b))
  }
}

extension Color {
  /// A colour from its channels.
  fileprivate init(red: UInt8, green: UInt8, blue: UInt8) {
    self.init(hex: UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue))
  }
}

/// A channel as a share of light, by sRGB's curve.
private func linear(_ channel: UInt8) -> Double {
  let share = Double(channel) / 255
  return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
}

private func encoded(_ light: Double) -> UInt8 {
  let share = light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055
  return UInt8((255 * min(max(share, 0), 1)).rounded())
}
