/// Why a scene could not be drawn.
public enum RenderingError: Error, Sendable, Hashable {
  /// No font of the family is installed, so every size in the figure would be another.
  case missingFont(family: String)
  /// A length, position or opacity of the scene cannot be drawn.
  case invalidScene(reason: String)
  /// The figure's key is not made of letters, digits, `_` and `-`.
  case invalidKey(String)
  /// The picture would have more pixels than can be drawn.
  case tooLarge(width: Double, height: Double)
  /// Cairo refused; its own words.
  case cairo(reason: String)
  /// libpng refused; its own words.
  case png(reason: String)
  /// Cairo wrote SVG that the rewriter has no rule for.
  case unknownSVG(reason: String)
}

extension RenderingError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .missingFont(let family): missingFontDescription(family)
    case .invalidScene(let reason): "the figure cannot be drawn: \(reason)"
    case .invalidKey(let key):
      "the figure's name “\(key)” cannot be used in a file; use letters, digits, _ and - only"
    case .tooLarge(let width, let height):
      "a picture of \(width) by \(height) pixels is too large; "
        + "each side must be between 1 and \(PixelImage.longestSide) pixels"
    case .cairo(let reason): "Cairo could not draw the figure: \(reason)"
    case .png(let reason): "libpng could not write the figure: \(reason)"
    case .unknownSVG(let reason):
      "Cairo wrote SVG of an unknown form (\(reason)); please report this with your Cairo version"
    }
  }

  private func missingFontDescription(_ family: String) -> String {
    // The only family whose packages we know is that of the built-in theme.
    let fix =
      family == "Inter"
      ? "install the Debian package fonts-inter or the Homebrew cask font-inter"
      : "install it, or name another family in the theme"
    return "the font family “\(family)” is not installed; \(fix)"
  }
}
