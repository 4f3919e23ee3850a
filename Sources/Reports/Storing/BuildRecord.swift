/// What a build of a site did it with: the key of all work, with its inputs, so that the next build can tell what
/// changed.
package struct BuildRecord: Sendable, Hashable {
  /// All work of the site by name, each after what it reads.
  package private(set) var works: [Work]
  /// What training gave, for a comparison with the next build.
  package private(set) var results: [ResultSummary]
  /// What the claims of the pages rested on.
  package private(set) var claims: [ClaimSummary]
  private let indices: [WorkName: Int]

  /// A piece of work.
  package struct Work: Sendable, Hashable {
    /// What it is called.
    package var name: WorkName
    /// Its key.
    package var key: WorkKey
    /// Why it was done when it was done last, a sentence a line.
    package var reason: [String]
    /// The digests of the files it made, by their paths in the site.
    package var files: [String: Digest]
  }

  /// A number that training gave.
  package struct ResultSummary: Sendable, Hashable {
    /// The report that declares the experiment.
    package var report: String
    /// The experiment's name.
    package var experiment: String
    /// The rows and the series, as in `test.accuracy`.
    package var quantity: String
    /// The seeds of the runs.
    package var seeds: [UInt32]
    /// The number of each seed.
    package var values: [Double]
  }

  /// A claim that held.
  package struct ClaimSummary: Sendable, Hashable {
    /// The report that makes it.
    package var report: String
    /// Its condition, as its author wrote it.
    package var condition: String
    /// The values that decided it, a clause each.
    package var evidence: [String]
  }

  init(works: [Work], results: [ResultSummary], claims: [ClaimSummary] = []) {
    self.works = works
    self.results = results
    self.claims = claims
    indices = Dictionary(
      works.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The work of a name.
  package subscript(name: WorkName) -> Work? { indices[name].map { works[$0] } }
}

// MARK: As bytes

extension BuildRecord {
  private static let kind = "build 2"

  /// The bytes of a record that is kept.
  init?(bytes: [UInt8]) {
    guard let payload = CheckedRecord.payload(of: bytes, kind: Self.kind) else { return nil }
    var reader = ByteReader(bytes: payload)
    guard let works = reader.list({ $0.work() }), let results = reader.results(),
      let claims = reader.claims(), reader.isAtEnd
    else { return nil }
    self.init(works: works, results: results, claims: claims)
  }

  /// The record as bytes that read back the same.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.list(works) { work, writer in
      writer.text(work.name.text)
      writer.text(work.key.stage.name)
      writer.integer(UInt32(work.key.stage.version))
      writer.list(work.key.fields) { field, writer in
        writer.text(field.name)
        switch field.value {
        case .plain(let text):
          writer.integer(UInt8(0))
          writer.text(text)
        case .work(let name, let digest):
          writer.integer(UInt8(1))
          writer.text(name.text)
          writer.digest(digest)
        case .content(let digest):
          writer.integer(UInt8(2))
          writer.digest(digest)
        }
      }
      writer.list(work.reason) { $1.text($0) }
      writer.list(work.files.sorted { $0.key < $1.key }) { file, writer in
        writer.text(file.key)
        writer.digest(file.value)
      }
    }
    writer.results(results)
    writer.claims(claims)
    return CheckedRecord.bytes(of: writer.bytes, kind: Self.kind)
  }
}

extension ByteReader {
  fileprivate mutating func work() -> BuildRecord.Work? {
    guard let name = text().flatMap(WorkName.init(text:)), let stage = text(),
      let version = integer(UInt32.self), let fields = list({ $0.field() }),
      let reason = list({ $0.text() }),
      let files = list({ reader -> (String, Digest)? in
        guard let path = reader.text(), let digest = reader.digest() else { return nil }
        return (path, digest)
      })
    else { return nil }
    return BuildRecord.Work(
      name: name, key: WorkKey(WorkStage(name: stage, version: Int(version)), fields),
      reason: reason, files: Dictionary(files, uniquingKeysWith: { first, _ in first }))
  }

  private mutating func field() -> WorkField? {
    guard let name = text(), let kind = integer(UInt8.self) else { return nil }
    switch kind {
    case 0: return text().map { WorkField(name, .plain($0)) }
    case 1:
      guard let work = text().flatMap(WorkName.init(text:)), let digest = digest() else {
        return nil
      }
      return WorkField(name, .work(work, digest))
    case 2: return digest().map { WorkField(name, .content($0)) }
    default: return nil
    }
  }
}
