internal import Foundation
internal import Reports

/// Where results go.
enum StandardOutput {
  /// Writes a line.
  ///
  /// - Throws: That it cannot be written, as on a full disk.
  static func write(_ line: String) throws(Diagnostic) {
    try write(bytes: Array((line.hasSuffix("\n") ? line : line + "\n").utf8))
  }

  /// Writes bytes as they are.
  ///
  /// - Throws: That they cannot be written, as on a full disk.
  static func write(bytes: [UInt8]) throws(Diagnostic) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw Diagnostic(
        file: "standard output", message: "this cannot be written",
        advice: "check where the output goes")
    }
  }
}

/// Where everything else goes: what is wrong, and what is being done.
enum StandardError {
  /// Writes a line. Where that fails there is no place left to say so.
  static func write(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }
}
