internal import Foundation
package import Training

extension HistoryFile {
  /// The file's text: JSON with a final newline.
  ///
  /// The same history always gives the same bytes, and reads back the same.
  package var json: String {
    var text = ""
    let outcomes = runs.map(\.outcome)
    Self.write(experiment, outcomes, SeedSummary(outcomes)) {
      runs[$0]
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
  ///   - run: Gives the run of an outcome, by its index, on any thread.
  ///   - write: Takes the next bytes of the file.
  /// - Throws: What `run` and `write` throw.
  package static func write<Failure: Error>(
    _ experiment: Experiment, _ outcomes: [Run.Outcome], _ summary: SeedSummary,
    run: @Sendable (Int) throws(Failure) -> Run, to write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var head: [PlainValue.Entry] = [
      .init("lossbook", .integer(Self.version)), .init("experiment", experiment.plainValue),
    ]
    if outcomes.count == 1 {
      head += try run(0).entries
      return try write(Array((PlainValue.mapping(head).json + "\n").utf8))
    }
    head.append(.init("summary", summary.plainValue))
    try write(
      Array((PlainValue.mapping(head).json.dropLast("\n}".count) + ",\n  \"runs\": [").utf8))
    // A run for each core at a time: most of the work is finding the shortest form of each number.
    let width = ProcessInfo.processInfo.activeProcessorCount
    for first in stride(from: 0, to: outcomes.count, by: width) {
      let indices = Array(first..<min(first + width, outcomes.count))
      let items = indices.parallelMap { index in
        Result { () throws(Failure) in Array(try run(index).item.json(indentation: 4).utf8) }
      }
      for (index, item) in zip(indices, items) {
        try write(Array((index == 0 ? "\n    " : ",\n    ").utf8) + item.get())
      }
    }
    try write(Array((outcomes.isEmpty ? "]\n}\n" : "\n  ]\n}\n").utf8))
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
        .mapping([
          .init("train", final.train.plainValue(with: final.trainConfusionMatrix)),
          .init("test", final.test.plainValue(with: final.testConfusionMatrix)),
        ])),
    ]
    for (key, epoch) in [
      ("diverged_at_epoch", divergedAtEpoch), ("stopped_at_epoch", stoppedAtEpoch),
      ("restored_epoch", restoredEpoch),
    ] {
      if let epoch { entries.append(.init(key, .integer(epoch))) }
    }
    return entries
  }
}

extension [Run.Value] {
  fileprivate func plainValue(with matrix: [[Int]]?) -> PlainValue {
    let values = map { PlainValue.Entry($0.name, .number($0.value)) }
    let rows = matrix.map { rows in
      PlainValue.list(rows.map { .list($0.map(PlainValue.integer)) })
    }
    return .mapping(
      values + [rows.map { .init(HistoryFile.confusionMatrixKey, $0) }].compactMap(\.self))
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
