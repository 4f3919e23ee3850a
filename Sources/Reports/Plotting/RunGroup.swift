internal import Training

/// Runs that are drawn as one curve: a single run, or seeds of one experiment as their mean.
struct RunGroup {
  /// What the figure calls it.
  var name: String
  /// Each run, with the log that it is in.
  var runs: [(log: Int, run: Int)]
}

extension RunGroup {
  /// Finds the runs of one experiment among logs.
  ///
  /// - Parameters:
  ///   - logs: The logs, in the order of the arguments.
  ///   - arguments: The arguments that named them.
  ///   - grouping: How it is told.
  /// - Returns: The groups, in the order of their first logs.
  static func groups(
    of logs: [TrainingLog], named arguments: LogArguments, by grouping: PlotOptions.Grouping
  ) -> [RunGroup] {
    var keys: [String] = []
    var members: [String: [Int]] = [:]
    let origin = arguments.arguments.flatMap { argument in argument.paths.map { _ in argument } }
    let bandsOfArguments = arguments.arguments.contains { $0.paths.count > 1 }
    for (index, log) in logs.enumerated() {
      let key: String
      switch grouping {
      case .overlay: key = "\(index)"
      case .band: key = bandsOfArguments ? origin[index].text : ""
      case .automatic:
        key =
          origin[index].isPattern ? "pattern " + origin[index].text : automaticKey(log, index, logs)
      }
      if members[key] == nil { keys.append(key) }
      members[key, default: []].append(index)
    }
    let groups = keys.map { members[$0] ?? [] }
    let names = Self.names(of: groups, logs)
    return zip(groups, names).flatMap { group, name in
      let runs = group.flatMap { log in logs[log].runs.indices.map { (log: log, run: $0) } }
      guard grouping == .overlay, runs.count > 1 else { return [RunGroup(name: name, runs: runs)] }
      // Asked not to be a mean, the seeds of one file are drawn side by side.
      return runs.map { run in
        let seed = logs[run.log].runs[run.run].seed
        return RunGroup(name: "\(name), seed \(seed ?? UInt32(run.run))", runs: [run])
      }
    }
  }

  /// Whether each file of a table is a group of its own, as far as that can be told before it is read.
  static func areAlone(
    _ arguments: LogArguments, by grouping: PlotOptions.Grouping
  ) -> [Bool] {
    let logs = arguments.paths.map {
      TrainingLog(path: $0, format: .table, experiment: nil, runs: [TrainingLog.Run(columns: [])])
    }
    var areAlone = [Bool](repeating: true, count: logs.count)
    for group in groups(of: logs, named: arguments, by: grouping) where group.runs.count > 1 {
      for run in group.runs { areAlone[run.log] = false }
    }
    return areAlone
  }

  /// The same for experiments that are equal but for their seeds, and for names that differ in the number of a run alone.
  private static func automaticKey(
    _ log: TrainingLog, _ index: Int, _ logs: [TrainingLog]
  ) -> String {
    if let experiment = log.experiment {
      let twins = logs.indices.filter {
        logs[$0].experiment.map { isSame($0, experiment) } ?? false
      }
      let seeds = twins.flatMap { logs[$0].runs.map(\.seed) }
      // A seed that comes twice is the same run twice, not another sample of it.
      return Set(seeds).count == seeds.count ? "twin of \(twins[0])" : "\(index)"
    }
    let path = log.path.replacing(numberedRun) { "\($0.output.1)#" }
    return path == log.path ? "\(index)" : path
  }

  private static func isSame(_ a: Experiment, _ b: Experiment) -> Bool {
    var a = a
    a.seeds = b.seeds
    return a == b
  }

  /// The number of a seed, run, fold, trial or repetition in a path.
  private static var numberedRun: Regex<(Substring, Substring, Substring)> {
    /((?:seed|run|fold|trial|rep|repeat|repetition|replicate|replica)[-_=. ]?)([0-9]+)/
      .ignoresCase()
  }

  /// The experiments' own names where they tell the groups apart, else what the paths differ in.
  private static func names(of groups: [[Int]], _ logs: [TrainingLog]) -> [String] {
    let own = groups.compactMap { logs[$0[0]].experiment?.name }
    if own.count == groups.count, Set(own).count == own.count { return own }
    let paths = groups.map { group in
      let paths = group.map { logs[$0].path }
      return paths.count == 1 ? paths[0] : commonPath(of: paths)
    }
    return TellingNames.distinct(TellingNames(paths).names)
  }

  /// What is common to the paths of a group: `run` for run-1.json and run-2.json.
  private static func commonPath(of paths: [String]) -> String {
    let first = paths[0]
    let prefix = first.prefix(
      paths.map { zip($0, first).prefix { $0 == $1 }.count }.min() ?? first.count)
    let trimmed = prefix.trimmingSuffix { "-_=. /#".contains($0) || $0.isNumber }
    return trimmed.isEmpty ? TellingNames([first]).names[0] : String(trimmed)
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
