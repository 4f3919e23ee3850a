import CPangoCairo
import Figures

/// Owns a Cairo drawing context together with the surface it draws on.
struct CairoContext: ~Copyable {
  /// Valid as long as the context is. Never null: where Cairo fails it gives an error object instead.
  let handle: OpaquePointer?
  /// What is drawn on.
  let surface: CairoSurface

  /// A context that draws on a surface; `check` says whether it can.
  init(_ surface: consuming CairoSurface) {
    handle = cairo_create(surface.handle)
    self.surface = surface
  }

  deinit { cairo_destroy(handle) }

  /// Throws if anything has gone wrong with the drawing so far.
  func check() throws(RenderingError) { try checkStatus(cairo_status(handle)) }

  /// Replaces the current outline.
  func set(_ path: Path) {
    cairo_new_path(handle)
    for step in path.steps {
      switch step {
      case .move(let point): cairo_move_to(handle, point.x, point.y)
      case .line(let point): cairo_line_to(handle, point.x, point.y)
      case .close: cairo_close_path(handle)
      }
    }
  }

  /// Selects an opaque or translucent colour.
  func set(_ color: Color, opacity: Double) {
    cairo_set_source_rgba(
      handle, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255, opacity)
  }

  /// Selects the form of lines.
  func set(_ stroke: Stroke) {
    cairo_set_line_width(handle, stroke.width)
    cairo_set_dash(handle, stroke.dash, Int32(stroke.dash.count), 0)
    cairo_set_line_cap(handle, stroke.cap.cairo)
    cairo_set_line_join(handle, stroke.join.cairo)
  }
}

extension Stroke.Cap {
  fileprivate var cairo: cairo_line_cap_t {
    switch self {
    case .butt: CAIRO_LINE_CAP_BUTT
    case .round: CAIRO_LINE_CAP_ROUND
    case .square: CAIRO_LINE_CAP_SQUARE
    }
  }
}

extension Stroke.Join {
  fileprivate var cairo: cairo_line_join_t {
    switch self {
    case .miter: CAIRO_LINE_JOIN_MITER
    case .round: CAIRO_LINE_JOIN_ROUND
    case .bevel: CAIRO_LINE_JOIN_BEVEL
    }
  }
}
