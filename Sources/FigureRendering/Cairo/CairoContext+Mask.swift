import CPangoCairo
import Figures

extension CairoContext {
  /// Lays the selected colour over a rectangle, as much of it as the pixels of a mask say.
  func mask(_ mask: AlphaMask, in place: Rect) throws(RenderingError) {
    // Cairo keeps the picture for as long as it needs it.
    let picture = cairo_image_surface_create(
      CAIRO_FORMAT_A8, Int32(mask.width), Int32(mask.height))
    defer { cairo_surface_destroy(picture) }
    try checkStatus(cairo_surface_status(picture))
    guard let bytes = cairo_image_surface_get_data(picture) else { return }
    let stride = Int(cairo_image_surface_get_stride(picture))
    cairo_surface_flush(picture)
    for row in 0..<mask.height {
      for column in 0..<mask.width {
        bytes[row * stride + column] = mask.coverage[row * mask.width + column]
      }
    }
    cairo_surface_mark_dirty(picture)
    cairo_save(handle)
    // Beside its edge the picture goes on as it ends, as in SVG; the rectangle is where it is cut off.
    cairo_rectangle(handle, place.x, place.y, place.width, place.height)
    cairo_clip(handle)
    cairo_translate(handle, place.x, place.y)
    cairo_scale(handle, place.width / Double(mask.width), place.height / Double(mask.height))
    let pattern = cairo_pattern_create_for_surface(picture)
    cairo_pattern_set_filter(pattern, CAIRO_FILTER_BILINEAR)
    cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD)
    cairo_mask(handle, pattern)
    cairo_pattern_destroy(pattern)
    cairo_restore(handle)
  }
}
