internal import Figures

/// What a build found at its end, with the stamps of all files that were read and written for it.
///
/// While none of them changes, another build for the same arguments by the same program would do nothing, and need not
/// even read the reports.
package struct SettledSite: Sendable, Hashable {
  /// How many reports the site has.
  package let reports: Int
  /// How many figures it shows.
  package let figures: Int
  /// How many files it has.
  package let files: Int
  /// What the build said that is doubtful.
  package let warnings: [Diagnostic]
  /// What was asked for, and the program that did it.
  private let request: Digest
  /// The files of the reports, as they are found again.
  private let reportPaths: [String]
  private let stamps: [Stamped]

  private struct Stamped: Hashable {
    var path: String
    var stamp: FileStamp
  }

  /// Notes a site that was just written; fails where an input is not there, or changed since the beginning.
  ///
  /// - Parameters:
  ///   - site: What it holds.
  ///   - folder: Where it is.
  ///   - inputs: What was read for it.
  ///   - figures: How many figures it shows.
  ///   - warnings: What was said.
  ///   - beginning: When the first of the inputs was read, by the clock of the file system.
  ///   - program: What made it.
  init?(
    _ site: Site, in folder: OutputDirectory, from inputs: ReportInputs, figures: Int,
    warnings: [Diagnostic], since beginning: Int64, madeBy program: Digest
  ) {
    (reports, files) = (site.reports.count, site.files.count)
    (self.figures, self.warnings) = (figures, warnings)
    request = inputs.request(to: program)
    reportPaths = inputs.reportPaths
    let read = inputs.paths.compactMap(Self.stamped)
    let written = (site.files.map(\.path) + [SiteManifest.path]).compactMap {
      Self.stamped(folder.file($0).path)
    }
    guard read.count == inputs.paths.count, written.count == site.files.count + 1,
      read.allSatisfy({ $0.stamp.changed < beginning })
    else { return nil }
    stamps = read + written
  }

  private static func stamped(_ path: String) -> Stamped? {
    FileStamp(ofFileAt: path).map { Stamped(path: path, stamp: $0) }
  }

  /// Tells whether a build would do nothing.
  ///
  /// - Parameters:
  ///   - inputs: What is asked for.
  ///   - program: What would make it.
  ///   - noted: When this was kept. A file that was changed in the same tick of the clock may have changed once more since.
  /// - Returns: Whether nothing that was read or written changed, and the same is asked for.
  func holds(for inputs: ReportInputs, madeBy program: Digest, noted: Int64) -> Bool {
    request == inputs.request(to: program) && reportPaths == inputs.reportPaths
      && stamps.allSatisfy {
        $0.stamp.changed < noted && FileStamp(ofFileAt: $0.path) == $0.stamp
      }
  }
}

// MARK: Bytes

extension SettledSite {
  static let kind = "settled site 1"

  init?(bytes: [UInt8]) {
    var reader = ByteReader(bytes: bytes)
    guard let reports = reader.count(), let figures = reader.count(), let files = reader.count(),
      let warnings = reader.list({ $0.diagnostic() }), let request = reader.digest(),
      let reportPaths = reader.list({ $0.text() }),
      let stamps = reader.list({ reader -> Stamped? in
        guard let path = reader.text(), let stamp = reader.stamp() else { return nil }
        return Stamped(path: path, stamp: stamp)
      }), reader.isAtEnd
    else { return nil }
    (self.reports, self.figures, self.files) = (reports, figures, files)
    (self.warnings, self.request) = (warnings, request)
    (self.reportPaths, self.stamps) = (reportPaths, stamps)
  }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    for count in [reports, figures, files] { writer.integer(UInt32(count)) }
    writer.list(warnings) { $1.diagnostic($0) }
    writer.digest(request)
    writer.list(reportPaths) { $1.text($0) }
    writer.list(stamps) { stamped, writer in
      writer.text(stamped.path)
      writer.stamp(stamped.stamp)
    }
    return writer.bytes
  }
}

extension ReportInputs {
  /// Names what is asked for, and what is to do it.
  fileprivate func request(to program: Digest) -> Digest {
    var writer = ByteWriter()
    writer.digest(program)
    writer.list(names) { $1.text($0) }
    switch theme {
    case nil: writer.text("")
    case .builtIn(let name): writer.text("built in: \(name.rawValue)")
    case .file(let path): writer.text("file: \(path)")
    }
    return Digest(of: writer.bytes)
  }
}
