internal import Training

extension Build {
  /// Trains what is not kept; all runs of a plan are then there, each with as much of it as something reads.
  func train(
    _ trainers: [Experiment: Trainer], _ plan: Plan, _ kept: KeptRuns, _ outcome: inout Outcome
  ) -> TrainedRuns {
    let keys = kept.missing
    let work = EpochWork(of: trainers)
    if !keys.isEmpty {
      meter.begin(
        .training, pieces: keys.count,
        work: keys.reduce(0) { $0 + work[$1.experiment] * $1.experiment.epochs })
    }
    let runs = keys.parallelMap(cost: { trainers[$0.experiment]?.expectedWork ?? 0 }) {
      key -> TrainedRuns.Entry? in
      guard let trainer = trainers[key.experiment] else { return nil }
      let epochWork = work[key.experiment]
      let parts = plan.parts[key] ?? []
      let run: Run
      var model: Model?
      if parts.contains(.model) {
        let trained = trainer.train(
          seed: key.seed, progress: { _ in meter.advance(by: epochWork) })
        (run, model) = (trained.run, trained.model)
      } else {
        run = trainer.run(seed: key.seed, progress: { _ in meter.advance(by: epochWork) })
      }
      kept.keep(run, model, of: key)
      meter.finishPiece(work: epochWork * (key.experiment.epochs - run.epochs))
      return TrainedRuns.Entry(key: key, run: run, model: model, keeping: parts)
    }
    for key in keys {
      guard let experiment = outcome.keys.experiments[key.experiment] else { continue }
      outcome.trained[experiment.digest, default: []].append(key.seed)
    }
    return TrainedRuns(kept.entries + runs.compactMap(\.self))
  }
}
