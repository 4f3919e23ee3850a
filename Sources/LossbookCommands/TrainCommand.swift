internal import ArgumentParser
internal import Datasets
internal import Logging
internal import Reports
internal import Synchronization
internal import Training

/// `lossbook train FILE [-o HISTORY.json]`
struct TrainCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "train",
      abstract: "Run one experiment.",
      discussion: LongHelp.text(
        """
        Prints the final values of the first metric, or of the loss where there is none, on the \
        training and the test rows:

          Train: 0.836, Test: 0.852

        and over several seeds their means and sample standard deviations:

          Train: 0.835 +/- 0.006, Test: 0.849 +/- 0.006 (30 seeds)

        with a second line that gives the interval which holds the mean with 95% confidence. The \
        history file has the same for every final value, as its 'summary'.

        A run whose loss stops being finite ends there; its history up to that epoch is still \
        written, and the exit status is 1. Means over seeds leave it out, and say so.

        Runs are kept in the folder .lossbook as they end, until the command is done. When it is \
        stopped, by Ctrl-C or otherwise, the same command makes the others only. A changed \
        experiment or changed data begins anew. The folder can be removed at any time.

        An experiment file, here hinge.yaml, and what to do with it:

          dataset: {generator: circles, n_samples: 1000, noise: 0.1, labels: signed}
          split: {train: 500}
          model:
            layers:
              - {units: 50, activation: relu, kernel_initializer: he_uniform}
              - {units: 1, activation: tanh}
          loss: hinge
          metrics: [accuracy]
          optimizer: {name: sgd, learning_rate: 0.01, momentum: 0.9}
          epochs: 200

          lossbook train hinge.yaml
          lossbook train hinge.yaml -o hinge.json

        The arguments of each generator are in 'lossbook help dataset'. The keys of an experiment \
        file:

        \(ExperimentFile.documentation)
        """))
  }

  @Argument(
    help: ArgumentHelp(
      "The experiment: YAML, JSON, or a history file to be run again; - for standard input.",
      valueName: "file"))
  var file: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write the history there, as JSON; - for standard output, without the line of final values.",
      valueName: "json"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The interval of the mean over several seeds: t, of Student's t, or bootstrap, of the means of 10,000 resamples.",
      valueName: "kind"))
  var interval = ConfidenceInterval.Kind.t

  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let logger = options.logger
    let file = try ExperimentFile(readingFile: SourceText(contentsOf: file))
    if let output, output != "-" {
      let own = file.isOfHistory ? nil : self.file
      for source in [own, file.experiment.dataset.table?.path].compactMap(\.self) {
        try OutputFile(output).refuse(toReplace: source)
      }
      try OutputFile(output).checkIsWritable()
    }
    let seeds = file.experiment.seeds
    logger.debug(
      "read the experiment",
      metadata: ["name": "\(file.experiment.name)", "seeds": "\(seeds.count)"])
    let store = Store(version: LossbookCommand.version)
    let contents = FileContents(rememberedIn: store.folder)
    let digest = file.experiment.workKey(contents).digest
    let trainer = try file.makeTrainer()
    try contents.checkAreUnchanged()
    let meter = WorkMeter()
    let progress = ProgressLine(of: meter, callingRuns: "seeds")
    defer { progress.clear() }
    // A signal while the journal is made waits until there is one to be removed.
    let opened = OpenedJournal()
    noteInterruption(of: opened, in: store.runs, meter, progress, seeds: seeds.count)
    let journal = try opened.open {
      () throws(Diagnostic) in try openJournal(of: digest, in: store.runs, seeds: seeds.count)
    }

    let sweep = SeedSweep(trainer, keepingIn: journal, meter: meter)
    let outcomes = try sweep.run()
    logger.debug("trained", metadata: ["epochs": "\(file.experiment.epochs)"])
    let summary = SeedSummary(outcomes, interval: interval)
    if output == "-" {
      // Both may go to the same terminal.
      progress.clear()
      try sweep.writeHistory(of: outcomes, summary, to: StandardOutput.write(bytes:))
    } else if let output {
      let outcome = try OutputFile(output).write { write throws(Diagnostic) in
        try sweep.writeHistory(of: outcomes, summary, to: write)
      }
      logger.debug("history", metadata: ["file": "\(output)", "outcome": "\(outcome)"])
    }
    progress.clear()
    if output != "-" { try printLines(ResultLine(outcomes, summary), of: summary) }
    if let divergence = file.diagnostic(forDivergenceOf: outcomes) { throw divergence }
  }

  /// What is left where all diverged is no result.
  private func printLines(_ line: ResultLine, of summary: SeedSummary) throws {
    guard summary.diverged < summary.runs else { return }
    try StandardOutput.write(line.text(plusMinus: "+/-"))
    if let note = line.note(plusMinus: "+/-") { try StandardOutput.write(note) }
  }

  /// The journal of an experiment; one that ends with this process where there can be no other, which is told where it
  /// matters.
  private func openJournal(
    of experiment: Digest, in store: RunStore, seeds: Int
  ) throws(Diagnostic) -> RunJournal {
    do throws(Diagnostic) {
      return try store.journal(of: experiment)
    } catch {
      if seeds > 1 { StandardError.write(error.description) }
      return try RunStore.temporaryJournal(of: experiment)
    }
  }

  private func noteInterruption(
    of opened: OpenedJournal, in store: RunStore, _ meter: WorkMeter, _ progress: ProgressLine,
    seeds: Int
  ) {
    Interruption.shared.whenStopped {
      progress.clear()
      guard let journal = opened.journal else { return }
      // An empty journal is of no use to anyone.
      store.removeIfEmpty(journal)
      guard seeds > 1, journal.path != nil else { return }
      StandardError.write(Interruption.message(about: meter.progress, callingRuns: "seeds"))
    }
  }
}

/// The journal of a training, once there is one.
private final class OpenedJournal: Sendable {
  private let state = Mutex<RunJournal?>(nil)

  /// Makes the journal; who asks for it meanwhile waits.
  func open(_ make: () throws(Diagnostic) -> RunJournal) throws(Diagnostic) -> RunJournal {
    try state.withLock { state throws(Diagnostic) in
      let journal = try make()
      state = journal
      return journal
    }
  }

  /// The journal; `nil` where none has been made yet.
  var journal: RunJournal? { state.withLock { $0 } }
}
