package import Foundation

/// The folder of a site, of which files are read and nothing else.
package struct SiteFolder: Sendable {
  private let path: String

  /// A folder that may or may not exist yet.
  package init(_ path: String) { self.path = path }

  /// What lies at a path.
  package enum Entry: Sendable, Hashable {
    /// A file, whole.
    case file(Data)
    case folder
  }

  /// What lies at a path of the site.
  ///
  /// The way down is opened name by name and never through a symbolic link, so that what is read lies in the folder even
  /// while others rename things in it. The site's folder itself may be a link.
  ///
  /// - Returns: `nil` where there is no regular file or folder, it cannot be read, or a link stands in the way.
  package func entry(_ parts: [String]) -> Entry? {
    // A pipe would block when it is opened.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK
    var current = FileHandle(descriptor: open(path, flags | O_DIRECTORY))
    for (index, part) in parts.enumerated() {
      guard let folder = current else { return nil }
      let isLast = index == parts.count - 1
      current = FileHandle(
        descriptor: openat(
          folder.fileDescriptor, part, flags | O_NOFOLLOW | (isLast ? 0 : O_DIRECTORY)))
    }
    var status = stat()
    guard let current, fstat(current.fileDescriptor, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return (try? current.readToEnd() ?? Data()).map(Entry.file)
    default: return nil
    }
  }
}

extension FileHandle {
  /// The owner of a descriptor; `nil` where it could not be opened.
  fileprivate convenience init?(descriptor: Int32) {
    guard descriptor >= 0 else { return nil }
    self.init(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}
