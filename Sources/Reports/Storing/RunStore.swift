internal import Foundation

/// The runs that are kept while an experiment or a build is not yet done, in the folder `.lossbook`: what is stopped goes
/// on from there.
///
/// A journal for each experiment, named by its digest, stays until a command has used all that is in it. The folder can be
/// removed at any time: its runs are then made again.
package struct RunStore: Sendable {
  /// What messages call a journal without a name.
  static let temporary = "a temporary file"

  /// What follows where runs are not kept.
  static let consequence = "if this command is stopped, it begins anew"

  private let folder: OutputDirectory

  /// The store in a folder, which is made when it is needed.
  package init(in folder: String = ".lossbook") {
    self.folder = OutputDirectory(folder)
  }

  /// Whether there are runs of any experiment.
  package var holdsRuns: Bool {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.file("runs").path)
    return names?.isEmpty == false
  }

  /// Opens the journal of an experiment, for this process alone.
  ///
  /// - Throws: A warning: why runs cannot be kept here.
  package func journal(of experiment: ExperimentDigest) throws(Diagnostic) -> RunJournal {
    let path = path(of: experiment)
    // Another process may take the folder or the file away between two steps.
    for _ in 0..<10 {
      let failure = makeFolders()
      if failure == ENOENT { continue }
      guard failure == 0 else { throw notKept(failure) }
      guard let file = OpenFile(open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)) else {
        if errno == ENOENT { continue }
        throw notKept(errno)
      }
      guard file.withDescriptor({ flock($0, LOCK_EX | LOCK_NB) }) == 0 else {
        throw errno == EWOULDBLOCK ? inUse(path) : notKept(errno)
      }
      if file.isStill(at: path) {
        do throws(Diagnostic) {
          return try RunJournal(file, of: experiment, path: path)
        } catch {
          throw warning(about: path, error.message)
        }
      }
    }
    throw inUse(path)
  }

  /// A journal without a name, which ends with the process.
  ///
  /// - Throws: That there is no room for it.
  package static func temporaryJournal(
    of experiment: ExperimentDigest
  ) throws(Diagnostic) -> RunJournal {
    let folder = FileManager.default.temporaryDirectory.path(percentEncoded: false)
    // mkstemp writes letters of its own over the six at the end.
    var name = Array("\(folder)/lossbook-XXXXXX".utf8CString)
    guard let file = OpenFile(mkstemp(&name)) else { throw OutputFile(folder).cannotWrite(errno) }
    unlink(name)
    return try RunJournal(file, of: experiment, path: nil)
  }

  /// Removes a journal, and the folder with the last one.
  ///
  /// One with runs from other seeds stays: they wait for another command.
  ///
  /// - Parameters:
  ///   - journal: Which is not used any more.
  ///   - seeds: The seeds whose runs are not needed any more.
  package func remove(_ journal: RunJournal, after seeds: [UInt32]) {
    guard let path = journal.path, journal.seeds.isSubset(of: seeds) else { return }
    unlink(path)
    guard rmdir(folder.file("runs").path) == 0 else { return }
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    if names == [".gitignore"] { unlink(folder.file(".gitignore").path) }
    rmdir(folder.path)
  }

  /// Removes the journal of an experiment that no one has open, as ``remove(_:after:)`` does.
  func removeJournal(of experiment: ExperimentDigest, after seeds: [UInt32]) {
    guard access(path(of: experiment), F_OK) == 0, let journal = try? journal(of: experiment) else {
      return
    }
    remove(journal, after: seeds)
  }
}

extension RunStore {
  private func path(of experiment: ExperimentDigest) -> String {
    folder.file("runs/\(experiment.text)").path
  }

  /// Makes the folder, which git is told to ignore: 0, or the error's number.
  private func makeFolders() -> Int32 {
    if mkdir(folder.path, 0o777) == 0 {
      _ = try? folder.file(".gitignore").write(Array("*\n".utf8))
    } else if errno != EEXIST {
      return errno
    }
    return mkdir(folder.file("runs").path, 0o777) == 0 || errno == EEXIST ? 0 : errno
  }

  private func notKept(_ code: Int32) -> Diagnostic {
    warning(
      about: folder.path, "finished runs cannot be kept here: \(String(cString: strerror(code)))")
  }

  private func inUse(_ path: String) -> Diagnostic {
    warning(about: path, "another lossbook is training this experiment, and keeps its runs here")
  }

  private func warning(about path: String, _ message: String) -> Diagnostic {
    Diagnostic(
      .warning, file: path, message: message,
      advice: Self.consequence)
  }
}

extension OpenFile {
  /// Whether this is the file that a path leads to now.
  fileprivate func isStill(at path: String) -> Bool {
    var own = stat()
    var there = stat()
    return withDescriptor { fstat($0, &own) } == 0 && stat(path, &there) == 0
      && own.st_ino == there.st_ino && own.st_dev == there.st_dev
  }
}
