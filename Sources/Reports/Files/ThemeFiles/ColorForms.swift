internal import Figures

private let expectedColor = "a colour in quotes, as in '#1f77b4'"

extension ValueForm<Color> {
  /// Six hexadecimal digits after `#`, as in HTML.
  static let color = ValueForm(
    expected: expectedColor,
    parse: { text, _ in
      let digits = text.dropFirst()
      guard text.first == "#", digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
        let value = UInt32(digits, radix: 16)
      else { return nil }
      return Color(hex: value)
    }, write: { .text($0.hexText) })
}

extension Color {
  /// `#1f77b4`.
  fileprivate var hexText: String {
    let value = Int(red) << 16 | Int(green) << 8 | Int(blue)
    let digits = String(value, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}

extension ValueForm<Paint> {
  /// One colour for every page, or one for light and one for dark pages.
  static let paint = forms(
    of: .color, expected: "\(expectedColor), or {light: '#1f77b4', dark: '#8ecbff'}",
    both: { Paint(light: $0, dark: $1) }, parts: { ($0.light, $0.dark) })
}

extension ValueForm<ColorRamp> {
  /// Colours from one end to the other, for every page, or for light and for dark pages.
  static let ramp = forms(
    of: .list(of: .color, atLeast: 2, expected: "a list of two or more colours"),
    expected: "a list of two or more colours, or {light: [...], dark: [...]}",
    both: { ColorRamp(light: $0, dark: $1) }, parts: { ($0.light, $0.dark) })
}

extension ValueForm {
  /// A value for every page, or a mapping of one for light and one for dark pages.
  fileprivate static func forms<Part: Hashable>(
    of part: ValueForm<Part>, expected: String,
    both: @escaping @Sendable (_ light: Part, _ dark: Part?) -> Value,
    parts: @escaping @Sendable (Value) -> (light: Part, dark: Part)
  ) -> ValueForm {
    typealias Pair = (light: Part?, dark: Part?)
    let schema = Schema<Pair>(
      "colour", expected: expected, start: (nil, nil),
      keys: [
        Key("light", \Pair.light, .optional(part), isRequired: true, "on a light page"),
        Key("dark", \Pair.dark, .optional(part), "on a dark page"),
      ])
    return ValueForm(
      expected: expected,
      read: { node, key, problems in
        if case .mapping = node.content {
          guard let pair = schema.read(node, &problems) else { return nil }
          guard let light = pair.light else {
            problems.add(wrong: node["light"] ?? node, key: "light", expected: part.expected)
            return nil
          }
          return both(light, pair.dark)
        }
        var ignored = Problems()
        if let value = part.read(node, key, &ignored) { return both(value, nil) }
        if case .sequence = node.content, Part.self != Color.self {
          return part.read(node, key, &problems).map { both($0, nil) }
        }
        problems.add(wrong: node, key: key, expected: expected)
        return nil
      },
      write: { value in
        let (light, dark) = parts(value)
        guard light != dark else { return part.write(light) }
        return .mapping([.init("light", part.write(light)), .init("dark", part.write(dark))])
      })
  }
}
