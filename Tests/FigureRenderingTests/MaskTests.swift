import Figures
import Foundation
import Testing

@testable import FigureRendering

@Suite("A mask")
struct MaskTests {
  private let paint = Paint(light: Color(hex: 0xd02010), dark: Color(hex: 0x40ff80), opacity: 0.8)

  private func scene(_ coverage: [UInt8], width: Int = 2, height: Int = 2) -> Scene {
    Scene(
      width: 60, height: 40, background: Paint(light: Color(hex: 0xffffff)),
      elements: [
        .mask(
          AlphaMask(width: width, height: height, coverage: coverage),
          in: Rect(x: 10, y: 10, width: 40, height: 20), paint: paint)
      ])
  }

  private func text(_ scene: Scene) throws -> String {
    String(decoding: try FigureRenderer().render(scene, as: .svg, key: "m"), as: UTF8.self)
  }

  @Test("covers as much as its values say, smoothly between them")
  func pixels() throws {
    let scene = scene([255, 0, 255, 0])
    let pixels = try Pixels(png: FigureRenderer().render(scene, as: .png(scale: 1), key: "m"))
    #expect(pixels[5, 20] & 0xFFFFFF == 0xFFFFFF)
    let left = Pixels.channels(pixels[20, 20])
    #expect(left[0] > 200 && left[1] < 90)
    #expect(Pixels.channels(pixels[45, 20])[1] > 240)
  }

  @Test("is a rectangle with the classes of its paint in SVG, under an image of greys")
  func svg() throws {
    let text = try text(scene([255, 0, 17, 0]))
    #expect(text.contains("<mask id=\"fig-m-mask1\" maskUnits=\"userSpaceOnUse\""))
    #expect(text.contains("<rect x=\"10\" y=\"10\" width=\"40\" height=\"20\""))
    #expect(text.contains("mask=\"url(#fig-m-mask1)\""))
    #expect(text.contains("class=\"fig-m-f1\""))
    #expect(text.contains("data:image/png;base64,"))
    #expect(text.contains("#40ff80"))
  }

  @Test("keeps its values in the file, in four bits where sixteen levels are enough")
  func image() throws {
    for (coverage, bits) in [([0, 17, 238, 255], UInt8(4)), ([0, 18, 237, 254], 8)] {
      let png = try AlphaMask(width: 2, height: 2, coverage: coverage.map { UInt8($0) }).png()
      #expect(png[24] == bits && png[25] == 0)
      let greys = try Pixels(png: png).words.map { Int($0 & 0xFF) }
      #expect(greys == coverage)
    }
  }

  @Test("of the wrong size is refused")
  func invalid() {
    for (width, height, count) in [(2, 2, 3), (0, 5, 0), (40_000, 1, 40_000)] {
      let scene = scene([UInt8](repeating: 0, count: count), width: width, height: height)
      #expect(throws: RenderingError.self) { try scene.validate() }
    }
  }
}
