internal import Foundation

extension OutputDirectory {
  /// What writing a site did, in numbers of files.
  package struct Changes: Sendable, Hashable {
    package var written = 0
    package var unchanged = 0
    package var removed = 0
  }

  /// Writes a site, each file whole or not at all, and takes away what an earlier build made and this one does not.
  ///
  /// Taken away are only files that lossbook noted as its own, in folders of reports that the site holds. The note is
  /// written before the files it names, so that a build that is stopped leaves nothing behind that no later build knows.
  ///
  /// - Parameters:
  ///   - site: What to write.
  ///   - progress: Called after each file.
  /// - Returns: How many files were written, left alone and removed.
  /// - Throws: The first file that cannot be written; those before it are new, those after it old.
  package func write(
    _ site: Site, progress: (BuildProgress) -> Void = { _ in }
  ) throws(Diagnostic) -> Changes {
    let old = SiteManifest(text: read(SiteManifest.path) ?? "")
    let both = SiteManifest(paths: old.paths.union(site.files.map(\.path)))
    try write(Array(both.text.utf8), to: SiteManifest.path)
    var changes = Changes()
    for (index, file) in site.files.enumerated() {
      switch try write(file.bytes, to: file.path) {
      case .written: changes.written += 1
      case .unchanged: changes.unchanged += 1
      }
      progress(BuildProgress(stage: .writing, done: index + 1, total: site.files.count))
    }
    for path in old.stale(after: site) where remove(path) { changes.removed += 1 }
    try write(Array(old.updated(by: site).text.utf8), to: SiteManifest.path)
    return changes
  }

  private func location(of name: String) -> URL { URL(filePath: path).appending(path: name) }

  private func read(_ name: String) -> String? {
    try? String(contentsOf: location(of: name), encoding: .utf8)
  }

  /// Removes a file of the folder; one that is gone already, or is a folder by now, is left.
  private func remove(_ name: String) -> Bool {
    let file = location(of: name)
    // A folder that became a link would lead elsewhere.
    let folder = file.deletingLastPathComponent().resolvingSymlinksInPath().pathComponents
    let home = URL(filePath: path).resolvingSymlinksInPath().pathComponents
    guard folder.starts(with: home) else { return false }
    return unlink(file.path(percentEncoded: false)) == 0
  }
}
