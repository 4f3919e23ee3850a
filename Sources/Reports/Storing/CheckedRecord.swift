/// Bytes with what kind they are and their digest before them, so that damage is seen when they are read.
enum CheckedRecord {
  /// The bytes to be written.
  ///
  /// - Parameters:
  ///   - payload: What is kept.
  ///   - kind: What it is, with the version of its form.
  /// - Returns: The kind, the digest and the payload.
  static func bytes(of payload: [UInt8], kind: String) -> [UInt8] {
    head(kind) + SHA256.hash(payload) + payload
  }

  /// What was kept; `nil` where the bytes are of another kind, or damaged.
  static func payload(of bytes: [UInt8], kind: String) -> [UInt8]? {
    let head = head(kind)
    guard bytes.count >= head.count + 32, bytes.starts(with: head) else { return nil }
    let payload = Array(bytes[(head.count + 32)...])
    return SHA256.hash(payload).elementsEqual(bytes[head.count..<(head.count + 32)]) ? payload : nil
  }

  private static func head(_ kind: String) -> [UInt8] { Array("lossbook \(kind)\n".utf8) }
}
