/// Writes numbers and texts as bytes that ``ByteReader`` reads back the same: numbers in little endian, texts and lists
/// with their counts before them.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func integer(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func text(_ text: String) {
    integer(UInt32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func numbers(_ numbers: [Double]) {
    integer(UInt32(numbers.count))
    numbers.map(\.bitPattern.littleEndian).withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  mutating func digest(_ digest: Digest) { bytes.append(contentsOf: digest.bytes) }

  mutating func list<Element>(
    _ elements: [Element], _ write: (Element, inout ByteWriter) -> Void
  ) {
    integer(UInt32(elements.count))
    for element in elements { write(element, &self) }
  }
}

/// Reads what ``ByteWriter`` wrote; `nil` from where the bytes are not that.
struct ByteReader {
  private let bytes: [UInt8]
  private var place: Int

  init(bytes: [UInt8], at place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

  var isAtEnd: Bool { place == bytes.count }

  private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.count - place else { return nil }
    defer { place += count }
    return bytes[place..<(place + count)]
  }

  mutating func integer<Value: FixedWidthInteger>(_: Value.Type) -> Value? {
    take(MemoryLayout<Value>.size).map { bytes in
      bytes.withUnsafeBytes { Value(littleEndian: $0.loadUnaligned(as: Value.self)) }
    }
  }

  mutating func count() -> Int? { integer(UInt32.self).map { Int($0) } }

  mutating func text() -> String? {
    count().flatMap { take($0) }.flatMap { String(validating: $0, as: UTF8.self) }
  }

  mutating func numbers() -> [Double]? {
    guard let count = count(), let bytes = take(count * MemoryLayout<UInt64>.size) else {
      return nil
    }
    return bytes.withUnsafeBytes { bytes in
      (0..<count).map {
        Double(
          bitPattern: UInt64(
            littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self)))
      }
    }
  }

  mutating func digest() -> Digest? { take(32).map { Digest(bytes: Array($0)) } }

  mutating func list<Element>(_ element: (inout ByteReader) -> Element?) -> [Element]? {
    guard let count = count() else { return nil }
    var elements: [Element] = []
    for _ in 0..<count {
      guard let next = element(&self) else { return nil }
      elements.append(next)
    }
    return elements
  }
}
