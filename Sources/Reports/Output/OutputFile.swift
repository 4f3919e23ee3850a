internal import Foundation

/// A file that is replaced whole or not at all, and not touched where its bytes would be the same.
package struct OutputFile: Sendable, Hashable {
  /// The file as the user named it.
  package let path: String

  /// A file that may or may not exist.
  package init(_ path: String) { self.path = path }

  /// What writing did.
  package enum Outcome: Sendable, Hashable {
    /// The file was not there, or had other bytes.
    case written
    /// The file had these bytes already and was left alone.
    case unchanged
  }

  /// Writes the bytes, making the folders that lead to the file.
  ///
  /// A link is followed; a device or pipe is written to as it is.
  ///
  /// - Throws: Why it cannot be written; the file is then as it was.
  @discardableResult
  package func write(_ bytes: [UInt8]) throws(Diagnostic) -> Outcome {
    if kind == .other {
      try append(bytes, to: try openDevice())
      return .written
    }
    return try write(bytes, draftedIn: nil)
  }

  /// Writes the bytes of a file, as ``write(_:)`` does.
  ///
  /// - Parameters:
  ///   - bytes: Its new content.
  ///   - folder: Where they are until they are whole, in the same file system; beside the file where left out.
  /// - Returns: What that did.
  /// - Throws: Why it cannot be written; the file is then as it was.
  @discardableResult
  func write(_ bytes: [UInt8], draftedIn folder: String?) throws(Diagnostic) -> Outcome {
    guard let draft = try draft(bytes, in: folder) else { return .unchanged }
    try draft.commit()
    return .written
  }

  /// Writes the bytes beside the file, making the folders that lead to it; `nil` where the file has them already.
  ///
  /// - Parameters:
  ///   - bytes: Its new content.
  ///   - folder: Where to write them instead, in the same file system.
  /// - Returns: What can be put in the place of the file.
  /// - Throws: Why they cannot be written; nothing is left of them then.
  package func draft(_ bytes: [UInt8], in folder: String? = nil) throws(Diagnostic) -> Draft? {
    if kind == .file, hasBytes(bytes) { return nil }
    try makeRoom()
    return try draft(in: folder) { file throws(Diagnostic) in try append(bytes, to: file) }
  }

  /// Writes a draft beside the file, whose folder is there.
  ///
  /// - Parameters:
  ///   - folder: Where it is written instead.
  ///   - fill: Writes its content.
  /// - Returns: What can be put in the place of the file.
  /// - Throws: Why it cannot be written, or what `fill` throws; nothing is left of it then.
  func draft(
    in folder: String? = nil, filledBy fill: (borrowing OpenFile) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> Draft {
    let folder =
      folder ?? URL(filePath: place).deletingLastPathComponent().path(percentEncoded: false)
    let (path, descriptor) = DraftFiles.shared.create(in: folder)
    guard let file = OpenFile(descriptor) else { throw cannotWrite(errno) }
    let draft = Draft(file: self, path: path)
    do throws(Diagnostic) {
      if let mode { file.withDescriptor { _ = fchmod($0, mode) } }
      try fill(file)
      let failure = file.closed()
      guard failure == 0 else { throw cannotWrite(failure) }
    } catch {
      draft.discard()
      throw error
    }
    return draft
  }

  /// Writes the next bytes.
  func append(_ bytes: [UInt8], to file: borrowing OpenFile) throws(Diagnostic) {
    let failure = file.append(bytes)
    guard failure == 0 else { throw cannotWrite(failure) }
  }

  /// Makes the folders that lead to the file, and checks that a file can be there.
  func makeRoom() throws(Diagnostic) {
    switch kind {
    case .file: break
    case .folder: throw problem("this is a folder, not a file", "name a file in it")
    case .other: throw problem("this is a device, not a file", "remove it")
    case nil: try makeFolder(of: place)
    }
  }

  /// The new content of a file, beside it and not yet in its place: to be committed or discarded.
  package struct Draft: Sendable {
    fileprivate let file: OutputFile
    fileprivate let path: String

    /// Puts the content in the place of the old one, in one step.
    ///
    /// - Throws: Why it cannot be put there; the file is then as it was, and the draft is gone.
    package func commit() throws(Diagnostic) {
      let failure = DraftFiles.shared.commit(path, to: file.place)
      guard failure == 0 else { throw file.cannotWrite(failure) }
    }

    /// Takes the content away; does nothing once it is committed.
    package func discard() { DraftFiles.shared.discard(path) }
  }

  /// The device or pipe that is there, to be written to.
  func openDevice() throws(Diagnostic) -> OpenFile {
    guard let file = OpenFile(open(place, O_WRONLY | O_CLOEXEC)) else { throw cannotWrite(errno) }
    return file
  }
}

// MARK: What is there

extension OutputFile {
  enum Kind { case file, folder, other }

  /// Where the file is, links followed.
  var place: String {
    URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
  }

  /// What is there; `nil` for nothing. A path that ends as a folder's does means one.
  var kind: Kind? {
    if path.isEmpty || path.hasSuffix("/") { return .folder }
    guard let status else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// Who may do what with the file that is there.
  private var mode: mode_t? { status.map { $0.st_mode & 0o777 } }

  private var status: stat? {
    var status = stat()
    return stat(place, &status) == 0 ? status : nil
  }

  private func hasBytes(_ bytes: [UInt8]) -> Bool {
    guard let status, Int(status.st_size) == bytes.count else { return false }
    return FileManager.default.contents(atPath: place)?.elementsEqual(bytes) == true
  }

  /// Checks that this is not the file that the user wrote and that the output is made of.
  ///
  /// - Throws: That it is.
  package func refuse(toReplace source: String) throws(Diagnostic) {
    guard let status, kind == .file, let other = OutputFile(source).status,
      status.st_dev == other.st_dev, status.st_ino == other.st_ino
    else { return }
    throw problem("this is the file that is read, which would be lost", "name another file")
  }
}

// MARK: Folders and errors

extension OutputFile {
  private func makeFolder(of place: String) throws(Diagnostic) {
    let failure = Self.makeFolder(URL(filePath: place).deletingLastPathComponent())
    guard failure != 0 else { return }
    let reason =
      failure == ENOTDIR ? "a part of its path is a file" : String(cString: strerror(failure))
    throw problem("its folder cannot be made: \(reason)", "choose a place that can be written")
  }

  /// Makes a folder and those above it that are missing: 0, or the error's number.
  static func makeFolder(_ folder: URL) -> Int32 {
    let path = folder.path(percentEncoded: false)
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR ? 0 : ENOTDIR }
    if mkdir(path, 0o777) == 0 { return 0 }
    // Another process may have been first.
    guard errno != EEXIST else { return 0 }
    let parent = folder.deletingLastPathComponent()
    guard errno == ENOENT, parent.pathComponents.count < folder.pathComponents.count else {
      return errno
    }
    let failure = makeFolder(parent)
    guard failure == 0 else { return failure }
    return mkdir(path, 0o777) == 0 || errno == EEXIST ? 0 : errno
  }

  private func problem(_ message: String, _ advice: String) -> Diagnostic {
    Diagnostic(file: path, message: message, advice: advice)
  }

  func cannotWrite(_ code: Int32) -> Diagnostic {
    problem(
      "this cannot be written: \(String(cString: strerror(code)))",
      "choose a place that can be written")
  }
}
