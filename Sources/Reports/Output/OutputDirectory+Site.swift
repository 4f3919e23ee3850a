internal import Foundation

extension OutputDirectory {
  /// What writing a site did, in numbers of files.
  package struct Changes: Sendable, Hashable {
    package var written = 0
    package var unchanged = 0
    /// The paths of files that were removed.
    package var removedPaths: [String] = []

    package var removed: Int { removedPaths.count }

    /// Changes of so many files.
    package init(written: Int = 0, unchanged: Int) {
      (self.written, self.unchanged) = (written, unchanged)
    }

    /// Whether every file was left alone.
    package var isNone: Bool { written + removed == 0 }
  }

  /// Writes a site, and takes away what an earlier build made and this one does not.
  ///
  /// All files are written beside those that they replace before the first one is put in its place, so that a site that
  /// cannot be written whole, as on a full disk, leaves the old one as it was.
  ///
  /// Taken away are only files that lossbook noted as its own, in folders of reports that the site holds. The note is
  /// written before the files it names, so that a build that is stopped leaves nothing behind that no later build knows.
  ///
  /// - Parameters:
  ///   - site: What to write.
  ///   - meter: Counts the files.
  /// - Returns: How many files were written, left alone and removed.
  /// - Throws: The first file that cannot be written.
  package func write(
    _ site: Site, meter: WorkMeter = WorkMeter()
  ) throws(Diagnostic) -> Changes {
    try checkIsFolder()
    removeOrphans(around: site)
    let old = SiteManifest(text: read(SiteManifest.path) ?? "")
    let both = SiteManifest(paths: old.paths.union(site.files.map(\.path)))
    var drafts: [OutputFile.Draft] = []
    do throws(Diagnostic) {
      meter.begin(.writing, pieces: site.files.count)
      for file in site.files {
        if let bytes = file.bytes, let draft = try self.file(file.path).draft(bytes) {
          drafts.append(draft)
        }
        meter.finishPiece()
      }
      try self.file(SiteManifest.path).write(Array(both.text.utf8))
      for draft in drafts { try draft.commit() }
    } catch {
      drafts.forEach { $0.discard() }
      throw error
    }
    var changes = Changes(written: drafts.count, unchanged: site.files.count - drafts.count)
    for path in old.stale(after: site) where remove(path) {
      changes.removedPaths.append(path)
    }
    try file(SiteManifest.path).write(Array(old.updated(by: site).text.utf8))
    return changes
  }

  /// Removes what builds that were killed left beside the files of a site.
  private func removeOrphans(around site: Site) {
    let folders = Set(
      (site.files.map(\.path) + [SiteManifest.path]).map { path in
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
      })
    for folder in folders {
      DraftFiles.shared.discardOrphans(in: file(folder).path)
    }
  }

  private func checkIsFolder() throws(Diagnostic) {
    var isFolder: ObjCBool = true
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue
    else { return }
    throw Diagnostic(
      file: path, message: "this is a file, not a folder", advice: "name a folder to write to")
  }

  private func read(_ name: String) -> String? {
    try? String(contentsOf: URL(filePath: file(name).path), encoding: .utf8)
  }

  /// Removes a file of the folder; one that is gone already, or is a folder by now, is left.
  private func remove(_ name: String) -> Bool {
    let file = URL(filePath: file(name).path)
    // A folder that became a link would lead elsewhere.
    let folder = file.deletingLastPathComponent().resolvingSymlinksInPath().pathComponents
    let home = URL(filePath: path).resolvingSymlinksInPath().pathComponents
    guard folder.starts(with: home) else { return false }
    return unlink(file.path(percentEncoded: false)) == 0
  }
}
