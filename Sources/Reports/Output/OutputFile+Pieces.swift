internal import Foundation

extension OutputFile {
  /// Takes the next bytes of a file.
  package typealias PieceWriter = ([UInt8]) throws(Diagnostic) -> Void

  /// Writes a file that need not be in memory as a whole: as ``write(_:)``, replaced whole or not at all, and not touched
  /// where its bytes would be the same.
  ///
  /// - Parameter produce: Hands over the bytes, piece by piece.
  /// - Returns: Whether the file is another now.
  /// - Throws: Why it cannot be written, or what `produce` throws; the file is then as it was.
  @discardableResult
  package func write(
    pieces produce: (PieceWriter) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> Outcome {
    if kind == .other {
      let device = try openDevice()
      try produce { bytes throws(Diagnostic) in try append(bytes, to: device) }
      return .written
    }
    try makeRoom()
    let old = kind == .file ? OpenFile(open(place, O_RDONLY | O_CLOEXEC)) : nil
    var isSame = old != nil
    var count = 0
    let draft = try draft { file throws(Diagnostic) in
      try produce { bytes throws(Diagnostic) in
        if isSame { isSame = old?.read(bytes.count, at: count) == bytes }
        count += bytes.count
        try append(bytes, to: file)
      }
    }
    if isSame, old?.size == count {
      draft.discard()
      return .unchanged
    }
    try draft.commit()
    return .written
  }

  /// Checks that the file could be written, as far as that can be known before there is anything to write.
  ///
  /// - Throws: Why it could not.
  package func checkIsWritable() throws(Diagnostic) {
    if kind == .other { return }
    if kind == .folder { try makeRoom() }
    var folder = URL(filePath: place).deletingLastPathComponent()
    while access(folder.path(percentEncoded: false), F_OK) != 0, errno == ENOENT,
      folder.pathComponents.count > 1
    {
      folder.deleteLastPathComponent()
    }
    guard access(folder.path(percentEncoded: false), W_OK) == 0 else { throw cannotWrite(errno) }
  }
}
