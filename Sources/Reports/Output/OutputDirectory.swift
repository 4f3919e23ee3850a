/// The folder that a build writes to: the only place of it where anything is written.
package struct OutputDirectory: Sendable, Hashable {
  /// The folder as the user named it.
  package let path: String

  /// A folder that may or may not exist.
  package init(_ path: String) { self.path = path }

  /// Writes a file of the folder, whole or not at all; one that has these bytes already is left alone.
  ///
  /// - Parameters:
  ///   - bytes: What the file is to hold.
  ///   - name: The file's path below the folder, with `/` between its parts.
  /// - Returns: Whether the file was written.
  /// - Throws: Why it cannot be written; the file is then as it was.
  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) throws(Diagnostic) -> OutputFile.Outcome {
    try OutputFile(path.hasSuffix("/") ? path + name : "\(path)/\(name)").write(bytes)
  }
}
