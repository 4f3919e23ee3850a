import Figures
import Foundation

/// A paint behind a mask, as an SVG document holds it.
struct SVGMask {
  let paint: Paint
  /// The rectangle as attributes.
  let box: String
  /// The mask as a PNG file.
  let base64: String

  init(_ mask: AlphaMask, in place: Rect, paint: Paint) throws(RenderingError) {
    self.paint = paint
    box = place.svgAttributes
    base64 = Data(try mask.png()).base64EncodedString()
  }
}

extension Rect {
  /// Its place and size as attributes.
  var svgAttributes: String {
    [("x", x), ("y", y), ("width", width), ("height", height)]
      .map { "\($0)=\"\(Hundredths($1))\"" }.joined(separator: " ")
  }
}
