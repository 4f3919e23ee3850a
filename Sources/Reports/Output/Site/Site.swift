/// The files of a site as values: a build makes them, and nothing is on the disk yet.
package struct Site: Sendable, Hashable {
  /// The reports in it.
  package var reports: [String]
  /// The files in the order in which they are written: pages after all that they show.
  package var files: [File]

  /// A file of the site.
  package struct File: Sendable, Hashable {
    /// Where it lies below the site's folder, with `/` between its parts.
    package var path: String
    /// The digest of its bytes.
    package var digest: Digest
    /// Its bytes; `nil` where the site's folder is known to hold them.
    package var bytes: [UInt8]?

    /// A file to be written.
    package init(path: String, bytes: [UInt8]) {
      self.init(path: path, digest: Digest(of: bytes), bytes: bytes)
    }

    /// A file of known digest.
    package init(path: String, digest: Digest, bytes: [UInt8]?) {
      (self.path, self.digest, self.bytes) = (path, digest, bytes)
    }

    /// A file of text.
    package init(path: String, text: String) {
      self.init(path: path, bytes: Array(text.utf8))
    }
  }

  package init(reports: [String], files: [File]) {
    self.reports = reports
    self.files = files
  }
}
