import CPangoCairo

/// The stretches of a line that are each set in one font, in reading order.
func glyphItems(of line: UnsafeMutablePointer<PangoLayoutLine>?) -> [PangoGlyphItem] {
  var items: [PangoGlyphItem] = []
  var next = line?.pointee.runs
  while let node = next {
    if let item = node.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self).pointee {
      items.append(item)
    }
    next = node.pointee.next
  }
  return items
}

extension PangoGlyphItem {
  /// The font that the stretch is set in.
  var font: UnsafeMutablePointer<PangoFont> { item.pointee.analysis.font }

  /// Where the stretch lies in the UTF-8 form of the line.
  var range: Range<Int> {
    let start = Int(item.pointee.offset)
    return start..<start + Int(item.pointee.length)
  }

  /// Whether some characters have no glyph in any installed font.
  var hasUnknownGlyphs: Bool { !unknownOffsets.isEmpty }

  /// Where characters that have no glyph in any installed font begin in the UTF-8 form of the line, in the order of the
  /// glyphs.
  var unknownOffsets: [Int] {
    let count = Int(glyphs.pointee.num_glyphs)
    let clusters = UnsafeBufferPointer(start: glyphs.pointee.log_clusters, count: count)
    // What Pango marks with PANGO_GLYPH_UNKNOWN_FLAG; PANGO_GLYPH_EMPTY lies below it.
    return zip(UnsafeBufferPointer(start: glyphs.pointee.glyphs, count: count), clusters)
      .filter { glyph, _ in glyph.glyph & 0x1000_0000 != 0 }
      .map { _, cluster in range.lowerBound + Int(cluster) }
  }

  /// The family of the font.
  var family: String? {
    guard let description = pango_font_describe(font) else { return nil }
    defer { pango_font_description_free(description) }
    return pango_font_description_get_family(description).map { String(cString: $0) }
  }

  /// Whether the font's glyphs are coloured pictures, as those of emoji are.
  var isColored: Bool {
    let face = hb_font_get_face(pango_font_get_hb_font(font))
    return hb_ot_color_has_png(face) != 0 || hb_ot_color_has_svg(face) != 0
      || hb_ot_color_has_layers(face) != 0
  }
}
