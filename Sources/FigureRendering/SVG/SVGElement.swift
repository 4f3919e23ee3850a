import CPangoCairo
import Figures

/// What the rewriter puts in place of a stand-in for a whole element.
enum SVGElement {
  /// Text as outlines.
  case shape(PathData, ShapeStyle)
  /// Text as characters.
  case text(SVGText)
  /// A paint behind a mask.
  case mask(SVGMask)
}

/// Makes what stands in the document for the elements that Cairo's SVG only marks.
struct SVGElementMaker: ~Copyable {
  private let standIns: StandIns
  private let text: ImageFormat.TextForm
  private var typesetter = Typesetter()
  // Holds one outline at a time; nothing is drawn.
  private let context: CairoContext

  init(standIns: StandIns, text: ImageFormat.TextForm) throws(RenderingError) {
    self.standIns = standIns
    self.text = text
    context = CairoContext(try .unbounded())
  }

  /// The elements in the order of the stand-ins.
  mutating func elements() throws(RenderingError) -> [SVGElement?] {
    var elements: [SVGElement?] = []
    for element in standIns.elements {
      switch element {
      case .text(let run): elements.append(make(run))
      case .mask(let mask, let place, let paint):
        elements.append(.mask(try SVGMask(mask, in: place, paint: paint)))
      case .path, .dots, .group: elements.append(nil)
      }
    }
    try context.check()
    return elements
  }

  /// Cairo would write each number of an outline with six places, for us to read them again: most of the work of a
  /// figure. So outlines of text are asked for directly, to the same bytes in the end.
  private mutating func make(_ run: TextRun) -> SVGElement? {
    let line = typesetter.line(run.string, style: run.style)
    // Pictures have no outline; as characters the reader's own font shows them.
    if text == .characters || typesetter.hasPictures(line, style: run.style) {
      return .text(SVGText(run, set: line))
    }
    cairo_new_path(context.handle)
    context.place(run, set: line) { pango_cairo_layout_line_path(context.handle, line) }
    let outline = PathData(currentOutlineOf: context)
    guard !outline.steps.isEmpty, let paint = standIns.index(of: run.paint) else { return nil }
    return .shape(outline, ShapeStyle(fill: paint))
  }
}
