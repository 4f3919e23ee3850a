import CPangoCairo

/// Owns a Cairo surface and the stream that it writes to.
struct CairoSurface: ~Copyable {
  /// Valid as long as the surface is. Never null: where Cairo fails it gives an error object instead.
  let handle: OpaquePointer?
  // Dropped after `deinit` has run, so that a surface that finishes late still has where to write.
  private let sink: ByteSink?

  /// Takes over a surface just created.
  private init(_ handle: OpaquePointer?, sink: ByteSink? = nil) {
    self.handle = handle
    self.sink = sink
  }

  deinit { cairo_surface_destroy(handle) }

  /// Pixels in memory, native-endian 32 bits each, without an alpha channel where they are opaque.
  static func image(width: Int, height: Int, scale: Double, opaque: Bool) throws(RenderingError)
    -> CairoSurface
  {
    let surface = CairoSurface(
      cairo_image_surface_create(
        opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, Int32(width), Int32(height)))
    try surface.check()
    // Unlike cairo_scale this leaves Pango's sizes as they are.
    cairo_surface_set_device_scale(surface.handle, scale, scale)
    return surface
  }

  /// Nothing but a place for outlines: on any other, Cairo leaves out glyphs far outside it.
  static func unbounded() throws(RenderingError) -> CairoSurface {
    let surface = CairoSurface(cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nil))
    try surface.check()
    return surface
  }

  /// An SVG document; sizes in CSS pixels.
  static func svg(width: Double, height: Double) throws(RenderingError) -> CairoSurface {
    let sink = ByteSink()
    let surface = CairoSurface(
      cairo_svg_surface_create_for_stream(ByteSink.write, sink.context, width, height), sink: sink)
    try surface.check()
    cairo_svg_surface_set_document_unit(surface.handle, CAIRO_SVG_UNIT_PX)
    return surface
  }

  /// A PDF document of one page; sizes in points.
  static func pdf(width: Double, height: Double) throws(RenderingError) -> CairoSurface {
    let sink = ByteSink()
    let surface = CairoSurface(
      cairo_pdf_surface_create_for_stream(ByteSink.write, sink.context, width, height), sink: sink)
    try surface.check()
    // The oldest version with transparency: every reader opens it, and all versions of Cairo write it alike.
    cairo_pdf_surface_restrict_to_version(surface.handle, CAIRO_PDF_VERSION_1_4)
    return surface
  }

  /// Ends the document and gives its bytes. Nothing can be drawn after it.
  func finish() throws(RenderingError) -> [UInt8] {
    cairo_surface_finish(handle)
    try check()
    return sink?.bytes ?? []
  }

  /// Throws if anything has gone wrong with the surface so far.
  func check() throws(RenderingError) {
    try checkStatus(cairo_surface_status(handle))
  }
}

/// Throws Cairo's words for a status other than success.
func checkStatus(_ status: cairo_status_t) throws(RenderingError) {
  guard status == CAIRO_STATUS_SUCCESS else {
    throw .cairo(reason: String(cString: cairo_status_to_string(status)))
  }
}
