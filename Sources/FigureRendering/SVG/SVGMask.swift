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
    let lengths = [
      ("x", place.x), ("y", place.y), ("width", place.width), ("height", place.height),
    ]
    box = lengths.map { "\($0)=\"\(Hundredths($1))\"" }.joined(separator: " ")
    base64 = Data(try mask.png()).base64EncodedString()
  }
}
