#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The bytes of a file, a stretch at a time in the same memory. Each stretch ends with the end of a line.
struct TableBytes: ~Copyable {
  /// Where the file is.
  let path: String
  /// How many bytes the file had when it was opened.
  let fileSize: Int
  /// The stretch; after it there is a byte more that may be read.
  private(set) var start: UnsafeMutablePointer<UInt8>
  /// How many bytes of the memory are of the file.
  private(set) var count = 0
  private var capacity: Int
  private let descriptor: Int32
  /// Whether the stretch reaches to the end of the file.
  private(set) var isLast = false
  /// Whether the file does not end with the end of a line, and the stretch does.
  private(set) var hasAddedLineEnd = false

  /// The longest stretch that is kept: longer rows are refused.
  private static let longestRow = 1 << 26

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - capacity: How many bytes to begin with, at least 4.
  /// - Throws: That there is no such file, that it is a folder or a device, or cannot be read.
  init(path: String, capacity: Int) throws(DatasetError) {
    (descriptor, fileSize) = try Self.open(path)
    self.path = path
    self.capacity = capacity
    start = .allocate(capacity: capacity)
  }

  /// Reads a file, a pipe or a device that is open already.
  ///
  /// - Parameters:
  ///   - descriptor: What is read, from where it stands; it is closed at the end.
  ///   - path: What errors call it.
  ///   - fileSize: How many bytes it has; 0 where that is not known.
  ///   - capacity: How many bytes to begin with, at least 4.
  init(descriptor: Int32, path: String, fileSize: Int, capacity: Int) {
    self.descriptor = descriptor
    self.fileSize = fileSize
    self.path = path
    self.capacity = capacity
    start = .allocate(capacity: capacity)
  }

  deinit {
    start.deallocate()
    close(descriptor)
  }

  /// Goes on in the file.
  ///
  /// - Parameters:
  ///   - used: How many bytes of the stretch are done with; the others come first in the next one.
  ///   - row: Where the row is that they begin with, for errors.
  /// - Throws: That the file cannot be read, or that a row has no end in sight.
  mutating func advance(over used: Int, row: TablePlace) throws(DatasetError) {
    count -= used
    if used > 0 {
      start.update(from: start + used, count: count)
    } else if count >= capacity - 2 {
      guard capacity < Self.longestRow else {
        throw DatasetError(
          key: "file", message: "this row is longer than \(Self.longestRow >> 20) megabytes",
          advice: "look for a quotation mark that is not closed", at: row)
      }
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * capacity)
      larger.update(from: start, count: count)
      start.deallocate()
      (start, capacity) = (larger, 2 * capacity)
    }
    // Two bytes are kept for what ends the last line.
    while !isLast, count < capacity - 2 {
      let got = read(descriptor, start + count, capacity - 2 - count)
      if got > 0 {
        count += got
      } else if got == 0 {
        isLast = true
      } else if errno != EINTR {
        throw Self.unreadable(path)
      }
    }
    if isLast, count > 0, !Self.endsLine(start[count - 1]) {
      start[count] = UInt8(ascii: "\n")
      count += 1
      hasAddedLineEnd = true
    }
    start[count] = 0
  }

  /// How many bytes of the memory are whole lines, outside of quotation marks.
  var lineEnd: Int {
    var end = count
    // What follows a final carriage return may be its line feed.
    if !isLast, end > 0, start[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    while end > 0, !Self.endsLine(start[end - 1]) { end -= 1 }
    return end
  }

  /// How many bytes a byte order mark takes, where the stretch begins with one.
  var byteOrderMark: Int {
    count >= 3 && start[0] == 0xEF && start[1] == 0xBB && start[2] == 0xBF ? 3 : 0
  }

  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}

// MARK: Opening

extension TableBytes {
  private static func open(_ path: String) throws(DatasetError) -> (Int32, size: Int) {
    guard !path.utf8.contains(0) else {
      throw DatasetError(key: "file", message: "a path has no NUL in it", advice: "check the path")
    }
    var status = stat()
    guard stat(path, &status) == 0 else { throw missing(path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR:
      throw DatasetError(
        key: "file", message: "'\(path)' is a folder, not a file", advice: "name a file in it")
    default:
      throw DatasetError(
        key: "file", message: "'\(path)' is a device or a pipe, not a file",
        advice: "save the table to a file")
    }
    let descriptor = openForReading(path)
    guard descriptor >= 0 else { throw unreadable(path) }
    return (descriptor, Int(status.st_size))
  }

  private static func missing(_ path: String) -> DatasetError {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let place = path.hasPrefix("/") && folder.isEmpty ? "/" : folder
    var error = DatasetError(
      key: "file", message: "there is no file '\(path)'",
      advice: "check the path: a relative one begins at the folder of the file that gives it")
    error.unknownName = DatasetError.UnknownName(
      name: String(parts.last ?? ""), known: names(in: place.isEmpty ? "." : place))
    return error
  }

  private static func unreadable(_ path: String) -> DatasetError {
    DatasetError(
      key: "file", message: "'\(path)' cannot be read", advice: "check its permissions")
  }

  /// What is in a folder, in the order of the alphabet, without hidden files.
  private static func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: name.pointee)) {
          String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}

private func openForReading(_ path: String) -> Int32 { open(path, O_RDONLY | O_CLOEXEC) }
