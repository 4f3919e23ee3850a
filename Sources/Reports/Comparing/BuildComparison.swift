/// Two builds of a site that are remembered, and the files that are kept of them.
package struct BuildComparison: Sendable {
  /// What is compared.
  let before: BuildRecord
  let after: BuildRecord
  private let site: OutputDirectory
  private let earlierSite: OutputDirectory?
  private let results: ResultStore

  /// The last build of a site, and what the site was before a result or a figure changed.
  ///
  /// - Parameters:
  ///   - site: The folder of the site.
  ///   - memory: What is known of it.
  ///   - store: Where files are kept.
  ///   - other: Another site that was built with the same store, to be compared with instead of the earlier build.
  /// - Throws: That one of them is not known.
  package init(
    of site: OutputDirectory, _ memory: SiteMemory, in store: Store,
    since other: OutputDirectory? = nil
  ) throws(Diagnostic) {
    guard let after = memory.lastBuild else {
      throw Diagnostic(
        file: site.path, message: "no build of this site is known in \(store.folder.path)",
        advice: "build it with 'lossbook build' in this folder, or name it with --output")
    }
    let before: BuildRecord
    if let other {
      guard let build = SiteMemory.lastBuild(of: other, in: store.folder) else {
        throw Diagnostic(
          file: other.path, message: "no build of this site is known in \(store.folder.path)",
          advice: "build it here with 'lossbook build --output \(other.path)'")
      }
      before = build
    } else {
      guard let build = memory.buildBefore else {
        throw Diagnostic(
          file: site.path,
          message: "no earlier build of this site is known whose results or figures were others",
          advice:
            "build what it is to be compared with to another folder, and name that with --since")
      }
      before = build
    }
    (self.before, self.after, self.site, earlierSite) = (before, after, site, other)
    results = store.results
  }

  /// What changed.
  ///
  /// - Parameter names: The reports that are looked at; all if there is none.
  /// - Returns: All that changed in them.
  /// - Throws: That there is no report of some name, with the nearest one.
  package func changes(of names: [String] = []) throws(Diagnostics) -> SiteChanges {
    let known = after.reports + before.reports.filter { !after.reports.contains($0) }
    let unknown = names.filter { !known.contains($0) }
    guard unknown.isEmpty else {
      throw Diagnostics(
        unknown.map { name in
          Diagnostic(
            file: site.path, message: "there is no report '\(name)' in this site",
            advice: adviceOnNames(near: name, among: known, called: "reports"))
        })
    }
    return SiteChanges(
      from: before, to: after, only: names.isEmpty ? nil : Set(names), content: content)
  }

  /// The bytes of a file: those that are kept, or those of the sites.
  package func content(_ path: String, _ digest: Digest) -> [UInt8]? {
    results.content(digest)
      ?? [site, earlierSite].compactMap(\.self).lazy.compactMap { $0.contents(of: path) }
      .first { Digest(of: $0) == digest }
  }
}
