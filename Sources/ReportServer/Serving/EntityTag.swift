internal import Foundation

/// What tells one content of a file from another: a browser that has it need not be sent it again.
struct EntityTag {
  /// As the `ETag` header has it.
  let text: String

  /// The tag of these bytes: their FNV-1a hash.
  init(of bytes: Data) {
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    text = "\"\(String(hash, radix: 16))-\(bytes.count)\""
  }

  /// Whether an `If-None-Match` header names it, or anything.
  func isNamed(in header: String?) -> Bool {
    guard let header else { return false }
    return header.split(separator: ",").contains { tag in
      let tag = tag.trimmingCharacters(in: .whitespaces)
      return tag == "*" || (tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : tag) == text
    }
  }
}
