internal import Foundation
internal import Synchronization

/// Tells the content of input files by digest, and reads a file only once it changed.
package final class FileContents: Sendable {
  private let state: Mutex<State>

  private struct State {
    var known: StampedFiles?
    var hasChanged = false
    var digests: [String: Digest?] = [:]
    /// As the files were before they were first read.
    var stamps: [String: FileStamp?] = [:]
  }

  /// Remembers digests in a store; in memory alone where there is none.
  package init(rememberedIn folder: StoreFolder?) {
    state = Mutex(State(known: folder.map { StampedFiles(keptAt: $0.path(of: "inputs")) }))
  }

  /// The digest of a file's bytes as it was when it was first asked for; `nil` where it cannot be read.
  package func digest(ofFileAt path: String) -> Digest? {
    state.withLock { state in
      if let digest = state.digests[path] { return digest }
      state.stamps[path] = FileStamp(ofFileAt: path)
      let digest = state.known?.digest(ofFileAt: path) ?? read(path, &state)
      state.digests[path] = digest
      return digest
    }
  }

  /// Makes sure that what was read from the files is what their digests name.
  ///
  /// - Throws: That one of them changed since its digest was asked for.
  package func checkAreUnchanged() throws(Diagnostic) {
    let stamps = state.withLock(\.stamps)
    for (path, stamp) in stamps.sorted(by: { $0.key < $1.key })
    where FileStamp(ofFileAt: path) != stamp {
      throw Diagnostic(
        file: path, message: "the file changed while it was read", advice: "run the command again")
    }
  }

  /// Remembers what was read.
  package func keep() throws(Diagnostic) {
    try state.withLock { state throws(Diagnostic) in
      guard state.hasChanged else { return }
      try state.known?.keep()
      state.hasChanged = false
    }
  }

  private func read(_ path: String, _ state: inout sending State) -> Digest? {
    guard let file = OpenFile(open(path, O_RDONLY | O_CLOEXEC)) else { return nil }
    var hash = SHA256()
    var place = 0
    while true {
      let piece = file.read(1 << 20, at: place)
      if piece.isEmpty { break }
      piece.withUnsafeBytes { hash.update($0) }
      place += piece.count
    }
    let digest = Digest(bytes: hash.finalize())
    state.known?.note(digest, ofFileAt: path)
    state.hasChanged = true
    return digest
  }
}
