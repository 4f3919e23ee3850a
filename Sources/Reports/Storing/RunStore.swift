internal import Foundation
internal import Training

/// The finished runs of experiments, a journal for each experiment, named by its key.
///
/// The folder can be removed at any time: its runs are then made again.
package struct RunStore: Sendable {
  /// What messages call a journal without a name.
  static let temporary = "a temporary file"

  /// What follows where runs are not kept.
  static let consequence = "if this command is stopped, it begins anew"

  private let folder: StoreFolder

  /// The runs in a store.
  package init(in folder: StoreFolder = StoreFolder()) {
    self.folder = folder
  }

  /// Whether there are runs of any experiment.
  package var holdsRuns: Bool {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path(of: "runs"))
    return names?.isEmpty == false
  }

  /// Opens the journal of an experiment, for this process alone.
  ///
  /// - Parameters:
  ///   - experiment: Its key.
  ///   - wanted: The seeds whose runs are read along.
  /// - Returns: The journal, with those runs in it.
  /// - Throws: A warning: why runs cannot be kept here.
  package func journal(
    of experiment: Digest, findingRunsFrom wanted: Set<UInt32> = []
  ) throws(Diagnostic) -> RunJournal {
    let path = path(of: experiment)
    // Another process may take the folder or the file away between two steps.
    for _ in 0..<10 {
      let failure = folder.makeFolder("runs")
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
          return try RunJournal(file, of: experiment, path: path, findingRunsFrom: wanted)
        } catch {
          throw warning(about: path, error.message)
        }
      }
    }
    throw inUse(path)
  }

  /// The runs of an experiment from some seeds, as far as they are there and nobody else has the journal.
  func runs(of experiment: Digest, from seeds: Set<UInt32>) -> [UInt32: Run] {
    guard access(path(of: experiment), F_OK) == 0 else { return [:] }
    return (try? journal(of: experiment, findingRunsFrom: seeds))?.foundRuns ?? [:]
  }

  /// A journal without a name, which ends with the process.
  ///
  /// - Throws: That there is no room for it.
  package static func temporaryJournal(
    of experiment: Digest
  ) throws(Diagnostic) -> RunJournal {
    let folder = FileManager.default.temporaryDirectory.path(percentEncoded: false)
    // mkstemp writes letters of its own over the six at the end.
    var name = Array("\(folder)/lossbook-XXXXXX".utf8CString)
    guard let file = OpenFile(mkstemp(&name)) else { throw OutputFile(folder).cannotWrite(errno) }
    unlink(name)
    return try RunJournal(file, of: experiment, path: nil)
  }

  /// Removes a journal that holds no run.
  package func removeIfEmpty(_ journal: RunJournal) {
    guard let path = journal.path, journal.seeds.isEmpty else { return }
    unlink(path)
  }
}

extension RunStore {
  private func path(of experiment: Digest) -> String {
    folder.path(of: "runs/\(experiment.text)")
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
