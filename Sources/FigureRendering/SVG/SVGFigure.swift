import CPangoCairo
import Figures

/// A scene as an SVG document of our own form, made from what Cairo drew: compact, with ids and classes that start with
/// the figure's key, and following the reader's light or dark setting.
struct SVGFigure {
  private let scene: Scene
  private let text: ImageFormat.TextForm
  private let prefix: String

  /// - Throws: `RenderingError.invalidKey` where the key cannot be part of an id.
  init(_ scene: Scene, text: ImageFormat.TextForm, key: String) throws(RenderingError) {
    let isValid = key.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard !key.isEmpty, isValid else { throw .invalidKey(key) }
    self.scene = scene
    self.text = text
    // An id must not start with a digit, a key may.
    prefix = "fig-\(key)"
  }

  /// The document; it has no XML declaration, so it can stand inside HTML as it is.
  func bytes() throws(RenderingError) -> [UInt8] {
    let standIns = StandIns(scene)
    let surface = try CairoSurface.svg(width: scene.width, height: scene.height)
    let context = CairoContext(surface)
    // Opaque, so that Cairo never needs more than plain colours; the rewriter adds the opacity.
    let painter = ScenePainter(
      context, text: .outlines,
      ink: { paint in ScenePainter.Ink(color: standIns.color(of: paint), opacity: 1) },
      standIn: { element in standIns.color(of: element) })
    let drawn = try painter.paint(scene, background: false).surface.finish()
    let document = try CairoSVG(drawn, standIns: standIns)
    var maker = try SVGElementMaker(standIns: standIns, text: text)
    let elements = try maker.elements()
    return SVGWriter(scene: scene, prefix: prefix, standIns: standIns, elements: elements)
      .document(document)
  }
}
