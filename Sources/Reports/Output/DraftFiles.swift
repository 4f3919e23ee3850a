internal import Foundation
internal import Synchronization

/// The files that are being written beside those they will replace, so that a program that is stopped can take them away.
package final class DraftFiles: Sendable {
  /// All drafts of this process.
  package static let shared = DraftFiles()

  private let state = Mutex(State())

  private struct State {
    /// Where the drafts are.
    var paths: Set<String> = []
    /// Tells apart the drafts of one process.
    var serial = 0
  }

  init() {}

  private static let prefix = ".lossbook-"
  private static let suffix = ".tmp"

  /// Makes an empty draft in a folder.
  ///
  /// - Returns: Its path, and the descriptor to write to: negative, with `errno` set, where it cannot be made.
  func create(in folder: String) -> (path: String, descriptor: Int32) {
    state.withLock { state in
      state.serial += 1
      let path = "\(folder)/\(Self.prefix)\(getpid())-\(state.serial)\(Self.suffix)"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { state.paths.insert(path) }
      return (path, descriptor)
    }
  }

  /// Puts a draft in the place of a file.
  ///
  /// - Returns: 0, or the error's number; the draft is gone either way.
  func commit(_ path: String, to place: String) -> Int32 {
    state.withLock { state in
      state.paths.remove(path)
      guard rename(path, place) != 0 else { return 0 }
      let failure = errno
      unlink(path)
      return failure
    }
  }

  /// Takes a draft away; does nothing once it is committed.
  func discard(_ path: String) {
    state.withLock { state in
      if state.paths.remove(path) != nil { unlink(path) }
    }
  }

  /// Takes away the drafts in a folder that programs left there which were killed while they wrote.
  func discardOrphans(in folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(Self.prefix) && name.hasSuffix(Self.suffix) {
      let numbers = name.dropFirst(Self.prefix.count).dropLast(Self.suffix.count).split(
        separator: "-")
      guard numbers.count == 2, let process = numbers.first.flatMap({ pid_t($0) }), process > 0
      else { continue }
      let path = "\(folder)/\(name)"
      // Another program of the same number may have been here before, as in containers.
      let isOrphan = process == getpid() ? !isOwn(path) : kill(process, 0) != 0 && errno == ESRCH
      if isOrphan { unlink(path) }
    }
  }

  private func isOwn(_ path: String) -> Bool { state.withLock { $0.paths.contains(path) } }

  /// Takes all drafts away. While `end` runs none can be made or committed.
  package func discardAll(andThen end: () -> Void) {
    state.withLock { state in
      for path in state.paths { unlink(path) }
      state.paths = []
      end()
    }
  }
}
