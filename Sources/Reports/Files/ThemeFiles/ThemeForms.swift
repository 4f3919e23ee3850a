internal import Figures

/// What a theme says of one kind of text.
struct ThemeFont: Sendable, Hashable {
  var size: Double
  var weight: TextStyle.Weight

  fileprivate init(_ style: TextStyle) {
    size = style.size
    weight = style.weight
  }
}

extension TextStyle {
  fileprivate var font: ThemeFont {
    get { ThemeFont(self) }
    set { (size, weight) = (newValue.size, newValue.weight) }
  }
}

extension Theme {
  var titleFont: ThemeFont {
    get { titleStyle.font }
    set { titleStyle.font = newValue }
  }
  var headingFont: ThemeFont {
    get { headingStyle.font }
    set { headingStyle.font = newValue }
  }
  var labelFont: ThemeFont {
    get { labelStyle.font }
    set { labelStyle.font = newValue }
  }
  var tickFont: ThemeFont {
    get { tickStyle.font }
    set { tickStyle.font = newValue }
  }
}

extension ValueForm<ThemeFont> {
  /// A size and a weight; what is left out is that of a base.
  static func font(_ base: ThemeFont) -> ValueForm {
    let schema = Schema(
      "font", expected: "a mapping such as {size: 13, weight: medium}", start: base,
      keys: [
        Key("size", \.size, .number(in: 4...100), isAlwaysWritten: true, "in CSS pixels"),
        Key(
          "weight", \.weight, .name("weight", "weights") { ["\($0)"] }, isAlwaysWritten: true,
          "how heavy it is"),
      ])
    return schema.form
  }
}

extension ValueForm<Double> {
  /// A length in CSS pixels.
  static let length = number(in: 0...200)
  /// The length of a dash or a gap.
  static let dash = number(in: 0.1...200)
  /// A distance of labels.
  static let spacing = number(in: 10...1000)
}

extension ValueForm<[Double]> {
  /// A dash pattern, by name or by its lengths.
  static let dashPattern = oneOrList(
    .name("line style", "line styles"), as: \LineStyle.dashes,
    or: .list(of: .dash, expected: "a list of lengths such as [7, 4]"), as: { $0 },
    write: { dashes in
      LineStyle.allCases.first { $0.dashes == dashes }.map { .text($0.rawValue) }
        ?? .list(dashes.map(ValueForm<Double>.dash.write))
    })
}

extension ValueForm<Set<Side>> {
  /// A list of sides.
  static let sides = ValueForm<[Side]>.list(
    of: .name("side", "sides"),
    expected: "a list of \(Side.allCases.map(\.rawValue).joined(separator: ", "))"
  ).map(to: Set.init, from: { sides in Side.allCases.filter(sides.contains) })
}
