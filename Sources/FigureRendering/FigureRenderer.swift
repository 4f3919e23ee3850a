internal import CPangoCairo
public import Figures

/// Draws scenes through Cairo, as files in memory.
///
///     let scene = Scene(width: 720, height: 360, background: Paint(light: Color(hex: 0xffffff)))
///     let png = try FigureRenderer().render(scene, as: .png(scale: 2), key: "empty")
///     // 1440 by 720 pixels at 192 dpi
///
/// The same scene gives the same bytes every time, on every thread and in every locale, as long as Cairo, Pango and the
/// installed fonts stay the same.
public struct FigureRenderer: Sendable {
  /// A renderer; all are alike.
  public init() {}

  /// The bytes of a file that shows a scene.
  ///
  /// - Parameters:
  ///   - scene: What to draw. Positions may lie outside the picture, but every number must be finite.
  ///   - format: The format of the file.
  ///   - key: The figure's name, of letters, digits, `_` and `-`. All ids and classes of an SVG start with it, so figures
  ///     with different keys can share one page.
  /// - Returns: The whole file.
  /// - Throws: `RenderingError` where a font is missing or the scene cannot be drawn.
  /// - Complexity: O(steps + characters), plus O(pixels) for PNG.
  public func render(_ scene: Scene, as format: ImageFormat, key: String)
    throws(RenderingError) -> [UInt8]
  {
    try scene.validate()
    try scene.requireFonts()
    switch format {
    case .svg(let text): return try SVGFigure(scene, text: text, key: key).bytes()
    case .png(let scale, let appearance):
      return try PixelImage(scene, scale: scale, appearance: appearance).png(texts: scene.pngTexts)
    case .pdf: return try pdf(of: scene)
    }
  }
}

extension Scene {
  /// What a PNG file says of the scene, by the keywords that the format registers.
  fileprivate var pngTexts: [(keyword: String, text: String)] {
    [
      ("Title", title), ("Description", summary), ("Source", source), ("Software", "Lossbook"),
    ].filter { !$0.text.isEmpty }
  }

  /// Throws unless every family that the text names is installed.
  fileprivate func requireFonts() throws(RenderingError) {
    var checked: Set<String> = []
    for run in elements.flatMap(\.textRuns) where checked.insert(run.style.family).inserted {
      guard FontLibrary.has(family: run.style.family) else {
        throw .missingFont(family: run.style.family)
      }
    }
  }
}

extension FigureRenderer {
  /// The versions of the libraries that figures are drawn with: others may give other bytes.
  public static var libraries: String {
    let cairo = cairo_version_string().map { String(cString: $0) } ?? ""
    let pango = pango_version_string().map { String(cString: $0) } ?? ""
    let harfBuzz = hb_version_string().map { String(cString: $0) } ?? ""
    return "cairo \(cairo), pango \(pango), harfbuzz \(harfBuzz)"
  }
}
