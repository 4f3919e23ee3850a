internal import Foundation
internal import Synchronization

/// A file that is replaced whole or not at all, and not touched where its bytes would be the same.
package struct OutputFile: Sendable, Hashable {
  /// The file as the user named it.
  package let path: String

  /// A file that may or may not exist.
  package init(_ path: String) { self.path = path }

  /// What writing did.
  package enum Outcome: Sendable, Hashable {
    /// The file was not there, or had other bytes.
    case written
    /// The file had these bytes already and was left alone.
    case unchanged
  }

  /// Writes the bytes, making the folders that lead to the file.
  ///
  /// A link is followed; a device or pipe is written to as it is.
  ///
  /// - Throws: Why it cannot be written; the file is then as it was.
  @discardableResult
  package func write(_ bytes: [UInt8]) throws(Diagnostic) -> Outcome {
    let target = URL(filePath: path).resolvingSymlinksInPath()
    let place = target.path(percentEncoded: false)
    var status = stat()
    if stat(place, &status) == 0 {
      switch status.st_mode & S_IFMT {
      case S_IFREG:
        if Int(status.st_size) == bytes.count,
          let old = FileManager.default.contents(atPath: place), old.elementsEqual(bytes)
        {
          return .unchanged
        }
      case S_IFDIR: throw problem("this is a folder, not a file", "name a file in it")
      default:
        try append(bytes, toExisting: place)
        return .written
      }
    } else {
      try makeFolder(target.deletingLastPathComponent())
    }
    try replace(place, with: bytes, mode: status.st_mode & 0o777)
    return .written
  }

  private func makeFolder(_ folder: URL) throws(Diagnostic) {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw problem(
        "its folder cannot be made: \(reason(for: error))", "choose a place that can be written")
    }
  }

  /// Writes beside the file and puts the result in its place in one step.
  private func replace(_ place: String, with bytes: [UInt8], mode: mode_t) throws(Diagnostic) {
    let folder = URL(filePath: place).deletingLastPathComponent().path(percentEncoded: false)
    let serial = Self.serial.add(1, ordering: .relaxed).newValue
    let draft = "\(folder)/.lossbook-\(getpid())-\(serial).tmp"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw cannotWrite(errno) }
    if mode != 0 { fchmod(descriptor, mode) }
    var failure = writeAll(bytes, to: descriptor)
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(draft, place) != 0 { failure = errno }
    guard failure == 0 else {
      unlink(draft)
      throw cannotWrite(failure)
    }
  }

  private func append(_ bytes: [UInt8], toExisting place: String) throws(Diagnostic) {
    let descriptor = open(place, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw cannotWrite(errno) }
    var failure = writeAll(bytes, to: descriptor)
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else { throw cannotWrite(failure) }
  }

  /// Tells apart the drafts of one process.
  private static let serial = Atomic<Int>(0)
}

extension OutputFile {
  private func problem(_ message: String, _ advice: String) -> Diagnostic {
    Diagnostic(file: path, message: message, advice: advice)
  }

  private func cannotWrite(_ code: Int32) -> Diagnostic {
    problem(
      "this cannot be written: \(String(cString: strerror(code)))",
      "choose a place that can be written")
  }

  /// The system's words for why a folder could not be made.
  private func reason(for error: any Error) -> String {
    var cause = error as NSError
    while let deeper = cause.userInfo[NSUnderlyingErrorKey] as? NSError { cause = deeper }
    switch (cause.domain, cause.code) {
    case (NSPOSIXErrorDomain, let code): return String(cString: strerror(Int32(code)))
    case (NSCocoaErrorDomain, CocoaError.fileWriteFileExists.rawValue):
      return "a part of its path is a file"
    case (NSCocoaErrorDomain, CocoaError.fileWriteNoPermission.rawValue):
      return String(cString: strerror(EACCES))
    default: return cause.localizedDescription
    }
  }
}

/// Writes all bytes to a descriptor: 0, or the error's number.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  bytes.withUnsafeBytes { buffer in
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}
