internal import Synchronization
package import Training

/// The finished runs of one experiment in a file to which each is added as it ends.
///
/// A record is its length, a checksum and the run. A program may be killed while it writes one: what follows the last
/// whole record is cut off when the file is opened again, so that those runs are made once more. The journal belongs to one
/// process at a time; ``RunStore`` sees to that.
package final class RunJournal: Sendable {
  /// The file as messages name it; `nil` for one that ends with the process.
  package let path: String?
  /// The runs that were asked for when it was opened, as far as they were there.
  let foundRuns: [UInt32: Run]
  private let file: OpenFile
  private let state: Mutex<State>

  private struct State {
    /// Where the next record begins.
    var end: Int
    var entries: [UInt32: Entry]
  }

  private struct Entry {
    var offset: Int
    var outcome: Run.Outcome
  }

  /// Reads the journal of an experiment, which is empty where the file holds none.
  ///
  /// - Parameters:
  ///   - file: The journal.
  ///   - experiment: Whose it is.
  ///   - path: What messages call it.
  ///   - wanted: The seeds whose runs are read along.
  /// - Throws: That an empty one cannot be begun.
  init(
    _ file: consuming OpenFile, of experiment: Digest, path: String?,
    findingRunsFrom wanted: Set<UInt32> = []
  ) throws(Diagnostic) {
    let head = Array("lossbook runs 1\n".utf8) + experiment.bytes
    var state = State(end: head.count, entries: [:])
    var found: [UInt32: Run] = [:]
    var failure: Int32 = 0
    if file.read(head.count, at: 0) == head {
      Self.read(file, into: &state) { run in
        if wanted.contains(run.seed) { found[run.seed] = run }
      }
      failure = file.truncate(to: state.end)
    } else {
      failure = file.truncate(to: 0)
      if failure == 0 { failure = file.store(head, at: 0) }
    }
    guard failure == 0 else { throw OutputFile(path ?? RunStore.temporary).cannotWrite(failure) }
    self.path = path
    foundRuns = found
    self.file = file
    self.state = Mutex(state)
  }

  /// The seeds of the runs that are there.
  package var seeds: Set<UInt32> { state.withLock { Set($0.entries.keys) } }

  /// How the run from a seed ended; `nil` where it is not there.
  package func outcome(from seed: UInt32) -> Run.Outcome? {
    state.withLock { $0.entries[seed]?.outcome }
  }

  /// The run from a seed, which is there.
  ///
  /// - Throws: That it cannot be read any more.
  package func run(from seed: UInt32) throws(Diagnostic) -> Run {
    guard let entry = state.withLock({ $0.entries[seed] }),
      let bytes = Self.record(in: file, at: entry.offset), let run = RunRecord.run(bytes)
    else {
      throw Diagnostic(
        file: path ?? RunStore.temporary, message: "this was changed while it was in use",
        advice: "run the same command again")
    }
    return run
  }

  /// Adds a run.
  ///
  /// - Throws: That it cannot be written; the runs before it stay.
  package func append(_ run: Run) throws(Diagnostic) {
    let bytes = RunRecord.bytes(of: run)
    let record = Self.head(of: bytes) + bytes
    let failure = state.withLock { state in
      let failure = file.store(record, at: state.end)
      guard failure == 0 else {
        _ = file.truncate(to: state.end)
        return failure
      }
      state.entries[run.seed] = Entry(
        offset: state.end, outcome: run.outcome)
      state.end += record.count
      return 0
    }
    guard failure == 0 else { throw OutputFile(path ?? RunStore.temporary).cannotWrite(failure) }
  }
}

// MARK: Records

extension RunJournal {
  private static let headCount = 16

  /// The length of a record and the first half of a digest of its bytes.
  private static func head(of bytes: [UInt8]) -> [UInt8] {
    withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { Array($0) }
      + SHA256.hash(bytes).prefix(headCount - 8)
  }

  /// The record at a place; `nil` where there is no whole one.
  private static func record(in file: borrowing OpenFile, at offset: Int) -> [UInt8]? {
    let head = file.read(headCount, at: offset)
    guard head.count == headCount else { return nil }
    let count = head.withUnsafeBytes { UInt64(littleEndian: $0.load(as: UInt64.self)) }
    guard count <= file.size - offset - headCount else { return nil }
    let bytes = file.read(Int(count), at: offset + headCount)
    return Self.head(of: bytes) == head ? bytes : nil
  }

  /// Notes all whole records up to the first that is not.
  private static func read(
    _ file: borrowing OpenFile, into state: inout State, taking take: (Run) -> Void
  ) {
    while let bytes = record(in: file, at: state.end), let run = RunRecord.run(bytes) {
      state.entries[run.seed] = Entry(
        offset: state.end, outcome: run.outcome)
      state.end += headCount + bytes.count
      take(run)
    }
  }
}
