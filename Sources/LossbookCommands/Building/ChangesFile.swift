internal import Reports

/// The page of what changed, beside a site.
enum ChangesFile {
  /// Writes it.
  ///
  /// - Parameters:
  ///   - changes: What changed.
  ///   - comparison: The builds that were compared.
  ///   - site: The folder of the site.
  ///   - memory: What is known of it.
  /// - Throws: A `Diagnostic`: why it cannot be written.
  static func write(
    _ changes: SiteChanges, of comparison: BuildComparison, to site: OutputDirectory,
    knownBy memory: SiteMemory
  ) throws {
    let page = try ChangesPage(changes, of: comparison).site()
    let written = try site.write(page)
    try memory.note(page, removed: written.removedPaths)
  }
}
