internal import Foundation

/// What tells whether files were changed: where each lies on the disk, how long it is and when it was last touched.
package struct FileStates: Sendable, Hashable {
  private var states: [String: State] = [:]

  private enum State: Sendable, Hashable {
    case missing
    case there(device: UInt64, number: UInt64, size: Int64, changed: Int64, modified: Int64)
  }

  /// The files as they are now. Links are followed.
  package init(of paths: some Sequence<String>) { note(paths) }

  /// Adds files as they are now; those that it has stay as they were.
  package mutating func note(_ paths: some Sequence<String>) {
    for path in paths where states[path] == nil { states[path] = Self.state(of: path) }
  }

  private static func state(of path: String) -> State {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    // The time of change tells what a program hides that sets the time of modification back.
    #if canImport(Darwin)
      let (changed, modified) = (status.st_ctimespec, status.st_mtimespec)
    #else
      let (changed, modified) = (status.st_ctim, status.st_mtim)
    #endif
    return .there(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino), size: Int64(status.st_size),
      changed: nanoseconds(changed), modified: nanoseconds(modified))
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
