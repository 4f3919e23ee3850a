import FigureRendering
import Figures
import Testing

@Suite struct PixelImageTests {
  /// The chunks of a PNG file, by their names.
  private func chunks(of png: [UInt8]) -> [(name: String, data: [UInt8])] {
    var chunks: [(String, [UInt8])] = []
    var rest = png.dropFirst(8)
    while rest.count >= 12 {
      let count = Int(word(rest))
      let name = String(decoding: rest.dropFirst(4).prefix(4), as: UTF8.self)
      chunks.append((name, Array(rest.dropFirst(8).prefix(count))))
      rest = rest.dropFirst(12 + count)
    }
    return chunks
  }

  private func word(_ bytes: some Collection<UInt8>) -> UInt32 {
    bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  @Test(
    "The header has the size in pixels, and the file its resolution", arguments: [1.0, 2.0, 1.5])
  func header(scale: Double) throws {
    let png = try FigureRenderer().render(SampleScenes.shapes, as: .png(scale: scale), key: "a")
    #expect(Array(png.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    let chunks = chunks(of: png)
    let header = try #require(chunks.first)
    #expect(header.name == "IHDR")
    #expect(word(header.data) == UInt32(250 * scale))
    #expect(word(header.data.dropFirst(4)) == UInt32(270 * scale))
    // 8 bits; colour type 2 has no alpha channel, colour type 3 a palette.
    let colors = Set(try Pixels(png: png).words.map { $0 & 0xFFFFFF }).count
    #expect(colors > 16)
    #expect(Array(header.data[8...9]) == [8, colors > 256 ? 2 : 3])
    let resolution = try #require(chunks.first { $0.name == "pHYs" }).data
    #expect(word(resolution) == UInt32((96 * scale / 0.0254).rounded()))
    #expect(word(resolution.dropFirst(4)) == word(resolution))
    #expect(resolution.last == 1)
    #expect(chunks.contains { $0.name == "sRGB" })
    #expect(chunks.last?.name == "IEND")
  }

  @Test(
    "Title, description, source and software are in the file, as UTF-8, where they are not empty")
  func texts() throws {
    func texts(_ scene: Scene) throws -> [String] {
      let png = try FigureRenderer().render(scene, as: .png(scale: 1), key: "a")
      return chunks(of: png).filter { $0.name == "iTXt" }
        .map { String(decoding: $0.data, as: UTF8.self).replacing("\0\0\0\0\0", with: ": ") }
    }
    var scene = Scene(width: 4, height: 4, title: "Züge & <Ω>")
    #expect(try texts(scene) == ["Title: Züge & <Ω>", "Software: Lossbook"])
    (scene.title, scene.summary, scene.source) = ("", "Two\0lines", "sha256:0f")
    #expect(
      try texts(scene)
        == ["Description: Two\u{FFFD}lines", "Source: sha256:0f", "Software: Lossbook"])
  }

  /// Squares of one pixel in a row, each in a colour of its own, on a page of the first one.
  private func squares(colors: Int) -> (scene: Scene, words: [UInt32]) {
    let words = (0..<colors).map { UInt32($0) * 0x01_07_1D % 0xFF_FF_FF }
    let elements = words.enumerated().map { index, word in
      let (x, color) = (Double(index), Color(hex: word))
      let square = Path(steps: [
        .move(Point(x: x, y: 0)), .line(Point(x: x + 1, y: 0)), .line(Point(x: x + 1, y: 1)),
        .line(Point(x: x, y: 1)), .close,
      ])
      return Scene.Element.path(square, fill: Paint(light: color), stroke: nil)
    }
    let page = Paint(light: Color(hex: words.first ?? 0))
    return (
      Scene(width: Double(colors), height: 1, background: page, elements: elements), words
    )
  }

