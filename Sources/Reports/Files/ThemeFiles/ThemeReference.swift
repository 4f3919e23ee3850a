/// A theme that a report names, and where it does so.
package struct ThemeReference: Sendable, Hashable {
  /// What is named.
  package var source: ThemeSource
  /// Where it is named.
  package var position: SourcePosition
}

extension ValueForm<ThemeReference> {
  /// The name of a theme or the path of its file, with its place.
  static let themeReference = ValueForm(
    expected: ValueForm<ThemeSource>.theme.expected,
    read: { node, key, problems in
      ValueForm<ThemeSource>.theme.read(node, key, &problems).map {
        ThemeReference(source: $0, position: node.position)
      }
    }, write: { ValueForm<ThemeSource>.theme.write($0.source) })
}

extension Report {
  /// Reads the theme that the front matter names.
  ///
  /// - Returns: That the file cannot be read, where it is named, or what is wrong in it, at its places.
  package mutating func readTheme() -> [Diagnostic] {
    guard let reference = metadata.theme else { return [] }
    do {
      theme = try reference.source.relative(toFolderOf: file).theme()
      return []
    } catch {
      // What has no line is wrong with the file as a whole: the report is to be mended.
      return error.all.map { problem in
        guard problem.line == nil else { return problem }
        return Diagnostic(
          at: reference.position,
          message: "the theme \(problem.file ?? "") cannot be used: \(problem.message)",
          advice: problem.advice)
      }
    }
  }
}
