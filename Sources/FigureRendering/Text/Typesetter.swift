import CPangoCairo
import Figures

/// Lays out one line of text at a time, for measuring and for drawing alike.
///
/// Pango's rule on threads: "Note that since Pango 1.32.6, the default fontmap is per-thread. Each thread gets its own
/// default fontmap. In this way, PangoCairo can be used safely from multiple threads." So a typesetter is made, used and
/// dropped within one synchronous function; the loaded fonts stay with the thread's font map.
struct Typesetter: ~Copyable {
  private let context: OpaquePointer
  private let layout: OpaquePointer
  private let description: OpaquePointer
  private var style: TextStyle?
  private var fonts: [TextStyle: PrimaryFont] = [:]

  init() {
    FontLibrary.load()
    context = pango_font_map_create_context(pango_cairo_font_map_get_default())
    // Hinting fits outlines and advances to pixels, which would give a picture at 2x another layout than at 1x.
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
    // Left alone it comes from the environment, where it would change the choice of fallback fonts.
    pango_context_set_language(context, pango_language_from_string("en"))
    layout = pango_layout_new(context)
    pango_layout_set_single_paragraph_mode(layout, 1)
    description = pango_font_description_new()
  }

  deinit {
    for font in fonts.values { g_object_unref(font.handle) }
    pango_font_description_free(description)
    g_object_unref(UnsafeMutableRawPointer(layout))
    g_object_unref(UnsafeMutableRawPointer(context))
  }

  /// Lays out a string as one line, reading no markup in it. The line is valid until the next one is set.
  mutating func line(_ string: String, style: TextStyle) -> UnsafeMutablePointer<PangoLayoutLine>? {
    select(style)
    var string = string.printable
    string.withUTF8 { characters in
      characters.withMemoryRebound(to: CChar.self) {
        pango_layout_set_text(layout, $0.baseAddress, Int32(clamping: $0.count))
      }
    }
    return pango_layout_get_line_readonly(layout, 0)
  }

  /// The width of a string set as one line, in CSS pixels.
  mutating func width(of string: String, style: TextStyle) -> Double {
    string.isEmpty ? 0 : advance(of: line(string, style: style))
  }

  /// The extents of a line without characters; lines with characters are as high.
  mutating func emptyLine(style: TextStyle) -> TextExtents {
    let font = primaryFont(of: style)
    return TextExtents(width: 0, ascent: font?.ascent ?? 0, descent: font?.descent ?? 0)
  }

  /// The font that the characters of a style come from, unless it has no form for them; nil where no font is
  /// installed at all.
  mutating func primaryFont(of style: TextStyle) -> PrimaryFont? {
    if let known = fonts[style] { return known }
    select(style)
    guard let handle = pango_context_load_font(context, description) else { return nil }
    let metrics = pango_font_get_metrics(handle, pango_context_get_language(context))
    defer { pango_font_metrics_unref(metrics) }
    let font = PrimaryFont(
      handle: UnsafeMutableRawPointer(handle),
      ascent: cssPixels(pango_font_metrics_get_ascent(metrics)),
      descent: cssPixels(pango_font_metrics_get_descent(metrics)))
    fonts[style] = font
    return font
  }

  /// A loaded font and what all lines set in it share.
  struct PrimaryFont {
    /// Pango's font, owned by the typesetter.
    fileprivate(set) var handle: UnsafeMutableRawPointer
    /// In CSS pixels above the baseline.
    fileprivate(set) var ascent: Double
    /// In CSS pixels below the baseline.
    fileprivate(set) var descent: Double
  }

  private mutating func select(_ style: TextStyle) {
    guard style != self.style else { return }
    self.style = style
    pango_font_description_set_family(description, style.family.printable)
    pango_font_description_set_absolute_size(description, style.size * Double(PANGO_SCALE))
    pango_font_description_set_weight(description, PangoWeight(UInt32(style.weight.rawValue)))
    pango_layout_set_font_description(layout, description)
  }
}

/// Whether a line reads from right to left as a whole, as its first letter decides.
func readsFromTheRight(_ line: UnsafeMutablePointer<PangoLayoutLine>?) -> Bool {
  line?.pointee.resolved_dir == PANGO_DIRECTION_RTL.rawValue
}

/// The advance of a line in CSS pixels.
func advance(of line: UnsafeMutablePointer<PangoLayoutLine>?) -> Double {
  var logical = PangoRectangle()
  pango_layout_line_get_extents(line, nil, &logical)
  return cssPixels(logical.width)
}

/// CSS pixels from Pango's units.
func cssPixels(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
