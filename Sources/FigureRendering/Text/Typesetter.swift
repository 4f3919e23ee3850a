import CPangoCairo
import Figures

/// Lays out lines of text, for measuring and for drawing alike, and remembers them: a figure is measured once and drawn
/// into many files.
///
/// Pango's rule on threads: "Note that since Pango 1.32.6, the default fontmap is per-thread. Each thread gets its own
/// default fontmap. In this way, PangoCairo can be used safely from multiple threads." So every thread has a typesetter
/// of its own, `Typesetter.ofThisThread`, to be taken, used and dropped within one synchronous function.
final class Typesetter {
  private let context: OpaquePointer
  private let description: OpaquePointer
  private var style: TextStyle?
  private var fonts: [TextStyle: PrimaryFont] = [:]
  private var layouts: [Line: OpaquePointer] = [:]

  private struct Line: Hashable {
    /// Not a string: strings of other characters may be equal, as with an accent of its own.
    var utf8: [UInt8]
    var style: TextStyle
  }

  /// More lines than a figure has. A layout takes about 2 kB.
  private static let mostLayouts = 500

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
    description = pango_font_description_new()
  }

  deinit {
    forgetLayouts()
    for font in fonts.values { g_object_unref(font.handle) }
    pango_font_description_free(description)
    g_object_unref(UnsafeMutableRawPointer(context))
  }

  /// Lays out a string as one line, reading no markup in it. The line is valid until another one is asked for.
  func line(_ string: String, style: TextStyle) -> UnsafeMutablePointer<PangoLayoutLine>? {
    let line = Line(utf8: Array(string.utf8), style: style)
    if let known = layouts[line] { return pango_layout_get_line_readonly(known, 0) }
    if layouts.count == Self.mostLayouts { forgetLayouts() }
    let layout = layout(of: string, style: style)
    layouts[line] = layout
    return pango_layout_get_line_readonly(layout, 0)
  }

  private func layout(of string: String, style: TextStyle) -> OpaquePointer {
    select(style)
    let layout: OpaquePointer = pango_layout_new(context)
    pango_layout_set_single_paragraph_mode(layout, 1)
    pango_layout_set_font_description(layout, description)
    var string = string.printable
    string.withUTF8 { characters in
      characters.withMemoryRebound(to: CChar.self) {
        pango_layout_set_text(layout, $0.baseAddress, Int32(clamping: $0.count))
      }
    }
    return layout
  }

  /// Forgets the lines. The fonts stay.
  func forgetLayouts() {
    for layout in layouts.values { g_object_unref(UnsafeMutableRawPointer(layout)) }
    layouts.removeAll(keepingCapacity: true)
  }

  /// The width of a string set as one line, in CSS pixels.
  func width(of string: String, style: TextStyle) -> Double {
    string.isEmpty ? 0 : advance(of: line(string, style: style))
  }

  /// The extents of a line without characters; lines with characters are as high.
  func emptyLine(style: TextStyle) -> TextExtents {
    let font = primaryFont(of: style)
    return TextExtents(width: 0, ascent: font?.ascent ?? 0, descent: font?.descent ?? 0)
  }

  /// The font that the characters of a style come from, unless it has no form for them; nil where no font is
  /// installed at all.
  func primaryFont(of style: TextStyle) -> PrimaryFont? {
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

  private func select(_ style: TextStyle) {
    guard style != self.style else { return }
    self.style = style
    pango_font_description_set_family(description, style.family.printable)
    pango_font_description_set_absolute_size(description, style.size * Double(PANGO_SCALE))
    pango_font_description_set_weight(description, PangoWeight(UInt32(style.weight.rawValue)))
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
