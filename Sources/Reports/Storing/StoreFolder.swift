internal import Foundation

/// The folder where results are kept between commands, `.lossbook`. It can be removed at any time: what is missed is
/// made again.
package struct StoreFolder: Sendable, Hashable {
  private let directory: OutputDirectory

  /// A folder that is made when it is needed.
  package init(_ path: String = ".lossbook") {
    directory = OutputDirectory(path)
  }

  /// Its path.
  package var path: String { directory.path }

  /// The path of something in it.
  func path(of name: String) -> String { directory.file(name).path }

  /// Makes the folder, which git is told to ignore, and one in it.
  ///
  /// - Returns: 0, or the error's number.
  func makeFolder(_ name: String) -> Int32 {
    if mkdir(path, 0o777) == 0 {
      _ = try? directory.file(".gitignore").write(Array("*\n".utf8))
    } else if errno != EEXIST {
      return errno
    }
    return mkdir(path(of: name), 0o777) == 0 || errno == EEXIST ? 0 : errno
  }

  /// The time by the clock of its file system, in nanoseconds: that of a file written now. `nil` where none can be.
  package func time() -> Int64? {
    guard makeFolder("sites") == 0 else { return nil }
    let clock = path(of: "sites/clock")
    guard let file = OpenFile(open(clock, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)),
      file.withDescriptor({ futimens($0, nil) }) == 0
    else { return nil }
    return FileStamp(ofFileAt: clock)?.modified
  }

  /// The whole content of a file in it; `nil` where it cannot be read.
  func read(_ name: String) -> [UInt8]? {
    guard let file = OpenFile(open(path(of: name), O_RDONLY | O_CLOEXEC)) else { return nil }
    return file.read(file.size, at: 0)
  }

  /// Writes a file in it, whole or not at all.
  ///
  /// - Throws: A warning: why it cannot be kept.
  func write(_ bytes: [UInt8], to name: String) throws(Diagnostic) {
    let top = name.split(separator: "/").first.map(String.init) ?? name
    var failure = makeFolder(top)
    if failure == 0 { failure = makeFolder(Self.drafts) }
    guard failure == 0 else { throw notKept(String(cString: strerror(failure))) }
    do throws(Diagnostic) {
      try directory.file(name).write(bytes, draftedIn: path(of: Self.drafts))
    } catch {
      throw notKept(error.message)
    }
  }

  /// What is being written, all in one place, so that what killed commands left of it is found.
  private static let drafts = "drafts"

  /// Removes what commands that were killed were writing.
  func removeOrphans() { DraftFiles.shared.discardOrphans(in: path(of: Self.drafts)) }

  private func notKept(_ reason: String) -> Diagnostic {
    Diagnostic(
      .warning, file: path, message: "results cannot be kept here: \(reason)",
      advice: "the next build makes them again")
  }
}
