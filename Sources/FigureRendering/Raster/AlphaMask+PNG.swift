import CPNG
import Figures

extension AlphaMask {
  /// The mask as a PNG file of greys, with four bits a pixel where sixteen levels are enough.
  func png() throws(RenderingError) -> [UInt8] {
    var image = cpng_image()
    image.width = UInt32(width)
    image.height = UInt32(height)
    image.grey_bits = coverage.allSatisfy { $0 % 17 == 0 } ? 4 : 8
    var file = coverage.withUnsafeBufferPointer { greys in
      image.greys = greys.baseAddress
      return cpng_encode(&image)
    }
    defer { cpng_file_free(&file) }
    return try file.contents()
  }
}
