import CPNG
import CPangoCairo
import Figures

/// A scene as pixels.
struct PixelImage: ~Copyable {
  /// The most pixels along one side, Cairo's limit.
  static let longestSide = 32_767

  private let canvas: CairoContext
  private let isOpaque: Bool
  private let pixelsPerMetre: Double

  /// Draws a scene with `scale` pixels to a CSS pixel, as it looks on a page of an appearance. A part of a pixel at the
  /// right and lower edge becomes a whole one.
  init(_ scene: Scene, scale: Double, appearance: Appearance) throws(RenderingError) {
    let width = (scene.width * scale).rounded(.up)
    let height = (scene.height * scale).rounded(.up)
    let sides = 1...Double(Self.longestSide)
    guard sides.contains(width), sides.contains(height) else {
      throw .tooLarge(width: width, height: height)
    }
    let isOpaque = scene.background?.opacity == 1
    let context = CairoContext(
      try .image(width: Int(width), height: Int(height), scale: scale, opaque: isOpaque))
    // Cairo 1.16 puts glyphs at whole pixels; outlines go where they belong.
    let painter = ScenePainter(context, text: .outlines) { paint in
      ScenePainter.Ink(
        color: appearance == .dark ? paint.dark : paint.light, opacity: paint.opacity)
    }
    let painted = try painter.paint(scene, background: true)
    cairo_surface_flush(painted.surface.handle)
    try painted.surface.check()
    self.canvas = painted
    self.isOpaque = isOpaque
    pixelsPerMetre = 96 * scale / 0.0254
  }

  /// The image as a PNG file with its resolution and with texts by their keywords.
  func png(texts: [(keyword: String, text: String)]) throws(RenderingError) -> [UInt8] {
    guard let bytes = cairo_image_surface_get_data(canvas.surface.handle) else {
      throw .cairo(reason: "the picture has no pixels")
    }
    var image = cpng_image()
    image.width = UInt32(cairo_image_surface_get_width(canvas.surface.handle))
    image.height = UInt32(cairo_image_surface_get_height(canvas.surface.handle))
    image.stride = Int(cairo_image_surface_get_stride(canvas.surface.handle)) / 4
    image.opaque = isOpaque
    image.pixels_per_metre = UInt32(pixelsPerMetre.rounded())
    image.pixels = UnsafePointer(UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt32.self))
    let list = texts.map { "\($0.keyword)\0\($0.text.printable)\0" }.joined()
    var file = list.withCString { list in
      image.texts = list
      return cpng_encode(&image)
    }
    defer { cpng_file_free(&file) }
    return try file.contents()
  }
}

extension cpng_file {
  /// The bytes of the file.
  func contents() throws(RenderingError) -> [UInt8] {
    guard let bytes else {
      throw .png(
        reason: withUnsafeBytes(of: error) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }
}
