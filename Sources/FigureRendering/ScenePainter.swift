import CPangoCairo
import Figures

/// Draws the elements of a scene, first to last, through Cairo.
struct ScenePainter: ~Copyable {
  /// How text becomes marks on the surface.
  enum TextForm {
    /// Filled outlines: the same shapes in every format, at positions finer than a pixel.
    case outlines
    /// Characters of a font, which a reader can select and search for.
    case characters
  }

  private let context: CairoContext
  private let textForm: TextForm
  private let ink: (Paint) -> Ink
  private let standIn: (Scene.Element) -> Color?
  private let typesetter = Typesetter.ofThisThread

  /// What a paint is drawn with.
  struct Ink {
    var color: Color
    var opacity: Double
  }

  /// A painter for a context; `ink` says what each paint is drawn with, `standIn` which elements are only marked in the
  /// drawing, by a line of a colour.
  init(
    _ context: consuming CairoContext, text: TextForm, ink: @escaping (Paint) -> Ink,
    standIn: @escaping (Scene.Element) -> Color? = { _ in nil }
  ) {
    self.context = context
    self.textForm = text
    self.ink = ink
    self.standIn = standIn
  }

  /// Draws the background and every element, then ends the surface and hands it over.
  consuming func paint(_ scene: Scene, background: Bool) throws(RenderingError) -> CairoContext {
    try context.check()
    if background, let paint = scene.background {
      apply(paint)
      cairo_paint(context.handle)
    }
    for element in scene.elements { try draw(element) }
    try context.check()
    return context
  }

  private mutating func draw(_ element: Scene.Element) throws(RenderingError) {
    if let color = standIn(element) { return mark(color) }
    switch element {
    case .path(let path, let fill, let stroke): draw(path, fill: fill, stroke: stroke)
    case .dots(let centers, let diameter, let paint):
      draw(dots: centers, diameter: diameter, paint: paint)
    case .text(let run): try draw(run)
    case .mask(let mask, let place, let paint):
      guard paint.opacity > 0, place.width > 0, place.height > 0 else { return }
      apply(paint)
      try context.mask(mask, in: place)
    case .group(let elements, let clip):
      if let clip {
        cairo_save(context.handle)
        cairo_rectangle(context.handle, clip.x, clip.y, clip.width, clip.height)
        cairo_clip(context.handle)
      }
      for element in elements { try draw(element) }
      if clip != nil { cairo_restore(context.handle) }
    }
  }

  private func apply(_ paint: Paint) {
    let ink = ink(paint)
    context.set(ink.color, opacity: ink.opacity)
  }

  /// Draws a line across all that can be seen, so that Cairo never leaves it out.
  private func mark(_ color: Color) {
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    cairo_clip_extents(context.handle, &left, &top, &right, &bottom)
    context.set(color, opacity: 1)
    context.set(Stroke(paint: Paint(light: color), width: 1))
    cairo_move_to(context.handle, left, top)
    cairo_line_to(context.handle, right, bottom)
    cairo_stroke(context.handle)
  }

  private func draw(_ path: Path, fill: Paint?, stroke: Stroke?) {
    context.set(path)
    if let fill, fill.opacity > 0 {
      apply(fill)
      cairo_fill_preserve(context.handle)
    }
    if let stroke, stroke.paint.opacity > 0, stroke.width > 0 {
      apply(stroke.paint)
      context.set(stroke)
      cairo_stroke_preserve(context.handle)
    }
    cairo_new_path(context.handle)
  }

  /// So many translucent dots are drawn one by one.
  private static let mostSingleDots = 1000

  /// A dot is a line of no length with round ends, by far the shortest form in a vector file. Opaque dots are one
  /// outline; translucent ones are drawn one by one, because they should add up where they overlap, or, where they are
  /// many, in layers in which none overlap.
  private func draw(dots centers: [Point], diameter: Double, paint: Paint) {
    guard paint.opacity > 0, diameter > 0 else { return }
    apply(paint)
    context.set(Stroke(paint: paint, width: diameter, cap: .round))
    let layers =
      paint.opacity == 1
      ? [centers]
      : centers.count <= Self.mostSingleDots
        ? centers.map { [$0] } : DotLayers(centers, diameter: diameter).layers
    for layer in layers {
      for center in layer {
        cairo_move_to(context.handle, center.x, center.y)
        cairo_line_to(context.handle, center.x, center.y)
      }
      cairo_stroke(context.handle)
    }
  }

  private mutating func draw(_ run: TextRun) throws(RenderingError) {
    guard run.paint.opacity > 0 else { return }
    let line = typesetter.line(run.string, style: run.style)
    // Pictures, as of emoji, have no outline.
    let isOutline = textForm == .outlines && !typesetter.hasPictures(line, style: run.style)
    apply(run.paint)
    context.place(run, set: line) {
      if isOutline {
        pango_cairo_layout_line_path(context.handle, line)
        cairo_fill(context.handle)
      } else {
        pango_cairo_show_layout_line(context.handle, line)
      }
    }
    // Otherwise the next outline starts with a line from the end of the text.
    cairo_new_path(context.handle)
  }
}
