internal import Training

extension HistoryFile {
  /// Reads a history file.
  ///
  /// Keys that the format does not have are passed over, so that others can add theirs. Series and values come
  /// out in the order loss, metrics, then the same with `val_`, whatever their order in the file.
  ///
  /// - Throws: All that is wrong with it, each problem at its place.
  package init(reading source: SourceText) throws(Diagnostics) {
    let node = try SourceNode.parse(json: source)
    var problems = Problems()
    HistoryReader.checkVersion(of: node, &problems)
    let experiment = try HistoryReader.experiment(in: node, &problems)
    let names = experiment?.seriesNames ?? ["loss"]
    let reader = HistoryReader(names: names)
    let runs: [Run?]
    if let list = node["runs"] {
      runs = reader.runs(list, &problems)
    } else {
      runs = [reader.run(node, seed: experiment?.seeds.first ?? 0, &problems)]
    }
    if let diagnostics = problems.diagnostics { throw diagnostics }
    guard let experiment else {
      throw Diagnostics(Diagnostic(at: node.position, message: "this is not a history"))
    }
    self.init(experiment: experiment, runs: runs.compactMap(\.self))
  }
}

/// Reads the parts of a history file.
private struct HistoryReader {
  /// The loss and the metrics of the experiment.
  let names: [String]

  static func checkVersion(of node: SourceNode, _ problems: inout Problems) {
    guard let version = node["lossbook"] else { return }
    if version.content != .scalar("\(HistoryFile.version)", isQuoted: false) {
      problems.add(
        at: version, "this history has version \(version.summary) of the format",
        advice: "read it with the lossbook that wrote it")
    }
  }

  static func experiment(
    in node: SourceNode, _ problems: inout Problems
  ) throws(Diagnostics) -> Experiment? {
    guard let experiment = node["experiment"] else {
      problems.add(
        at: node, "the history has no 'experiment'", advice: "add the experiment it comes from")
      return nil
    }
    return try ExperimentFile(node: experiment, name: "experiment").experiment
  }

  func runs(_ node: SourceNode, _ problems: inout Problems) -> [Run?] {
    guard case .sequence(let items) = node.content else {
      problems.add(wrong: node, key: "runs", expected: "a list of runs")
      return []
    }
    return items.map { item in
      guard let seed = item["seed"] else {
        problems.add(at: item, "the run has no 'seed'", advice: "add the seed it comes from")
        return nil
      }
      return ValueForm<UInt32>.seed.read(seed, "seed", &problems).flatMap {
        run(item, seed: $0, &problems)
      }
    }
  }

  func run(_ node: SourceNode, seed: UInt32, _ problems: inout Problems) -> Run? {
    let history = mapping("history", of: node, &problems).flatMap { series($0, &problems) }
    let final = mapping("final", of: node, &problems).flatMap { finalValues(of: $0, &problems) }
    let diverged = epoch("diverged_at_epoch", of: node, &problems)
    let stopped = epoch("stopped_at_epoch", of: node, &problems)
    let restored = epoch("restored_epoch", of: node, &problems)
    guard let history, let final else { return nil }
    return Run(
      seed: seed, history: history, final: final, divergedAtEpoch: diverged,
      stoppedAtEpoch: stopped, restoredEpoch: restored)
  }

  /// The epoch that a key gives; `nil` where it is left out.
  private func epoch(_ key: String, of node: SourceNode, _ problems: inout Problems) -> Int? {
    node[key].flatMap { ValueForm<Int>.integer(atLeast: 1).read($0, key, &problems) }
  }

  private func mapping(
    _ key: String, of node: SourceNode, _ problems: inout Problems
  ) -> SourceNode? {
    guard let value = node[key] else {
      problems.add(at: node, "there is no '\(key)'", advice: "add what was recorded")
      return nil
    }
    guard case .mapping = value.content else {
      problems.add(wrong: value, key: key, expected: "a mapping of names to numbers")
      return nil
    }
    return value
  }

  private func finalValues(of node: SourceNode, _ problems: inout Problems) -> Run.Final? {
    let train = mapping("train", of: node, &problems).flatMap { values($0, &problems) }
    let test = mapping("test", of: node, &problems).flatMap { values($0, &problems) }
    let matrices = ["train", "test"].map { part in
      node[part]?[HistoryFile.confusionMatrixKey].flatMap { confusionMatrix($0, &problems) }
    }
    guard let train, let test else { return nil }
    return Run.Final(
      train: train, test: test, trainConfusionMatrix: matrices[0], testConfusionMatrix: matrices[1])
  }

  private func confusionMatrix(_ node: SourceNode, _ problems: inout Problems) -> [[Int]]? {
    let expected = "a list of a list of counts for each class"
    let form = ValueForm<[[Int]]>.list(
      of: .list(of: .integer(atLeast: 0), expected: expected), expected: expected)
    return form.read(node, HistoryFile.confusionMatrixKey, &problems)
  }

  private func series(_ node: SourceNode, _ problems: inout Problems) -> History? {
    let form = ValueForm.list(of: .recordedNumber, expected: "a list of numbers, one an epoch")
    let order = names + names.map { "val_" + $0 }
    var series: [History.Series] = []
    for entry in node.entries.ordered(by: order) {
      guard let values = form.read(entry.value, entry.key, &problems) else { return nil }
      if let first = series.first, first.values.count != values.count {
        problems.add(
          at: entry.value,
          "'\(entry.key)' has \(values.count) epochs, and '\(first.name)' has \(first.values.count)",
          advice: "give every series one value an epoch")
        return nil
      }
      series.append(History.Series(name: entry.key, values: values))
    }
    return History(series: series)
  }

  private func values(_ node: SourceNode, _ problems: inout Problems) -> [Run.Value]? {
    let form = ValueForm<Double>.recordedNumber
    var values: [Run.Value] = []
    for entry in node.entries.ordered(by: names) where entry.key != HistoryFile.confusionMatrixKey {
      guard let value = form.read(entry.value, entry.key, &problems) else { return nil }
      values.append(Run.Value(name: entry.key, value: value))
    }
    return values
  }
}

extension [SourceNode.Entry] {
  /// The entries of these names in their order, then all others as they come.
  fileprivate func ordered(by names: [String]) -> [SourceNode.Entry] {
    let known = names.compactMap { name in first { $0.key == name } }
    return known + filter { !names.contains($0.key) }
  }
}

extension ValueForm<Double> {
  /// A number, or one of the strings `nan`, `inf` and `-inf`.
  fileprivate static let recordedNumber = ValueForm(
    expected: "a number, or \"nan\", \"inf\" or \"-inf\"",
    parse: { text, isQuoted in
      guard isQuoted else { return Double(text) }
      return switch text {
      case "nan": .nan
      case "inf": .infinity
      case "-inf": -.infinity
      default: nil
      }
    }, write: { .number($0) })
}
