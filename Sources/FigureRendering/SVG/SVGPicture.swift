import Figures
import Foundation

/// Coloured characters of a text, as emoji are, as an SVG document holds them: a picture in the place of their glyphs.
struct SVGPicture {
  /// The pixels to a CSS pixel: sharp on a screen of two to one at double zoom.
  private static let scale = 4.0

  /// Place, size and turn as attributes.
  let attributes: String
  /// The picture as a PNG file.
  let base64: String

  /// Draws glyphs of a run, which ``CairoContext/addOutlines(of:string:)`` left out.
  init(_ glyphs: PicturedGlyphs, of run: TextRun) throws(RenderingError) {
    let ink = glyphs.ink
    // Whole pixels, and one beside them for what the edge of a glyph fades into.
    let (left, top) = (ink.x.rounded(.down) - 1, ink.y.rounded(.down) - 1)
    let width = ink.maxX.rounded(.up) + 1 - left
    let height = ink.maxY.rounded(.up) + 1 - top
    var scene = Scene(width: width, height: height)
    scene.elements = [
      .text(
        TextRun(
          glyphs.characters, style: run.style, paint: run.paint,
          position: Point(x: glyphs.start - left, y: -top)))
    ]
    let scale = min(Self.scale, Double(PixelImage.longestSide) / max(width, height))
    base64 = Data(try PixelImage(scene, scale: scale, appearance: .light).png(texts: []))
      .base64EncodedString()
    let place = Rect(
      x: run.position.x + left, y: run.position.y + top, width: width, height: height)
    attributes = place.svgAttributes + run.svgRotation
  }
}
