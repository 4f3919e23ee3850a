/// What a page tells, for a comparison with another build: kept beside the page, so that it is known of a page that is taken
/// from the store too.
struct PageFacts: Hashable {
  fileprivate static let kind = "facts 1"

  /// The final values of all experiments that something of the page is made from.
  var results: [BuildRecord.ResultSummary] = []
  /// What its claims rest on.
  var claims: [BuildRecord.ClaimSummary] = []
}

extension ResultStore {
  /// What a page tells, by the key of the page; `nil` where it is not kept.
  func facts(ofPage key: Digest) -> PageFacts? {
    guard let bytes = record(PageFacts.kind, under: PageFacts.place(key)) else { return nil }
    var reader = ByteReader(bytes: bytes)
    guard let results = reader.results(), let claims = reader.claims(), reader.isAtEnd else {
      return nil
    }
    return PageFacts(results: results, claims: claims)
  }

  /// Keeps what a page tells.
  func keep(_ facts: PageFacts, ofPage key: Digest) {
    var writer = ByteWriter()
    writer.results(facts.results)
    writer.claims(facts.claims)
    keep(writer.bytes, PageFacts.kind, under: PageFacts.place(key))
  }
}

extension PageFacts {
  /// Where it is kept: the key itself is the page's.
  fileprivate static func place(_ key: Digest) -> Digest { Digest(of: "facts of \(key.text)") }
}

// MARK: As bytes

extension ByteWriter {
  mutating func results(_ results: [BuildRecord.ResultSummary]) {
    list(results) { result, writer in
      for text in [result.report, result.experiment, result.quantity] { writer.text(text) }
      writer.list(result.seeds) { $1.integer($0) }
      writer.numbers(result.values)
    }
  }

  mutating func claims(_ claims: [BuildRecord.ClaimSummary]) {
    list(claims) { claim, writer in
      for text in [claim.report, claim.condition] { writer.text(text) }
      writer.list(claim.evidence) { $1.text($0) }
    }
  }
}

extension ByteReader {
  mutating func results() -> [BuildRecord.ResultSummary]? {
    list { reader -> BuildRecord.ResultSummary? in
      guard let report = reader.text(), let experiment = reader.text(),
        let quantity = reader.text(), let seeds = reader.list({ $0.integer(UInt32.self) }),
        let values = reader.numbers()
      else { return nil }
      return .init(
        report: report, experiment: experiment, quantity: quantity, seeds: seeds, values: values)
    }
  }

  mutating func claims() -> [BuildRecord.ClaimSummary]? {
    list { reader -> BuildRecord.ClaimSummary? in
      guard let report = reader.text(), let condition = reader.text(),
        let evidence = reader.list({ $0.text() })
      else { return nil }
      return .init(report: report, condition: condition, evidence: evidence)
    }
  }
}
