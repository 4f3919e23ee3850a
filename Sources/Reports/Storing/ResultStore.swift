internal import Synchronization

/// Results by the keys of the work that made them, and the content of files by its own digest.
///
/// A result is a small record that names what it is made of; content is shared by all results that have it. Both are
/// checked by digest when they are read, and what is damaged counts as missing. Files are put in their places in one step,
/// so that any number of builds can use one store.
package final class ResultStore: Sendable {
  private let folder: StoreFolder
  private let program: Digest
  private let firstProblem = Mutex<Diagnostic?>(nil)

  /// The results in a folder.
  ///
  /// - Parameters:
  ///   - folder: The store.
  ///   - program: What made them: another build of lossbook, or of the libraries it draws with, may draw otherwise, so that
  ///     it does not take these for its own.
  init(in folder: StoreFolder, madeBy program: Digest) {
    self.folder = folder
    self.program = program
  }

  /// Why something was not kept; `nil` where all was. A build goes on without.
  var problem: Diagnostic? { firstProblem.withLock(\.self) }

  /// The record under a key.
  ///
  /// - Parameters:
  ///   - kind: What is expected there, with the version of its form.
  ///   - key: What it was kept under.
  /// - Returns: What was kept; `nil` where there is nothing, or it is damaged.
  func record(_ kind: String, under key: Digest) -> [UInt8]? {
    folder.read(place(of: key)).flatMap { CheckedRecord.payload(of: $0, kind: kind) }
  }

  /// Keeps a record under a key.
  func keep(_ record: [UInt8], _ kind: String, under key: Digest) {
    write(CheckedRecord.bytes(of: record, kind: kind), to: place(of: key))
  }

  /// Content by its digest; `nil` where it is not there, or damaged.
  package func content(_ digest: Digest) -> [UInt8]? {
    folder.read(Self.place(ofContent: digest)).flatMap { Digest(of: $0) == digest ? $0 : nil }
  }

  /// Keeps content.
  func keep(_ content: [UInt8], digest: Digest) {
    write(content, to: Self.place(ofContent: digest))
  }

  private func write(_ bytes: [UInt8], to name: String) {
    // One reason is enough, and a disk that is full stays so.
    guard problem == nil else { return }
    do throws(Diagnostic) {
      try folder.write(bytes, to: name)
    } catch {
      firstProblem.withLock { $0 = $0 ?? error }
    }
  }

  private func place(of key: Digest) -> String {
    let name = Digest(of: program.bytes + key.bytes).text
    return "results/\(name.prefix(2))/\(name.dropFirst(2))"
  }

  private static func place(ofContent digest: Digest) -> String {
    let name = digest.text
    return "content/\(name.prefix(2))/\(name.dropFirst(2))"
  }
}
