import CPangoCairo
public import Figures

/// Characters of a figure that its font family has no form for.
public struct FontFallback: Sendable, Hashable {
  /// The whole line of text.
  public var string: String
  /// The characters in question.
  public var characters: String
  /// The family that draws them instead; nil where no installed font has them and boxes are drawn.
  public var family: String?
}

extension FigureRenderer {
  /// The characters of a scene that are drawn from another family than the theme's, or not at all; in reading order,
  /// each line of text once.
  public func fontFallbacks(in scene: Scene) -> [FontFallback] {
    let typesetter = Typesetter.ofThisThread
    var seen: Set<String> = []
    var fallbacks: [FontFallback] = []
    for run in scene.elements.flatMap(\.textRuns) where seen.insert(run.string).inserted {
      fallbacks += typesetter.fallbacks(in: run)
    }
    return fallbacks
  }
}

extension Typesetter {
  /// The characters of a run that come from another font than the style's.
  func fallbacks(in run: TextRun) -> [FontFallback] {
    let primary = primaryFont(of: run.style)
    let string = run.string.printable
    let bytes = Array(string.utf8)
    return glyphItems(of: line(run.string, style: run.style)).compactMap { item in
      let unknown = item.unknownOffsets.compactMap { string.scalar(atByte: $0) }
      if !unknown.isEmpty {
        return FontFallback(string: run.string, characters: String(unknown), family: nil)
      }
      guard UnsafeMutableRawPointer(item.font) != primary?.handle else { return nil }
      let family = item.family
      guard family != run.style.family else { return nil }
      return FontFallback(
        string: run.string, characters: String(decoding: bytes[item.range], as: UTF8.self),
        family: family)
    }
  }

  /// Whether some glyphs of a line in a style are pictures, which have no outline. The style's own font has only outlines.
  func hasPictures(
    _ line: UnsafeMutablePointer<PangoLayoutLine>?, style: TextStyle
  ) -> Bool {
    let primary = primaryFont(of: style)
    return glyphItems(of: line).contains { item in
      UnsafeMutableRawPointer(item.font) != primary?.handle && !item.hasUnknownGlyphs
        && item.isColored
    }
  }
}

extension String {
  /// The character whose UTF-8 form begins at a byte; `nil` where none does.
  fileprivate func scalar(atByte offset: Int) -> Character? {
    guard let index = utf8.index(utf8.startIndex, offsetBy: offset, limitedBy: utf8.endIndex),
      index < utf8.endIndex, index.samePosition(in: unicodeScalars) != nil
    else { return nil }
    return Character(unicodeScalars[index])
  }
}

extension Scene.Element {
  /// The runs of text in the element, first to last.
  var textRuns: [TextRun] {
    switch self {
    case .text(let run): [run]
    case .group(let elements, _): elements.flatMap(\.textRuns)
    case .path, .dots, .mask: []
    }
  }
}
