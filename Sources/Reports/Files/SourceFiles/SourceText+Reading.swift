internal import Foundation

extension SourceText {
  /// Reads a file, or standard input for `-`.
  ///
  /// A byte order mark is left out.
  ///
  /// - Parameters:
  ///   - path: The file as the user named it.
  ///   - byteLimit: How much is too much.
  /// - Throws: That there is no such file, with the nearest name, that it is a folder, cannot be read, is too
  ///   large or is not UTF-8, with the line.
  package init(contentsOf path: String, byteLimit: Int = 64_000_000) throws(Diagnostic) {
    let start = SourcePosition(file: path == "-" ? "standard input" : path)
    let bytes = try Self.bytes(of: path, named: start.file, limit: byteLimit)
    try self.init(utf8: bytes, startingAt: start)
  }

  /// Text in UTF-8; a byte order mark is left out.
  ///
  /// - Throws: That it is not UTF-8, with the place.
  init(utf8 bytes: [UInt8], startingAt start: SourcePosition) throws(Diagnostic) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Diagnostic(
        at: start.advanced(over: bytes.prefix(validUTF8Count(bytes))),
        message: "this is not UTF-8 text",
        advice: "save the file as UTF-8")
    }
    self.init(
      text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text, startingAt: start
    )
  }

  /// Checks that there is a file, a pipe or a device of a name.
  ///
  /// - Throws: That there is none, with the nearest name, or that it is a folder.
  static func requireFile(_ path: String) throws(Diagnostic) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Diagnostic(
        file: path, message: "there is no such file", advice: adviceOnMissing(path))
    }
    guard !isFolder.boolValue else {
      throw Diagnostic(
        file: path, message: "this is a folder, not a file", advice: "name a file in it")
    }
  }

  private static func bytes(of path: String, named name: String, limit: Int) throws(Diagnostic)
    -> [UInt8]
  {
    if path != "-" { try requireFile(path) }
    do {
      let handle =
        path == "-"
        ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
      var data = Data()
      while data.count <= limit, let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
        data.append(chunk)
      }
      guard data.count <= limit else {
        throw Diagnostic(
          file: name, message: "this is over \(limit / 1_000_000) megabytes",
          advice: "check that it is the right file")
      }
      return Array(data)
    } catch let error as Diagnostic {
      throw error
    } catch {
      throw Diagnostic(
        file: name, message: "this cannot be read", advice: "check its permissions")
    }
  }

  private static func adviceOnMissing(_ path: String) -> String {
    let url = URL(filePath: path)
    let folder = url.deletingLastPathComponent().path(percentEncoded: false)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
    guard let nearest = nearestName(to: url.lastPathComponent, among: names) else {
      return "check the path"
    }
    return "did you mean '\(path.dropLast(url.lastPathComponent.count))\(nearest)'?"
  }
}

extension SourcePosition {
  /// The place after some bytes of valid UTF-8.
  fileprivate func advanced(over bytes: some BidirectionalCollection<UInt8>) -> SourcePosition {
    var place = self
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        place.line += 1
        place.column = 1
      } else if byte & 0xC0 != 0x80 {
        place.column += 1
      }
    }
    return place
  }
}

/// How many of the first bytes are valid UTF-8.
private func validUTF8Count(_ bytes: [UInt8]) -> Int {
  var decoder = Unicode.UTF8.ForwardParser()
  var iterator = bytes.makeIterator()
  var count = 0
  while case .valid(let scalar) = decoder.parseScalar(from: &iterator) { count += scalar.count }
  return count
}
