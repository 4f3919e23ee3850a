import CPangoCairo
import Figures

/// A scene as a PDF document of one page, in its light form, with its fonts embedded.
func pdf(of scene: Scene) throws(RenderingError) -> [UInt8] {
  let points = 72.0 / 96
  let surface = try CairoSurface.pdf(width: scene.width * points, height: scene.height * points)
  let metadata = [
    (CAIRO_PDF_METADATA_TITLE, scene.title),
    (CAIRO_PDF_METADATA_SUBJECT, scene.summary),
    (CAIRO_PDF_METADATA_KEYWORDS, scene.source.isEmpty ? "" : "Source: \(scene.source)"),
    (CAIRO_PDF_METADATA_CREATOR, "Lossbook"),
    // Cairo would write the time of day, and no two files would be the same.
    (CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z"),
  ]
  for (field, value) in metadata where !value.isEmpty {
    cairo_pdf_surface_set_metadata(surface.handle, field, value.printable)
  }
  let context = CairoContext(surface)
  cairo_scale(context.handle, points, points)
  let painter = ScenePainter(context, text: .characters) { paint in
    ScenePainter.Ink(color: paint.light, opacity: paint.opacity)
  }
  let painted = try painter.paint(scene, background: true)
  cairo_show_page(painted.handle)
  return try painted.surface.finish()
}
