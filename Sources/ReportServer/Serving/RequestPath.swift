/// The path of a request that names something in the site: parts that cannot lead anywhere else.
package struct RequestPath: Sendable, Hashable {
  /// The names of the folders and of the file, decoded; none is empty or begins with a dot.
  package let parts: [String]
  /// Whether a folder is asked for, by a slash at the end.
  package let isFolder: Bool

  /// Reads the path of a request as it came, percent-encoded, without its query.
  ///
  /// It is decoded once. Refused is all that could mean a place outside of the site, whether or not there is something:
  /// empty names, which make `//host` another host; names that begin with a dot, `..` and hidden files among them; slashes
  /// of either kind that were encoded, control characters, and what is not UTF-8 or not percent-encoded as RFC 3986 has it.
  ///
  /// - Returns: `nil` where the path is refused.
  package init?(_ target: some StringProtocol) {
    guard target.utf8.first == UInt8(ascii: "/") else { return nil }
    var names = target.utf8.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    isFolder = names.last?.isEmpty ?? true
    if isFolder { names = names.dropLast() }
    var parts: [String] = []
    for name in names {
      guard let part = Self.decoded(name) else { return nil }
      parts.append(part)
    }
    self.parts = parts
  }

  /// A name that was percent-encoded; `nil` for one that is refused.
  private static func decoded(_ name: some Sequence<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var rest = name.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.next().flatMap(hexadecimal), let low = rest.next().flatMap(hexadecimal)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    guard let first = bytes.first, first != UInt8(ascii: "."),
      !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }),
      !bytes.contains(UInt8(ascii: "/")), !bytes.contains(UInt8(ascii: "\\"))
    else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
