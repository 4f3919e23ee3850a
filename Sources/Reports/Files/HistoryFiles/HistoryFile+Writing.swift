internal import Foundation
package import Training

extension HistoryFile {
  /// The file's text: JSON with a final newline.
  ///
  /// The same history always gives the same bytes, and reads back the same.
  package var json: String {
    var text = ""
    // Nothing is read, and nothing fails.
    let runs = Dictionary(runs.map { ($0.seed, $0) }, uniquingKeysWith: { first, _ in first })
    let outcomes = self.runs.map(\.outcome)
    try? Self.write(experiment, outcomes, SeedSummary(outcomes)) { seed in
      runs[seed] ?? Run(seed: seed, history: History(series: []), final: .init(train: [], test: []))
    } to: {
      text += String(decoding: $0, as: UTF8.self)
    }
    return text
  }

  /// Writes a history file in pieces, so that its runs need not be in memory together.
  ///
  /// - Parameters:
  ///   - experiment: What was run.
  ///   - outcomes: How its runs ended, in the order of the seeds.
  ///   - summary: What they come to, which the file of several runs has.
  ///   - run: Gives the run from a seed, on any thread.
  ///   - write: Takes the next bytes of the file.
  /// - Throws: What `run` and `write` throw.
  package static func write(
    _ experiment: Experiment, _ outcomes: [Run.Outcome], _ summary: SeedSummary,
    run: @Sendable (UInt32) throws(Diagnostic) -> Run,
    to write: OutputFile.PieceWriter
  ) throws(Diagnostic) {
    var head: [PlainValue.Entry] = [
      .init("lossbook", .integer(Self.version)), .init("experiment", experiment.plainValue),
    ]
    if outcomes.count == 1 {
      head += try run(outcomes[0].seed).entries
      return try write(Array((PlainValue.mapping(head).json + "\n").utf8))
    }
    head.append(.init("summary", summary.plainValue))
    try write(
      Array((PlainValue.mapping(head).json.dropLast("\n}".count) + ",\n  \"runs\": [").utf8))
    let seeds = outcomes.map(\.seed)
    // A run for each core at a time: most of the work is finding the shortest form of each number.
    let width = ProcessInfo.processInfo.activeProcessorCount
    for first in stride(from: 0, to: seeds.count, by: width) {
      let texts = Array(seeds[first..<min(first + width, seeds.count)]).parallelMap { seed in
        Result { () throws(Diagnostic) in try Array(run(seed).item.json(indentation: 4).utf8) }
      }
      for (index, text) in texts.enumerated() {
        try write(Array((first + index == 0 ? "\n    " : ",\n    ").utf8) + text.get())
      }
    }
    try write(Array((seeds.isEmpty ? "]\n}\n" : "\n  ]\n}\n").utf8))
  }
}

extension Run {
  /// The run among those of other seeds.
  fileprivate var item: PlainValue {
    .mapping([.init("seed", .integer(Int(seed)))] + entries)
  }

  fileprivate var entries: [PlainValue.Entry] {
    let series = history.series.map { series in
      PlainValue.Entry(series.name, .list(series.values.map(PlainValue.number)))
    }
    var entries: [PlainValue.Entry] = [
      .init("history", .mapping(series)),
      .init(
        "final",
        .mapping([.init("train", final.train.plainValue), .init("test", final.test.plainValue)])),
    ]
    if let divergedAtEpoch { entries.append(.init("diverged_at_epoch", .integer(divergedAtEpoch))) }
    return entries
  }
}

extension [Run.Value] {
  fileprivate var plainValue: PlainValue {
    .mapping(map { PlainValue.Entry($0.name, .number($0.value)) })
  }
}

extension SeedSummary {
  fileprivate var plainValue: PlainValue {
    .mapping([
      .init("runs", .integer(runs)), .init("diverged", .integer(diverged)),
      .init("train", .mapping(train.map(\.entry))), .init("test", .mapping(test.map(\.entry))),
    ])
  }
}

extension SeedSummary.Quantity {
  fileprivate var entry: PlainValue.Entry {
    var entries: [PlainValue.Entry] = [
      .init("count", .integer(count)), .init("mean", .number(mean)), .init("sd", .number(sd)),
    ]
    if let interval {
      entries.append(
        .init(
          "interval",
          .mapping([
            .init("kind", .text(interval.kind.rawValue)),
            .init("level", .number(ConfidenceInterval.level)),
            .init("low", .number(interval.low)), .init("high", .number(interval.high)),
          ])))
    }
    return .init(name, .mapping(entries))
  }
}
