import Datasets
import Foundation
import Testing
import Training

@testable import Reports

@Suite("The store of runs")
final class RunStoreTests {
  private let home = FileManager.default.temporaryDirectory
    .appending(path: "lossbook-\(UUID().uuidString)")
  private let digest: Digest
  private var folder: String { home.appending(path: ".lossbook").path }
  private var store: RunStore { RunStore(in: StoreFolder(folder)) }

  init() throws {
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    digest = try Self.digest()
  }

  deinit { try? FileManager.default.removeItem(at: home) }

  private static func digest(
    of change: (inout Experiment) -> Void = { _ in }
  ) throws -> Digest {
    var experiment = try HistoryFile(
      reading: SourceText(file: "x", try Fixtures.history("hinge"))
    ).experiment
    change(&experiment)
    return experiment.workKey(FileContents(rememberedIn: nil)).digest
  }

  private func run(_ seed: UInt32) -> Run {
    Run(
      seed: seed, history: History(series: [.init(name: "loss", values: [Double(seed), 0.5])]),
      final: .init(train: [.init(name: "loss", value: Double(seed))], test: []))
  }

  private func file() throws -> URL {
    let runs = URL(filePath: folder).appending(path: "runs")
    return try #require(
      FileManager.default.contentsOfDirectory(at: runs, includingPropertiesForKeys: nil).first)
  }

  @Test("gives back the runs that were kept, in another process too")
  func keeps() throws {
    do {
      let journal = try store.journal(of: digest)
      #expect(journal.seeds.isEmpty)
      for seed in [5, 1, 3] as [UInt32] { try journal.append(run(seed)) }
      #expect(try journal.run(from: 1) == run(1))
    }
    let journal = try store.journal(of: digest)
    #expect(journal.seeds == [1, 3, 5])
    #expect(try journal.run(from: 3) == run(3))
    #expect(journal.outcome(from: 5) == run(5).outcome)
    #expect(journal.outcome(from: 2) == nil)
    #expect(throws: Diagnostic.self) { try journal.run(from: 2) }
  }

  @Test("drops what follows the last whole record, wherever a file ends")
  func torn() throws {
    do {
      let journal = try store.journal(of: digest)
      try journal.append(run(1))
      try journal.append(run(2))
    }
    let file = try file()
    let whole = try Data(contentsOf: file)
    var counts: [Int] = []
    for count in stride(from: whole.count, through: 0, by: -1) {
      try whole.prefix(count).write(to: file)
      let journal = try store.journal(of: digest)
      counts.append(journal.seeds.count)
      // It goes on from there.
      try journal.append(run(9))
      #expect(try journal.run(from: 9) == run(9))
    }
    #expect(counts.first == 2 && counts.last == 0)
    #expect(counts == counts.sorted(by: >))
    #expect(Set(counts) == [0, 1, 2])
  }

  @Test("does not take a damaged record for a run")
  func damaged() throws {
    do {
      let journal = try store.journal(of: digest)
      for seed in [1, 2, 3] as [UInt32] { try journal.append(run(seed)) }
    }
    let file = try file()
    let whole = try Data(contentsOf: file)
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 0x10
      try bytes.write(to: file)
      let journal = try store.journal(of: digest)
      #expect(journal.seeds.count < 3)
      for seed in journal.seeds { #expect(try journal.run(from: seed) == run(seed)) }
    }
  }

  @Test("says that a file was changed under its hands")
  func changed() throws {
    let journal = try store.journal(of: digest)
    try journal.append(run(1))
    try Data().write(to: file())
    let problem = #expect(throws: Diagnostic.self) { try journal.run(from: 1) }
    #expect(problem?.message == "this was changed while it was in use")
  }

  @Test("gives a journal to one at a time; the other is warned and works without")
  func lock() throws {
    let first = try store.journal(of: digest)
    let problem = #expect(throws: Diagnostic.self) { try self.store.journal(of: self.digest) }
    #expect(problem?.severity == .warning)
    #expect(problem?.message.contains("another lossbook") == true)
    let second = try RunStore.temporaryJournal(of: digest)
    try first.append(run(1))
    try second.append(run(2))
    #expect(first.seeds == [1] && second.seeds == [2])
    #expect(try second.run(from: 2) == run(2))
    // What has no name is not removed by it, nor is what holds runs.
    store.removeIfEmpty(second)
    store.removeIfEmpty(first)
    #expect(try first.run(from: 1) == run(1))
  }

  @Test("is ignored by git, and loses an empty journal alone")
  func removal() throws {
    let other = try Self.digest(of: { $0.epochs = 7 })
    let first = try store.journal(of: digest)
    let second = try store.journal(of: other)
    #expect(try String(contentsOfFile: "\(folder)/.gitignore", encoding: .utf8) == "*\n")
    try first.append(run(1))
    store.removeIfEmpty(first)
    store.removeIfEmpty(second)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/runs") == [digest.text])
  }

  @Test("warns where nothing can be kept")
  func unwritable() throws {
    try Data().write(to: URL(filePath: folder))
    let problem = #expect(throws: Diagnostic.self) { try self.store.journal(of: self.digest) }
    #expect(problem?.severity == .warning)
    #expect(problem?.message == "finished runs cannot be kept here: Not a directory")
    #expect(problem?.advice == "if this command is stopped, it begins anew")
  }

  @Test("tells apart all that changes a run, and nothing else")
  func digests() throws {
    #expect(try Self.digest(of: { $0.name = "other" }) == digest)
    #expect(try Self.digest(of: { $0.seeds = [4, 5] }) == digest)
    let others = [
      try Self.digest(of: { $0.epochs += 1 }), try Self.digest(of: { $0.batchSize = 16 }),
      try Self.digest(of: { $0.precision = .float32 }), try Self.digest(of: { $0.metrics = [] }),
      try Self.digest(of: { $0.optimizer = .adam() }),
      try Self.digest(of: { $0.split = .rows(400) }),
      try Self.digest(of: { $0.dataset.labels = .oneHot }),
      try Self.digest(of: { $0.dataset.standardize = .all }),
      try Self.digest(of: { $0.dataset.standardize = .train }),
    ]
    #expect(Set(others + [digest]).count == others.count + 1)
    #expect(digest.text.count == 64)
  }
}
