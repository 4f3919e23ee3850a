import CPangoCairo
import Figures

/// Neighbouring characters of a line whose glyphs are coloured pictures.
struct PicturedGlyphs: Hashable {
  var characters: String
  /// Where the first of them begins on the baseline, in CSS pixels from the place of the line.
  var start: Double
  /// What they cover, in CSS pixels from the place of the line on its baseline.
  var ink: Rect
}

extension CairoContext {
  /// Adds the outlines of a line to the current outline, beginning at the pen, and leaves out what has none.
  ///
  /// - Parameters:
  ///   - line: A line of the typesetter.
  ///   - string: What was laid out as the line.
  /// - Returns: The stretches that were left out, from left to right.
  func addOutlines(
    of line: UnsafeMutablePointer<PangoLayoutLine>?, string: String
  ) -> [PicturedGlyphs] {
    let bytes = Array(string.utf8)
    var (x, y) = (0.0, 0.0)
    cairo_get_current_point(handle, &x, &y)
    var pictured: [PicturedGlyphs] = []
    // A line holds its items from left to right, whichever way they are read.
    for item in glyphItems(of: line) {
      var (ink, logical) = (PangoRectangle(), PangoRectangle())
      pango_glyph_string_extents(item.glyphs, item.font, &ink, &logical)
      if item.isColored, !item.hasUnknownGlyphs {
        let box = Rect(
          x: x + cssPixels(ink.x), y: y + cssPixels(ink.y), width: cssPixels(ink.width),
          height: cssPixels(ink.height))
        let characters = String(decoding: bytes[item.range], as: UTF8.self)
        if box.width > 0, box.height > 0 {
          pictured.append(PicturedGlyphs(characters: characters, start: x, ink: box))
        }
      } else {
        cairo_move_to(handle, x, y)
        pango_cairo_glyph_string_path(handle, item.font, item.glyphs)
      }
      x += cssPixels(logical.width)
    }
    return pictured
  }
}
