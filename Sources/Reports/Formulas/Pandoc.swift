internal import Foundation

/// The program pandoc, which reads formulas.
///
/// Source: https://pandoc.org/MANUAL.html
struct Pandoc {
  private let executable: URL

  /// What pandoc wrote.
  struct Output {
    var text: String
    /// What it warned of, a line each.
    var messages: String
  }

  /// Finds pandoc; `nil` where it is not installed.
  init?() {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    let places = path.split(separator: ":").map { URL(filePath: String($0) + "/pandoc") }
    guard
      let found = places.first(where: {
        FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false))
      })
    else { return nil }
    executable = found
  }

  /// What tells this pandoc from another.
  var stamp: FileStamp? { FileStamp(ofFileAt: executable.path(percentEncoded: false)) }

  /// Runs pandoc.
  ///
  /// - Parameters:
  ///   - arguments: Its command line.
  ///   - input: What it reads.
  /// - Returns: `nil` where it cannot be run, or fails.
  func run(_ arguments: [String], on input: String) -> Output? {
    // Files, which cannot fill up and block as pipes do.
    let folder = FileManager.default.temporaryDirectory.appending(
      component: "lossbook-\(UUID().uuidString)")
    let (source, output, messages) = (
      folder.appending(component: "in"), folder.appending(component: "out"),
      folder.appending(component: "messages")
    )
    let files = FileManager.default
    guard
      (try? files.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700]))
        != nil
    else { return nil }
    defer { try? files.removeItem(at: folder) }
    do {
      try Data(input.utf8).write(to: source)
      try Data().write(to: output)
      try Data().write(to: messages)
      let process = Process()
      process.executableURL = executable
      process.arguments = arguments
      process.standardInput = try FileHandle(forReadingFrom: source)
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: messages)
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { return nil }
      return Output(
        text: String(decoding: try Data(contentsOf: output), as: UTF8.self),
        messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
    } catch {
      return nil
    }
  }
}
