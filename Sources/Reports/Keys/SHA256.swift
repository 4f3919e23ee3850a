internal import CGLib

/// The SHA-256 digest of bytes that come piece by piece, by GLib, which Pango brings along.
struct SHA256: ~Copyable {
  private let checksum: OpaquePointer?

  /// The digest of nothing yet.
  init() {
    checksum = g_checksum_new(G_CHECKSUM_SHA256)
  }

  deinit {
    g_checksum_free(checksum)
  }

  /// Adds bytes.
  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    g_checksum_update(
      checksum, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count)
  }

  /// Adds the bytes of a text.
  mutating func update(_ text: String) {
    Array(text.utf8).withUnsafeBytes { update($0) }
  }

  /// The digest of all that was added: 32 bytes.
  consuming func finalize() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    var count = gsize(digest.count)
    g_checksum_get_digest(checksum, &digest, &count)
    return digest
  }

  /// The digest of bytes.
  static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    return hash.finalize()
  }
}

extension [UInt8] {
  /// Two digits a byte.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 2 * count) { text in
      for (index, byte) in enumerated() {
        text[2 * index] = digits[Int(byte >> 4)]
        text[2 * index + 1] = digits[Int(byte & 15)]
      }
      return 2 * count
    }
  }
}
