import Datasets
import Foundation
import Training

/// The nine experiments in Lossbook: on one thread against the program in C, on all cores, and against Python.
struct TutorialBenchmark {
  /// How often everything is measured in turn.
  var rounds: Int
  /// How often each experiment is run before it is the next one's turn: the first finds memory and caches cold.
  private let repetitions = 3
  private let trainers: [Trainer]
  private let tables: URL
  private var oneThread: [Duration]
  private var inTurn = Duration()
  private var allCores = Duration()
  private(set) var runs: [String: Run] = [:]

  /// Prepares the data and writes it as tables to a folder, for the programs of others.
  init(rounds: Int, tables: URL) throws {
    self.rounds = rounds
    self.tables = tables
    trainers = try TutorialExperiments.all.map { try $0.trainer() }
    oneThread = trainers.map { _ in Duration() }
    for (name, dataset) in TutorialExperiments.tables {
      try Data(dataset.makeDataset().csv()).write(to: tables.appending(path: name))
    }
  }

  /// Measures Lossbook and the program in C in turn, experiment by experiment, then Lossbook on all cores.
  mutating func measure(against handWritten: Rival) throws -> [TextTable.Section] {
    var theirs = trainers.map { _ in Duration() }
    for _ in 0..<rounds {
      for (index, trainer) in trainers.enumerated() {
        for _ in 0..<repetitions {
          oneThread[index].improve(
            with: Duration { runs[trainer.experiment.name] = trainer.run(seed: 1) })
        }
      }
      for _ in 0..<repetitions {
        inTurn.improve(with: Duration { runInTurn() })
        allCores.improve(with: Duration { runSideBySide() })
      }
      let results = try handWritten.results(on: tables, repetitions: repetitions)
      try handWritten.check(results, against: runs)
      for (index, result) in results.enumerated() { theirs[index].improve(with: result.duration) }
    }
    return [comparison(with: theirs, of: handWritten.name), parallelism]
  }

  /// Every experiment in one run, one after the other on one thread.
  private func runInTurn() {
    for trainer in trainers { _ = trainer.run(seed: 1) }
  }

  /// Every experiment in one run, as many side by side as there are cores.
  private func runSideBySide() {
    SideBySide.perform(costs: trainers.map(\.expectedWork)) { _ = trainers[$0].run(seed: 1) }
  }

  private func comparison(with theirs: [Duration], of name: String) -> TextTable.Section {
    var section = TextTable.Section(
      header: ["One thread, float32, processor time in ms", "Lossbook", name, "ratio"])
    for (index, trainer) in trainers.enumerated() {
      let ours = oneThread[index].processor
      section.rows.append([
        trainer.experiment.name, ours.milliseconds, theirs[index].processor.milliseconds,
        (ours / theirs[index].processor).ratio,
      ])
    }
    let sum = oneThread.map(\.processor).reduce(0, +)
    let theirSum = theirs.map(\.processor).reduce(0, +)
    section.rows.append([
      "all nine", sum.milliseconds, theirSum.milliseconds, (sum / theirSum).ratio,
    ])
    section.notes.append(
      "Best of \(rounds) rounds in turn, \(repetitions) runs each; both end with the same losses.")
    return section
  }

  private var parallelism: TextTable.Section {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return TextTable.Section(
      header: ["All cores, wall time in ms", "one thread", "\(cores) cores", "times faster"],
      rows: [
        [
          "all nine", inTurn.wall.milliseconds, allCores.wall.milliseconds,
          (inTurn.wall / allCores.wall).ratio,
        ]
      ],
      notes: [
        "All nine as a whole, one after the other and side by side in turn; best of \(rounds) rounds, \(repetitions) each."
      ])
  }

  private var oneThreadWall: Double { oneThread.map(\.wall).reduce(0, +) }

  /// Measures programs that take minutes, once; those that are left out have a row that says so.
  func section(against rivals: [Rival], leftOut: [String]) throws -> TextTable.Section {
    var section = TextTable.Section(
      header: ["What users have today, wall time in s", "Lossbook", "it", "times faster"])
    for rival in rivals {
      let results = try rival.results(on: tables, repetitions: 1)
      guard results.count == trainers.count else {
        throw BenchmarkError("\(rival.name) ran \(results.count) of \(trainers.count) experiments")
      }
      if rival.sameDraws { try rival.check(results, against: runs) }
      let wall = results.map(\.duration.wall).reduce(0, +)
      section.rows.append([
        rival.name, String(format: "%.4f", oneThreadWall), String(format: "%.2f", wall),
        String(format: "%.0f", wall / oneThreadWall),
      ])
    }
    for name in leftOut {
      section.rows.append([name, String(format: "%.4f", oneThreadWall), "left out", ""])
    }
    section.notes.append(
      leftOut.isEmpty
        ? "All nine, each once, after the imports; Lossbook on one thread, best of \(rounds)."
        : "Left out because they take minutes: `make bench` measures them.")
    return section
  }
}
