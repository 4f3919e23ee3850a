/// A SHA-256 digest: what names content, or the work that makes it.
package struct Digest: Sendable, Hashable, Comparable {
  /// 32 bytes.
  let bytes: [UInt8]

  /// Takes the 32 bytes of a digest.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The digest of some content.
  package init(of content: [UInt8]) { bytes = SHA256.hash(content) }

  /// The digest of a text in UTF-8.
  package init(of text: String) { self.init(of: Array(text.utf8)) }

  /// Reads 64 hexadecimal digits; `nil` for anything else.
  package init?(text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for index in stride(from: 0, to: 64, by: 2) {
      guard let high = Self.value(of: digits[index]), let low = Self.value(of: digits[index + 1])
      else { return nil }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }

  /// 64 hexadecimal digits.
  package var text: String { bytes.hexadecimal }

  /// The first digits, enough to tell apart what one person looks at.
  package var short: String { String(text.prefix(12)) }

  package static func < (left: Digest, right: Digest) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
