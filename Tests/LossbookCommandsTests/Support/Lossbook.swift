import Foundation

/// The real binary, run in a folder of the test's own.
struct Lossbook {
  /// What a run of the binary left behind.
  struct Outcome {
    /// The exit status.
    var status: Int32
    /// What it printed.
    var output: String
    /// What it said on standard error.
    var errors: String
  }

  /// Where the binary runs, so that paths in messages are short.
  let folder: ScratchFolder

  /// Runs the binary to its end.
  func callAsFunction(_ arguments: String..., input: String = "") async throws -> Outcome {
    try await run(arguments, input: input)
  }

  /// Runs the binary to its end.
  func run(_ arguments: [String], input: String = "") async throws -> Outcome {
    try await Self.run(Self.binary, arguments, in: folder, input: input)
  }

  /// Starts the binary, sends it a signal when something has come about or it has ended, and waits for its end.
  func run(
    _ arguments: [String], errors: FileHandle = .nullDevice, sending number: Int32,
    when: @escaping @Sendable () -> Bool
  ) async throws -> (status: Int32, reason: Process.TerminationReason) {
    try await withCheckedThrowingContinuation { continuation in
      // A thread of its own: those of the tests may all be busy while the signal is due.
      Thread.detachNewThread {
        let process = Process()
        process.executableURL = Self.binary
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        do {
          try process.run()
        } catch {
          continuation.resume(throwing: error)
          return
        }
        while process.isRunning, !when() { usleep(1000) }
        kill(process.processIdentifier, number)
        process.waitUntilExit()
        continuation.resume(returning: (process.terminationStatus, process.terminationReason))
      }
    }
  }

  /// Runs a line of shell, in which the binary is `$LOSSBOOK`, to its end.
  func shell(_ line: String) async throws -> Outcome {
    let script = "LOSSBOOK='\(Self.binary.path)'; \(line)"
    return try await Self.run(URL(filePath: "/bin/sh"), ["-c", script], in: folder)
  }

  private static func run(
    _ program: URL, _ arguments: [String], in folder: ScratchFolder, input: String = ""
  ) async throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    // Files, as a pipe that nobody empties stops the process that fills it.
    let streams = ScratchFolder()
    try streams.write(input, to: "input")
    process.standardInput = try FileHandle(forReadingFrom: streams.file("input"))
    process.standardOutput = try streams.emptyFile("output")
    process.standardError = try streams.emptyFile("errors")
    try await withCheckedThrowingContinuation {
      (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
    return Outcome(
      status: process.terminationStatus, output: try streams.read("output"),
      errors: try streams.read("errors"))
  }

  /// SwiftPM puts the binary beside the tests.
  static let binary: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let folder = bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return folder.appending(path: "lossbook")
  }()
}
