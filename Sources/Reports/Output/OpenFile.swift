internal import Foundation

/// A file that is open, until it has no owner any more.
struct OpenFile: ~Copyable, Sendable {
  private let descriptor: Int32

  /// Owns an open descriptor; `nil` for a negative one, for which `errno` says why.
  init?(_ descriptor: Int32) {
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Closes the file: 0, or the error's number, as of bytes that could not be written after all.
  consuming func closed() -> Int32 {
    let descriptor = descriptor
    discard self
    return close(descriptor) == 0 ? 0 : errno
  }

  /// Uses the descriptor, for what has no method here.
  func withDescriptor<Result>(_ body: (Int32) -> Result) -> Result { body(descriptor) }

  /// Writes all bytes where the last ones ended: 0, or the error's number.
  func append(_ bytes: [UInt8]) -> Int32 {
    Self.writeAll(bytes) { write(descriptor, $0.baseAddress, $0.count) }
  }

  /// Writes all bytes at a place: 0, or the error's number.
  func store(_ bytes: [UInt8], at offset: Int) -> Int32 {
    var offset = offset
    return Self.writeAll(bytes) {
      let count = pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset))
      offset += max(count, 0)
      return count
    }
  }

  /// The bytes at a place; fewer than asked for at the end of the file, or where it cannot be read.
  func read(_ count: Int, at offset: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        let got = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
        if got > 0 {
          filled += got
        } else if got == 0 || errno != EINTR {
          return
        }
      }
    }
  }

  /// How many bytes it has.
  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Cuts it off after so many bytes: 0, or the error's number.
  func truncate(to size: Int) -> Int32 { ftruncate(descriptor, off_t(size)) == 0 ? 0 : errno }

  private static func writeAll(
    _ bytes: [UInt8], _ writeSome: (UnsafeRawBufferPointer) -> Int
  ) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = writeSome(UnsafeRawBufferPointer(rebasing: rest))
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }
}
