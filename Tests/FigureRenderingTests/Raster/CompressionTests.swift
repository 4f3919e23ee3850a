import CPNG
import Testing

@Suite("Compression of pictures") struct CompressionTests {
  /// A picture of opaque pixels, or of such and transparent ones.
  private func check(
    width: Int, opaque: Bool = true, _ words: [UInt32],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Int {
    var image = cpng_image()
    (image.width, image.height) = (UInt32(width), UInt32(words.count / width))
    (image.stride, image.opaque) = (width, opaque)
    image.pixels_per_metre = 3780
    var file = words.withUnsafeBufferPointer { words in
      image.pixels = words.baseAddress
      return cpng_encode(&image)
    }
    defer { cpng_file_free(&file) }
    let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    let read = try Pixels(png: bytes)
    #expect(read.width == width, sourceLocation: sourceLocation)
    let (expected, found) =
      opaque
      ? (words.map { $0 | 0xFF00_0000 }, read.words.map { $0 | 0xFF00_0000 }) : (words, read.words)
    #expect(found == expected, sourceLocation: sourceLocation)
    return bytes.count
  }

  private func noise(_ count: Int, seed: Int) -> [UInt32] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in UInt32.random(in: 0...0xFF_FFFF, using: &random) }
  }

  /// Runs of colours, and pieces of what came before.
  private func patches(_ count: Int, colors: Int, seed: Int) -> [UInt32] {
    var random = SplitMix64(seed: seed)
    let palette = noise(colors, seed: seed + 1)
    var words: [UInt32] = []
    while words.count < count {
      let length = Int.random(in: 1...Int.random(in: 1...400, using: &random), using: &random)
      if words.isEmpty || Bool.random(using: &random) {
        words += [UInt32](repeating: palette.randomElement(using: &random) ?? 0, count: length)
      } else {
        let distance = Int.random(in: 1...min(words.count, 20_000), using: &random)
        for _ in 0..<length { words.append(words[words.count - distance]) }
      }
    }
    return Array(words.prefix(count))
  }

  @Test("Pictures of every small size come back", arguments: 1...9)
  func small(width: Int) throws {
    for height in 1...9 {
      for colors in [1, 2, 4, 16, 100] {
        _ = try check(
          width: width, patches(width * height, colors: colors, seed: 10 * height + colors))
      }
      _ = try check(width: width, noise(width * height, seed: height))
    }
  }

  @Test("Noise comes back, and is hardly larger than it was")
  func noise() throws {
    let size = try check(width: 700, noise(700 * 300, seed: 1))
    #expect(Double(size) < 1.01 * 3 * 700 * 300)
  }

  @Test("Rows farther apart than a match can reach come back")
  func wide() throws {
    _ = try check(
      width: 11_000, noise(11_000 * 2, seed: 2) + patches(11_000 * 8, colors: 300, seed: 3))
  }

  @Test("Patches and copies come back", arguments: 0..<12)
  func patches(seed: Int) throws {
    _ = try check(
      width: 150 + 37 * seed, patches((150 + 37 * seed) * 400, colors: 40 * (seed + 1), seed: seed))
  }

  @Test("Transparent pixels come back")
  func transparent() throws {
    let words = patches(300 * 200, colors: 300, seed: 4).map { $0 % 3 == 0 ? 0 : $0 | 0xFF00_0000 }
    _ = try check(width: 300, opaque: false, words)
  }

  @Test("A flat picture takes next to nothing")
  func flat() throws {
    #expect(try check(width: 2000, [UInt32](repeating: 0xFF_FFFF, count: 2000 * 1000)) < 3000)
  }
}