  @Test(
    "A picture of up to 256 colours has a palette of as few bits as they need, without a change",
    arguments: [
      (1, 1, 3), (2, 1, 3), (3, 2, 3), (5, 4, 3), (16, 4, 3), (17, 8, 3), (256, 8, 3), (257, 8, 2),
    ])
  func palette(colors: Int, bits: UInt8, type: UInt8) throws {
    let (scene, words) = squares(colors: colors)
    let png = try FigureRenderer().render(scene, as: .png(scale: 1), key: "a")
    let chunks = chunks(of: png)
    #expect(Array(try #require(chunks.first).data[8...9]) == [bits, type])
    #expect(chunks.first { $0.name == "PLTE" }?.data.count == (type == 3 ? 3 * colors : nil))
    #expect(try Pixels(png: png).words.map { $0 & 0xFFFFFF } == words)
  }

  @Test("Without a background the picture is transparent")
  func transparent() throws {
    let ink = Paint(light: Color(hex: 0xff8000), opacity: 0.5)
    let square = Path(steps: [
      .move(Point(x: 2, y: 2)), .line(Point(x: 6, y: 2)), .line(Point(x: 6, y: 6)),
      .line(Point(x: 2, y: 6)), .close,
    ])
    let scene = Scene(width: 8, height: 8, elements: [.path(square, fill: ink, stroke: nil)])
    let png = try FigureRenderer().render(scene, as: .png(scale: 1), key: "a")
    // Colour type 6 has an alpha channel.
    #expect(chunks(of: png).first?.data[9] == 6)
    let pixels = try Pixels(png: png)
    #expect(pixels[0, 0] == 0)
    #expect(pixels[4, 4] == 0x8080_4000)
  }

  @Test("An appearance has its own colours")
  func appearances() throws {
    func corner(_ appearance: Appearance) throws -> UInt32 {
      let png = try FigureRenderer().render(
        SampleScenes.shapes, as: .png(scale: 1, appearance: appearance), key: "a")
      return try Pixels(png: png)[0, 0] & 0xFF_FFFF
    }
    #expect(try corner(.light) == 0xFF_FFFF)
    #expect(try corner(.dark) == 0x0D_1117)
  }

  @Test(
    "A picture at 2x is the picture at 1x with finer pixels",
    arguments: [SampleScenes.shapes, SampleScenes.texts, SampleScenes.twoPanels])
  func scales(scene: Scene) throws {
    let once = try Pixels(png: FigureRenderer().render(scene, as: .png(scale: 1), key: "a"))
    let twice = try Pixels(png: FigureRenderer().render(scene, as: .png(scale: 2), key: "a"))
    // What is left is the rounding of coverage; text that is laid out anew gives 5 and more.
    #expect(try #require(twice.halved.largestTileDifference(to: once)) < 1.5)
  }

  // No text, so the picture is the same with any version of the font.
  @Test("Outlines, dashes, clips and dots look as recorded")
  func looksAsRecorded() throws {
    let png = try FigureRenderer().render(SampleScenes.shapes, as: .png(scale: 1), key: "a")
    try Golden.expectPicture("shapes.png", actual: png, tolerance: 2)
  }

  @Test("Translucent dots add up where they overlap, and only there")
  func overlappingDots() throws {
    let half = Paint(light: Color(hex: 0x000000), opacity: 0.5)
    let centers = [Point(x: 10, y: 10), Point(x: 16, y: 10)]
    let scene = Scene(
      width: 30, height: 20, background: Paint(light: Color(hex: 0xFFFFFF)),
      elements: [.dots(centers, diameter: 12, paint: half)])
    let pixels = try Pixels(
      png: FigureRenderer().render(scene, as: .png(scale: 1), key: "a"))
    func gray(_ x: Int) -> Int { Pixels.channels(pixels[x, 10])[0] }
    #expect(abs(gray(7) - 128) <= 1)
    #expect(abs(gray(13) - 64) <= 1)
    #expect(abs(gray(19) - 128) <= 1)
  }
}
