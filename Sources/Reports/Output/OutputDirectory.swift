/// The folder that a build writes to: the only place of it where anything is written.
package struct OutputDirectory: Sendable, Hashable {
  /// The folder as the user named it.
  package let path: String

  /// A folder that may or may not exist.
  package init(_ path: String) { self.path = path }

  /// A file of the folder.
  ///
  /// - Parameter name: Its path below the folder, with `/` between its parts.
  /// - Returns: The file, which may or may not exist.
  func file(_ name: String) -> OutputFile {
    OutputFile(path.isEmpty ? name : path.hasSuffix("/") ? path + name : "\(path)/\(name)")
  }
}
