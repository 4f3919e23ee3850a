import CPangoCairo
import Figures

/// A run of text as SVG's `text` element holds it.
struct SVGText {
  /// What neighbours of the same look share.
  struct Look: Hashable {
    var style: TextStyle
    var paint: Paint
    /// Of the whole line; it decides the order of words in different scripts.
    var isRightToLeft: Bool
  }

  let look: Look
  private let run: TextRun
  private let length: Hundredths

  /// The text of a run, laid out as a line.
  init(_ run: TextRun, set line: UnsafeMutablePointer<PangoLayoutLine>?) {
    self.run = run
    length = Hundredths(advance(of: line))
    look = Look(
      style: run.style, paint: run.paint, isRightToLeft: readsFromTheRight(line))
  }

  /// The element without what its look says.
  var element: String {
    let x = Hundredths(run.position.x)
    let y = Hundredths(run.position.y)
    var attributes = " x=\"\(x)\" y=\"\(y)\""
    if let anchor { attributes += " text-anchor=\"\(anchor)\"" }
    attributes += run.svgRotation
    // In another font the text keeps its length, so it still meets nothing.
    if length.count > 0 {
      attributes += " textLength=\"\(length)\" lengthAdjust=\"spacingAndGlyphs\""
    }
    let string = run.string.printable
    if string.hasPrefix(" ") || string.hasSuffix(" ") || string.contains("  ") {
      attributes += " xml:space=\"preserve\""
    }
    return "<text\(attributes)>\(string.xmlEscaped)</text>"
  }

  /// SVG's name of the anchor, nil for its default. SVG counts from where reading starts, a scene from the left.
  private var anchor: String? {
    switch (run.anchor, look.isRightToLeft) {
    case (.start, false), (.end, true): nil
    case (.middle, _): "middle"
    case (.end, false), (.start, true): "end"
    }
  }
}

extension TextRun {
  /// Its turn as an attribute with a space before it; empty where there is none.
  var svgRotation: String {
    guard rotation != 0 else { return "" }
    let (x, y) = (Hundredths(position.x), Hundredths(position.y))
    return " transform=\"rotate(\(Hundredths(rotation)) \(x) \(y))\""
  }
}

extension SVGText.Look {
  /// The attributes of the font and the direction; the colour is the writer's.
  var attributes: String {
    var text = " font-family=\"\(style.family.cssFamily),sans-serif\""
    text += " font-size=\"\(Hundredths(style.size))\""
    if style.weight != .regular { text += " font-weight=\"\(style.weight.rawValue)\"" }
    // Said either way, because inside HTML it would be the page's.
    text += isRightToLeft ? " direction=\"rtl\" unicode-bidi=\"embed\"" : " direction=\"ltr\""
    return text
  }
}

extension String {
  /// The family's name in CSS, inside an attribute: quoted unless it is a plain word.
  fileprivate var cssFamily: String {
    let isWord = unicodeScalars.allSatisfy { $0.properties.isAlphabetic } && !isEmpty
    if isWord { return self }
    let quoted = replacing("\\", with: "\\\\").replacing("'", with: "\\'")
    return "'\(quoted.xmlEscaped.replacing("\"", with: "&quot;"))'"
  }
}
