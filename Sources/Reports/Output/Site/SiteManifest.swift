/// The list of the files that lossbook made in a site's folder, so that it can take away those it makes no more.
///
/// One path a line, below the folder, in the order of the alphabet. Lines that do not look like paths of a site are
/// left out when it is read: a damaged or a forged list makes nothing vanish outside of the folder.
package struct SiteManifest: Sendable, Hashable {
  /// Its own path below the site's folder.
  package static let path = ".lossbook-files"

  /// The paths of the files.
  package let paths: Set<String>

  /// The files of a site.
  package init(paths: Set<String>) { self.paths = paths }

  /// Reads a list.
  package init(text: String) {
    paths = Set(text.split(whereSeparator: \.isNewline).map(String.init).filter(Self.isSafe))
  }

  /// The list as it is written.
  package var text: String { paths.sorted().map { $0 + "\n" }.joined() }

  /// What is to be taken away when a site is written over this one.
  ///
  /// Reports that the new site does not hold are left alone: a build may be of some of the reports. A page of changes
  /// that it does not hold is taken away, for it tells of an earlier site.
  package func stale(after site: Site) -> [String] {
    let made = Set(site.files.map(\.path))
    let folders = site.reports.map { $0 + "/" }
    return paths.subtracting(made).filter { path in
      path == SitePath.changes || path.hasPrefix(SitePath.earlier + "/")
        || folders.contains { path.hasPrefix($0) }
    }.sorted()
  }

  /// The list once the site is written and what is stale is gone.
  package func updated(by site: Site) -> SiteManifest {
    SiteManifest(
      paths: paths.union(site.files.map(\.path)).subtracting(stale(after: site)))
  }

  /// Whether a path stays below the folder.
  private static func isSafe(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.contains("\0") && !path.contains("\\")
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
  }
}
