internal import Foundation

/// The digests of files, kept with their stamps in a file of their own, so that a file that did not change is not read
/// again.
struct StampedFiles: Sendable {
  /// Where they are kept.
  private let place: String
  private var entries: [String: Entry] = [:]

  private struct Entry: Hashable {
    var stamp: FileStamp
    var digest: Digest
  }

  /// Reads what was kept; nothing where that is not there or damaged.
  ///
  /// - Parameter place: The path of the file that keeps them.
  init(keptAt place: String) {
    self.place = place
    guard let kept = FileStamp(ofFileAt: place),
      let file = OpenFile(open(place, O_RDONLY | O_CLOEXEC)),
      let payload = CheckedRecord.payload(of: file.read(Int(kept.size), at: 0), kind: Self.kind)
    else { return }
    var reader = ByteReader(bytes: payload)
    let read = reader.list { reader -> (String, Entry)? in
      guard let path = reader.text(), let stamp = reader.stamp(), let digest = reader.digest()
      else { return nil }
      return (path, Entry(stamp: stamp, digest: digest))
    }
    // A file that was changed in the same tick as this one was written may have changed once more since.
    for (path, entry) in read ?? [] where entry.stamp.changed < kept.modified {
      entries[path] = entry
    }
  }

  /// The digest of a file; `nil` where it changed since it was kept, or was not.
  func digest(ofFileAt path: String) -> Digest? {
    guard let entry = entries[path], FileStamp(ofFileAt: path) == entry.stamp else { return nil }
    return entry.digest
  }

  /// Notes what a file holds; forgets it where it is not there.
  mutating func note(_ digest: Digest, ofFileAt path: String) {
    entries[path] = FileStamp(ofFileAt: path).map { Entry(stamp: $0, digest: digest) }
  }

  /// Forgets files.
  mutating func forget(where isGone: (String) -> Bool) {
    entries = entries.filter { !isGone($0.key) }
  }

  /// Writes what is known, and waits until the file system's clock has moved on: a few milliseconds at most.
  ///
  /// - Throws: A warning: why it cannot be kept.
  func keep() throws(Diagnostic) {
    var writer = ByteWriter()
    writer.list(entries.sorted { $0.key < $1.key }) { entry, writer in
      writer.text(entry.key)
      writer.stamp(entry.value.stamp)
      writer.digest(entry.value.digest)
    }
    do throws(Diagnostic) {
      try OutputFile(place).write(CheckedRecord.bytes(of: writer.bytes, kind: Self.kind))
    } catch {
      throw Diagnostic(
        .warning, file: place, message: error.message,
        advice: "the next command reads all files again")
    }
    let latest = entries.values.map(\.stamp.changed).max() ?? 0
    // Bounded, should a clock stand still or lie in the future: then files are read once more.
    for _ in 0..<100 {
      guard let kept = FileStamp(ofFileAt: place), kept.modified <= latest else { return }
      usleep(500)
      utimes(place, nil)
    }
  }

  private static let kind = "files 1"
}
