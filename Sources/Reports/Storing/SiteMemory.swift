internal import Foundation
internal import Synchronization

/// What is remembered of a site between builds: the digests of its files, and what the last build did it with.
///
/// It belongs to one build at a time.
package final class SiteMemory: Sendable {
  let folder: StoreFolder
  /// Below the store.
  private let name: String
  let site: OutputDirectory
  private let lock: OpenFile?
  private let files: Mutex<StampedFiles>

  /// Opens the memory of a site, and waits while another build has it.
  ///
  /// A site whose memory cannot be kept, as on a disk that cannot be written, is one that nothing is known of.
  ///
  /// - Parameters:
  ///   - site: The folder of the site.
  ///   - folder: The store.
  ///   - waiting: Called once, where there is another build to wait for.
  package init(of site: OutputDirectory, in folder: StoreFolder, waiting: () -> Void = {}) {
    self.site = site
    self.folder = folder
    name = Self.name(of: site)
    _ = folder.makeFolder("sites")
    _ = folder.makeFolder(name)
    lock = OpenFile(open(folder.path(of: "\(name)/lock"), O_RDWR | O_CREAT | O_CLOEXEC, 0o666))
    lock?.withDescriptor { descriptor in
      guard flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
      waiting()
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }
    folder.removeOrphans()
    files = Mutex(StampedFiles(keptAt: folder.path(of: "\(name)/files")))
  }

  /// Where a site is remembered, below the store.
  static func name(of site: OutputDirectory) -> String {
    let place = URL(filePath: site.path).standardizedFileURL.resolvingSymlinksInPath().path
    return "sites/\(Digest(of: place).short)"
  }

  /// What the last build of a site left, whoever has it now; `nil` where nothing is known of it.
  static func lastBuild(of site: OutputDirectory, in folder: StoreFolder) -> BuildRecord? {
    folder.read("\(name(of: site))/build").flatMap(BuildRecord.init(bytes:))
  }

  /// Whether the site's file at a path is known to have some content.
  func holds(_ path: String, _ digest: Digest) -> Bool {
    let place = site.file(path).path
    return files.withLock { $0.digest(ofFileAt: place) } == digest
  }

  /// Notes that a site was written.
  ///
  /// - Parameters:
  ///   - site: What was written.
  ///   - removed: The paths of files that are there no more.
  /// - Throws: A warning: why that is not remembered.
  package func note(_ site: Site, removed: [String]) throws(Diagnostic) {
    let (files, gone) = (
      site.files.map { (self.site.file($0.path).path, $0.digest) },
      Set(removed.map { self.site.file($0).path })
    )
    try self.files.withLock { known throws(Diagnostic) in
      var hasChanged = false
      for (path, digest) in files where known.digest(ofFileAt: path) != digest {
        known.note(digest, ofFileAt: path)
        hasChanged = true
      }
      if !gone.isEmpty { known.forget { gone.contains($0) } }
      if hasChanged || !gone.isEmpty { try known.keep() }
    }
  }

  /// What the last build that changed anything left; `nil` where there was none.
  package var lastBuild: BuildRecord? {
    folder.read("\(name)/build").flatMap(BuildRecord.init(bytes:))
  }

  /// What the site was before the last build that changed a result or, where none did, a figure; `nil` where there was
  /// none.
  ///
  /// Builds that changed nothing but prose since then do not count, nor those that changed nothing but the look of
  /// figures after one that changed results: what is compared stays what it is.
  package var buildBefore: BuildRecord? {
    folder.read("\(name)/build-before").flatMap(BuildRecord.init(bytes:))
  }

  /// Remembers a build. The last one becomes the one before where that is what a comparison is to begin at.
  ///
  /// - Throws: A warning: why it is not remembered.
  package func remember(_ build: BuildRecord) throws(Diagnostic) {
    if let last = lastBuild {
      let isBeginning =
        !last.hasSameResults(as: build)
        || !last.hasSameFigures(as: build) && buildBefore?.hasSameResults(as: last) ?? true
      if isBeginning { try folder.write(last.bytes, to: "\(name)/build-before") }
    }
    try folder.write(build.bytes, to: "\(name)/build")
  }
}
