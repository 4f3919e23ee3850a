package import Training

/// The runs of one experiment from all its seeds, made and kept one by one, so that memory does not grow with their
/// number.
package struct SeedSweep: Sendable {
  private let trainer: Trainer
  private let journal: RunJournal
  private let meter: WorkMeter

  /// A sweep that takes from the journal what is there, and adds what is not.
  package init(_ trainer: Trainer, keepingIn journal: RunJournal, meter: WorkMeter = WorkMeter()) {
    self.trainer = trainer
    self.journal = journal
    self.meter = meter
  }

  /// Makes the runs that are not there yet, side by side on all cores.
  ///
  /// - Returns: How each run ended, in the order of the seeds.
  /// - Throws: That a run cannot be kept; those before it stay.
  package func run() throws(Diagnostic) -> [Run.Outcome] {
    let (seeds, epochs) = (trainer.experiment.seeds, trainer.experiment.epochs)
    let missing = seeds.filter { journal.outcome(from: $0) == nil }
    meter.begin(.training, pieces: seeds.count, work: seeds.count * epochs)
    for _ in missing.count..<seeds.count { meter.keepPiece(work: epochs) }
    try trainer.forEachRun(
      from: missing, progress: { _ in meter.advance(by: 1) },
      { run throws(Diagnostic) in
        try journal.append(run)
        meter.finishPiece(work: epochs - run.epochs)
      })
    return seeds.compactMap { journal.outcome(from: $0) }
  }

  /// Writes the history file of the runs that ``run()`` made.
  ///
  /// - Parameters:
  ///   - outcomes: What ``run()`` gave.
  ///   - summary: What they come to.
  ///   - write: Takes the bytes of the file.
  /// - Throws: That a run cannot be read, and what `write` throws.
  package func writeHistory(
    of outcomes: [Run.Outcome], _ summary: SeedSummary, to write: OutputFile.PieceWriter
  ) throws(Diagnostic) {
    meter.begin(.writing, pieces: outcomes.count)
    try HistoryFile.write(
      trainer.experiment, outcomes, summary,
      run: { index throws(Diagnostic) in
        defer { meter.finishPiece() }
        return try journal.run(from: outcomes[index].seed)
      }, to: write)
  }
}

extension Run {
  /// How many epochs were recorded: fewer than asked for where the run ended early.
  var epochs: Int { history.series.first?.values.count ?? 0 }
}
