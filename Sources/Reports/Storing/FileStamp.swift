internal import Foundation

/// What tells whether a file is still the one that was looked at, without reading it.
///
/// The time of the last change of an inode cannot be set by a program, so that every write shows in it, but for one within
/// the same tick of the file system's clock: who keeps stamps has to see that the clock has moved on.
struct FileStamp: Sendable, Hashable {
  var device: UInt64
  var inode: UInt64
  var size: Int64
  /// In nanoseconds.
  var modified: Int64
  /// In nanoseconds.
  var changed: Int64

  /// The stamp of the regular file at a path, links followed; `nil` where there is none.
  init?(ofFileAt path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    #if canImport(Darwin)
      modified = Self.nanoseconds(status.st_mtimespec)
      changed = Self.nanoseconds(status.st_ctimespec)
    #else
      modified = Self.nanoseconds(status.st_mtim)
      changed = Self.nanoseconds(status.st_ctim)
    #endif
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

extension ByteWriter {
  mutating func stamp(_ stamp: FileStamp) {
    for number in [stamp.device, stamp.inode] { integer(number) }
    for number in [stamp.size, stamp.modified, stamp.changed] { integer(number) }
  }
}

extension ByteReader {
  mutating func stamp() -> FileStamp? { FileStamp(from: &self) }
}

extension FileStamp {
  fileprivate init?(from reader: inout ByteReader) {
    guard let device = reader.integer(UInt64.self), let inode = reader.integer(UInt64.self),
      let size = reader.integer(Int64.self), let modified = reader.integer(Int64.self),
      let changed = reader.integer(Int64.self)
    else { return nil }
    (self.device, self.inode, self.size) = (device, inode, size)
    (self.modified, self.changed) = (modified, changed)
  }
}
