internal import Foundation

extension OutputDirectory {
  /// A file that writing a site would change.
  package struct Difference: Sendable, Hashable, CustomStringConvertible {
    /// Where it is, as the user would name it.
    package var path: String
    /// What would become of it.
    package var change: Change

    /// What would become of a file.
    package enum Change: String, Sendable, Hashable {
      case add = "would be added"
      case change = "would change"
      case remove = "would be removed"
    }

    package var description: String { "\(path): \(change.rawValue)".escapingControls }
  }

  /// What writing a site would change, in the order of the site's files; nothing is written.
  package func differences(from site: Site) -> [Difference] {
    let manifest = contents(of: SiteManifest.path).map {
      SiteManifest(text: String(decoding: $0, as: UTF8.self))
    }
    let changed = site.files.compactMap { file -> Difference? in
      guard let bytes = file.bytes else { return nil }
      let path = self.file(file.path).path
      guard let old = contents(of: file.path) else { return Difference(path: path, change: .add) }
      return old == bytes ? nil : Difference(path: path, change: .change)
    }
    let stale = (manifest ?? SiteManifest(paths: [])).stale(after: site)
    return changed
      + stale.filter { contents(of: $0) != nil }.map {
        Difference(path: file($0).path, change: .remove)
      }
  }

  /// The bytes of a file of the folder; `nil` where it is not there.
  func contents(of name: String) -> [UInt8]? {
    guard let file = OpenFile(open(self.file(name).path, O_RDONLY | O_CLOEXEC)) else { return nil }
    return file.read(file.size, at: 0)
  }
}
