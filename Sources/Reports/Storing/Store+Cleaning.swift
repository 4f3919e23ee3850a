internal import Foundation

extension Store {
  /// What cleaning did.
  package struct Cleaned: Sendable, Hashable {
    /// How many files were removed.
    package var removed = 0
    /// How many bytes they had.
    package var removedBytes = 0
    /// How many bytes are left.
    package var leftBytes = 0
  }

  /// Removes what was not used for longest, until no more than so many bytes are left.
  ///
  /// What was left behind by commands that were killed is removed too. A journal that a command has open stays.
  ///
  /// - Parameter limit: How many bytes may be left; 0 removes all results.
  /// - Returns: What was removed, and what is left.
  package func clean(toAtMost limit: Int) -> Cleaned {
    folder.removeOrphans()
    unsettleAllSites()
    var files = Self.folders.flatMap { self.files(in: $0) }
    files.sort { ($0.stamp.modified, $0.path) > ($1.stamp.modified, $1.path) }
    var cleaned = Cleaned()
    for file in files {
      let size = Int(file.stamp.size)
      let isDraft = file.path.hasSuffix(".tmp")
      if !isDraft, cleaned.leftBytes + size <= limit {
        cleaned.leftBytes += size
      } else if remove(file.path) {
        cleaned.removed += 1
        cleaned.removedBytes += size
      } else {
        cleaned.leftBytes += size
      }
    }
    return cleaned
  }

  /// Forgets that sites need no build, so that the next one makes again what is missed.
  private func unsettleAllSites() {
    let sites = folder.path(of: "sites")
    for name in (try? FileManager.default.contentsOfDirectory(atPath: sites)) ?? [] {
      unlink("\(sites)/\(name)/\(SiteMemory.settledFile)")
    }
  }

  /// Where results are, newest used first being kept.
  private static let folders = ["runs", "results", "content"]

  private func files(in name: String) -> [(path: String, stamp: FileStamp)] {
    let top = folder.path(of: name)
    guard let names = FileManager.default.enumerator(atPath: top) else { return [] }
    var files: [(path: String, stamp: FileStamp)] = []
    for case let name as String in names {
      let path = "\(top)/\(name)"
      if let stamp = FileStamp(ofFileAt: path) { files.append((path, stamp)) }
    }
    return files
  }

  /// Removes a file that nobody has locked.
  private func remove(_ path: String) -> Bool {
    guard let file = OpenFile(open(path, O_RDONLY | O_CLOEXEC)) else { return false }
    return file.withDescriptor { flock($0, LOCK_EX | LOCK_NB) == 0 } && unlink(path) == 0
  }
}
