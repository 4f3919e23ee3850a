/// A number of hundredths, the precision that lengths have in SVG files: finer than a screen pixel at twelvefold zoom.
struct Hundredths: Hashable {
  var count: Int

  /// So many hundredths.
  init(count: Int) { self.count = count }

  /// The nearest number, halves away from zero.
  init(_ value: Double) { count = Int((value * 100).rounded()) }

  /// The number as short as SVG allows: `-.5`, `12`, `3.25`.
  func write(to output: inout [UInt8]) {
    if count < 0 { output.append(UInt8(ascii: "-")) }
    let magnitude = count.magnitude
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: 100)
    if whole > 0 || rest == 0 { output.append(contentsOf: String(whole).utf8) }
    guard rest > 0 else { return }
    output.append(UInt8(ascii: "."))
    output.append(UInt8(ascii: "0") + UInt8(rest / 10))
    if rest % 10 > 0 { output.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
  }

  /// Whether the written form has a decimal point.
  var hasPoint: Bool { count % 100 != 0 }
}

extension Hundredths: CustomStringConvertible {
  /// The number as SVG writes it.
  var description: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Reads numbers, separated by spaces or commas, from a piece of Cairo's SVG.
struct NumberScanner {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The next byte after spaces and commas, or nil at the end.
  mutating func peek() -> UInt8? {
    while position < bytes.endIndex,
      bytes[position].isXMLSpace || bytes[position] == UInt8(ascii: ",")
    {
      position += 1
    }
    return position < bytes.endIndex ? bytes[position] : nil
  }

  /// Passes over the byte last seen.
  mutating func skip() { position += 1 }

  /// The next number, rounded to hundredths, halves away from zero.
  mutating func hundredths() throws(RenderingError) -> Hundredths {
    let decimal = try decimal(places: 3)
    let rounded = (decimal.magnitude + 5) / 10
    return Hundredths(count: decimal < 0 ? -Int(rounded) : Int(rounded))
  }

  /// The next number in units of the given decimal place; later places are cut off.
  mutating func decimal(places: Int) throws(RenderingError) -> Int {
    guard var byte = peek() else { throw .unknownSVG(reason: "a number is missing") }
    let isNegative = byte == UInt8(ascii: "-")
    if isNegative { position += 1 }
    var value = 0
    var digits = 0
    var placesLeft: Int?
    while position < bytes.endIndex {
      byte = bytes[position]
      if byte == UInt8(ascii: "."), placesLeft == nil {
        placesLeft = places
      } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        digits += 1
        // Cairo's fixed-point numbers have at most 8 digits before the point.
        if placesLeft == nil, digits > 12 { throw .unknownSVG(reason: "a number is too long") }
        if placesLeft != 0 {
          value = value * 10 + Int(byte - UInt8(ascii: "0"))
          placesLeft? -= 1
        }
      } else {
        break
      }
      position += 1
    }
    guard digits > 0, byte != UInt8(ascii: "e"), byte != UInt8(ascii: "E") else {
      throw .unknownSVG(reason: "a number of an unknown form")
    }
    for _ in 0..<(placesLeft ?? places) { value *= 10 }
    return isNegative ? -value : value
  }
}
