import CPangoCairo
import Figures

/// What the rewriter puts in place of a stand-in for a whole element.
enum SVGElement {
  /// Text as outlines.
  case shape(PathData, ShapeStyle)
  /// Text as characters.
  case text(SVGText)
  /// Characters of a text that are pictures.
  case picture(SVGPicture)
  /// A paint behind a mask.
  case mask(SVGMask)
}

/// Makes what stands in the document for the elements that Cairo's SVG only marks.
struct SVGElementMaker: ~Copyable {
  private let standIns: StandIns
  private let text: ImageFormat.TextForm
  private let typesetter = Typesetter.ofThisThread
  // Holds one outline at a time; nothing is drawn.
  private let context: CairoContext

  init(standIns: StandIns, text: ImageFormat.TextForm) throws(RenderingError) {
    self.standIns = standIns
    self.text = text
    context = CairoContext(try .unbounded())
  }

  /// The elements in the order of the stand-ins; none where nothing is to be seen.
  mutating func elements() throws(RenderingError) -> [[SVGElement]] {
    var elements: [[SVGElement]] = []
    for element in standIns.elements {
      switch element {
      case .text(let run): elements.append(try make(run))
      case .mask(let mask, let place, let paint):
        elements.append([.mask(try SVGMask(mask, in: place, paint: paint))])
      case .path, .dots, .group: elements.append([])
      }
    }
    try context.check()
    return elements
  }

  /// Cairo would write each number of an outline with six places, for us to read them again: most of the work of a
  /// figure. So outlines of text are asked for directly, to the same bytes in the end.
  private mutating func make(_ run: TextRun) throws(RenderingError) -> [SVGElement] {
    let line = typesetter.line(run.string, style: run.style)
    if text == .characters { return [.text(SVGText(run, set: line))] }
    let hasPictures = typesetter.hasPictures(line, style: run.style)
    var glyphs: [PicturedGlyphs] = []
    cairo_new_path(context.handle)
    context.place(run, set: line) {
      if hasPictures {
        glyphs = context.addOutlines(of: line, string: run.string.printable)
      } else {
        pango_cairo_layout_line_path(context.handle, line)
      }
    }
    let outline = PathData(currentOutlineOf: context)
    var elements: [SVGElement] = []
    if !outline.steps.isEmpty, let paint = standIns.index(of: run.paint) {
      elements.append(.shape(outline, ShapeStyle(fill: paint)))
    }
    // Pictures have no outline, and readers may have no font for them: so they go into the file.
    for glyphs in glyphs { elements.append(.picture(try SVGPicture(glyphs, of: run))) }
    return elements
  }
}
