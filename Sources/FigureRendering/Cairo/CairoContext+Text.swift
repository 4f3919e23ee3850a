import CPangoCairo
import Figures

extension CairoContext {
  /// Draws with the pen at the start of a run's baseline, turned as the run is, then puts all back but the outline.
  func place(
    _ run: TextRun, set line: UnsafeMutablePointer<PangoLayoutLine>?, draw: () -> Void
  ) {
    cairo_save(handle)
    cairo_translate(handle, run.position.x, run.position.y)
    cairo_rotate(handle, run.rotation * .pi / 180)
    cairo_move_to(handle, -run.anchor.share * advance(of: line), 0)
    draw()
    cairo_restore(handle)
  }
}

extension TextRun.Anchor {
  /// The share of the advance that lies before the anchor.
  fileprivate var share: Double {
    switch self {
    case .start: 0
    case .middle: 0.5
    case .end: 1
    }
  }
}
