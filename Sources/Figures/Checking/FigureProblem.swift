/// Something in a figure that a reader could not read, or would read wrongly.
public enum FigureProblem: Sendable, Hashable {
  /// Two lines of text share some of their room.
  case overlappingText(String, String)
  /// A line of text leaves the picture or the panel that cuts it off.
  case clippedText(String)
  /// A line of text is smaller than `FigureProblem.smallestType` where the figure is shown, and with it all others set in
  /// this size.
  case smallText(String, points: Double, others: Int)
  /// A line of text stands out too little from what is below it.
  case faintText(String, contrast: Double, least: Double, appearance: Appearance)
  /// A line of the legend, named by its text, lies on data.
  case legendOverData(String)
  /// The sample of a line of the legend stands out too little from the page.
  case faintSample(String, contrast: Double, least: Double, appearance: Appearance)
  /// Two lines of the legend have the same sample.
  case equalSamples(String, String)
  /// No installed font has some characters of a line of text.
  case missingGlyphs(characters: String, in: String)

  /// The page a figure is shown on.
  public enum Appearance: String, Sendable, Hashable, CaseIterable { case light, dark }

  /// The smallest type that is legible in print and on a screen, in points (1/72 inch).
  public static let smallestType = 7.0
}

extension FigureProblem {
  /// What is wrong: a clause without its full stop.
  public var message: String {
    switch self {
    case .overlappingText(let a, let b): "the texts \(quoted(a)) and \(quoted(b)) overlap"
    case .clippedText(let text): "the text \(quoted(text)) is cut off"
    case .smallText(let text, let points, let others):
      "the text \(quoted(text))\(others > 0 ? ", with \(others) more," : "") is "
        + "\(rounded(points)) points high where the figure is shown"
    case .faintText(let text, let contrast, let least, let appearance):
      "the text \(quoted(text)) has a contrast of \(rounded(contrast)) on a \(appearance) page, "
        + "below the \(rounded(least)) of WCAG AA"
    case .legendOverData(let label): "the legend's \(quoted(label)) covers data"
    case .faintSample(let label, let contrast, let least, let appearance):
      "the colour of \(quoted(label)) has a contrast of \(rounded(contrast)) on a \(appearance) "
        + "page, below the \(rounded(least)) of WCAG AA"
    case .equalSamples(let a, let b):
      "\(quoted(a)) and \(quoted(b)) look the same"
    case .missingGlyphs(let characters, let text):
      "no installed font has \(quoted(characters)) of the text \(quoted(text))"
    }
  }

  /// What to do about it: a clause without its full stop.
  public var advice: String {
    switch self {
    case .overlappingText, .clippedText: "make the figure larger or the text shorter"
    case .smallText: "show the figure larger, draw it smaller, or set larger type in the theme"
    case .faintText, .faintSample: "choose a stronger colour in the theme"
    case .legendOverData: "place the legend above the panels"
    case .equalSamples: "show fewer, or give the theme more colours and dashes"
    case .missingGlyphs: "install a font that has them, or write the text otherwise"
    }
  }

  /// A text of any length and content, fit for a line of a message.
  private func quoted(_ text: String) -> String {
    "“\(text.count > 40 ? text.prefix(39) + "…" : text)”"
  }

  /// With one decimal, rounded down: 4.46 is no 4.5.
  private func rounded(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded(.down))
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
