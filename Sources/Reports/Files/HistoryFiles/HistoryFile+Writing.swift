internal import Training

extension HistoryFile {
  /// The file's text: JSON with a final newline.
  ///
  /// The same history always gives the same bytes, and reads back the same.
  package var json: String {
    var entries: [PlainValue.Entry] = [
      .init("lossbook", .integer(Self.version)), .init("experiment", experiment.plainValue),
    ]
    if runs.count == 1 {
      entries += runs[0].entries
    } else {
      let list = runs.map { run in
        PlainValue.mapping([.init("seed", .integer(Int(run.seed)))] + run.entries)
      }
      entries.append(.init("runs", .list(list)))
    }
    return PlainValue.mapping(entries).json + "\n"
  }
}

extension Run {
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
