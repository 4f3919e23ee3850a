internal import Foundation

/// Where the figures and numbers of a page come from: for each the key of the work that made it, and the digest of what
/// it made. The page carries it, so that ``SiteVerification`` can tell whether it still shows what its report gives.
///
/// Keys and digests are SHA-256, as 64 hexadecimal digits.
package struct Provenance: Codable, Sendable, Hashable {
  /// What made the page.
  package var made: Maker
  /// The digest of the report's text.
  package var report: String
  /// The keys of the declared data sets, by name.
  package var datasets: [String: String]
  /// The declared experiments that something of the page is made from, by name.
  package var experiments: [String: Training]
  /// The figures, by label.
  package var figures: [String: Picture]
  /// The digests of the images that the author added, by their paths.
  package var images: [String: String]

  /// The runs of an experiment.
  package struct Training: Codable, Sendable, Hashable {
    /// The key of the experiment, which leaves out the seeds.
    package var key: String
    /// One run a seed.
    package var seeds: [UInt32]
    /// The digest of what all runs ended with, in the order of the seeds.
    package var digest: String
  }

  /// A figure with its files.
  package struct Picture: Codable, Sendable, Hashable {
    /// As the page numbers it.
    package var number: Int
    package var key: String
    /// The seeds of the runs it is drawn from, by experiment.
    package var runs: [String: [UInt32]]
    /// The digests of its files, by their paths from the page.
    package var files: [String: String]
  }
}

// MARK: In a page

extension Provenance {
  /// The id of the element that holds it.
  static let id = "provenance"

  private static let opening = "<script type=\"application/json\" id=\"\(id)\">"
  private static let closing = "</script>"

  /// The element of a page that holds it. Browsers do not run it.
  var element: HTML {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Text and whole numbers are always encoded.
    let json = (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    // Inside of a script nothing is escaped but by JSON itself.
    let safe = json.replacingOccurrences(of: "<", with: "\\u003c")
    return HTML(trusting: Self.opening + safe + Self.closing)
  }

  /// Reads what a page carries; `nil` where it carries nothing, or something else.
  package init?(inPage page: String) {
    guard let start = page.range(of: Self.opening)?.upperBound,
      let end = page.range(of: Self.closing, range: start..<page.endIndex)?.lowerBound,
      let own = try? JSONDecoder().decode(Self.self, from: Data(page[start..<end].utf8))
    else { return nil }
    self = own
  }
}
