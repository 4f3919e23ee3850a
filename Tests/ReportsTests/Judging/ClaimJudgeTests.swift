import Datasets
import Testing
import Training

@testable import Reports

@Suite("Judging claims")
struct ClaimJudgeTests {
  /// Ten seeds of `hinge` and `mse`, with the test losses and accuracies given, judged without a disk or a trainer.
  private func verdict(
    _ text: String, hinge: [[Double]] = (1...10).map { [0.5, Double($0) / 100] },
    mse: [[Double]] = (1...10).map { [0.5, Double($0) / 100 + 0.1] }, lost: Set<UInt32> = []
  ) throws -> ClaimVerdict {
    let source = exampleReport("```{claim} \(text)\nProse.\n```\n\(uses)")
      .replacing("epochs: 3", with: "epochs: 3\nseeds: 10")
      .replacing("metrics: []", with: "metrics: [accuracy]")
    let (parsed, problems) = parse(source)
    let report = try #require(parsed, "\(problems)")
    let names = ReportNames(report)
    var entries: [TrainedRuns.Entry] = []
    for (name, losses) in [("hinge", hinge), ("mse", mse)] {
      let experiment = try #require(names.experiments[name]).experiment
      for (index, loss) in losses.enumerated() {
        var run = Run.example(
          seed: UInt32(index + 1), loss: loss, accuracy: loss.map { 1 - $0 })
        if name == "mse", lost.contains(run.seed) { run.divergedAtEpoch = 2 }
        entries.append(
          .init(
            key: RunKey(experiment, seed: run.seed), run: run, model: nil, keeping: .history))
      }
    }
    let datasets = try Dictionary(
      uniqueKeysWithValues: Set(report.experiments.map(\.experiment.datasetKey)).map {
        (
          $0,
          Result<Dataset, DatasetError>.success(try $0.specification.makeDataset(split: $0.split))
        )
      })
    let results = ReportResults(report, datasets: datasets, runs: TrainedRuns(entries))
    return ClaimJudge(results).verdict(on: report.claims[0].condition)
  }

  @Test(
    "compares, joins and counts",
    arguments: [
      ("hinge.test.loss < 0.1", true), ("hinge.test.loss > 0.1", false),
      ("hinge.test.loss < mse.test.loss - 0.05", true),
      ("hinge.test.loss < mse.test.loss - 0.15", false),
      ("0.05 < hinge.test.loss < 0.06", true), ("0.05 < hinge.test.loss < 0.054", false),
      ("hinge.test.loss == 0.05 within 0.01", true),
      ("hinge.test.loss == 0.05 within 0.001", false),
      ("hinge.test.loss != 0.05 within 0.001", true),
      ("hinge.test.loss.median == 0.055 within 1e-9", true),
      ("hinge.test.loss.max == 0.1 within 1e-9", true),
      ("hinge.test.loss < 0.1 and mse.test.loss < 0.1", false),
      ("hinge.test.loss < 0.1 or mse.test.loss < 0.1", true),
      ("not mse.test.loss < 0.1", true),
      ("hinge.test.loss < 0.06 in 5 of 10 seeds", true),
      ("hinge.test.loss < 0.06 in 6 of 10 seeds", false),
      ("hinge.test.loss < mse.test.loss in all seeds", true),
      ("mse < hinge in 9 of 10 seeds", true), ("hinge < mse in 1 of 10 seeds", false),
      ("hinge.test.loss.epochs_to(0.2) == 2 within 1e-9", true),
      ("hinge.test.loss.epochs_to(0.05) < 30", false),
      ("hinge.test.loss.epochs_to(0.05) > 30", true),
      ("hinge.test.loss.epochs_to(0.05) == 2 in 5 of 10 seeds", true),
      ("hinge.test.loss.interval.low == 0.0333 within 0.0001", true),
      ("hinge.test.loss.interval(0.5).low > hinge.test.loss.interval.low + 0.01", true),
      ("difference(mse.test.loss, hinge.test.loss).interval.low == 0.1 within 1e-9", true),
      ("difference(mse.test.loss, hinge.test.loss).sd < 1e-9", true),
      ("hinge better than mse", true), ("mse better than hinge", false),
      ("mse worse than hinge", true), ("hinge no different from mse", false),
    ])
  func truth(text: String, isTrue: Bool) throws {
    let verdict = try verdict(text)
    #expect(verdict.truth == (isTrue ? .isTrue : .isFalse), "\(verdict.evidence)")
  }

  @Test("pairs seeds, so that what seeds do to both sides falls out")
  func paired() throws {
    // Seeds lie 0.9 apart, and the second loss is a little higher with each.
    let hinge = (0..<10).map { [Double($0) / 10] }
    let mse = (0..<10).map { [Double($0) / 10 + ($0.isMultiple(of: 2) ? 0.01 : 0.02)] }
    #expect(try verdict("hinge better than mse", hinge: hinge, mse: mse).truth == .isTrue)
    #expect(
      try verdict(
        "hinge.test.loss.interval.high < mse.test.loss.interval.low", hinge: hinge, mse: mse
      ).truth == .isFalse)
    let noise = (0..<10).map { [Double($0) / 10 + ($0.isMultiple(of: 2) ? 0.01 : -0.01)] }
    #expect(try verdict("hinge better than mse", hinge: hinge, mse: noise).truth == .isFalse)
    #expect(try verdict("hinge no different from mse", hinge: hinge, mse: noise).truth == .isTrue)
  }

  @Test(
    "leaves open what rests on a run that diverged, under 'not' and 'or' too",
    arguments: [
      "mse.test.loss < 5", "not mse.test.loss < 5", "mse.test.loss < 5 or hinge.test.loss < 5",
      "hinge better than mse", "not hinge better than mse",
      "hinge.test.loss < mse.test.loss in all seeds",
      "not hinge.test.loss < mse.test.loss in all seeds",
      "difference(hinge.test.loss, mse.test.loss) < 1", "mse.test.loss.epoch(3) < 5",
    ])
  func diverged(text: String) throws {
    let verdict = try verdict(text, lost: [3])
    #expect(verdict.truth == .isOpen, "\(verdict.evidence)")
    #expect(verdict.evidence.contains { $0.contains("the run of 'mse' with seed 3 diverged") })
  }

  @Test("counts seeds without one that diverged, where enough are left")
  func enoughSeeds() throws {
    #expect(
      try verdict("hinge.test.loss < mse.test.loss in 9 of 10 seeds", lost: [3]).truth == .isTrue)
  }

  @Test(
    "tells the values that decided it",
    arguments: [
      (
        "hinge.test.loss > mse.test.loss + 0.1",
        "hinge.test.loss is 0.055 and mse.test.loss + 0.1 is 0.255"
      ),
      ("hinge.test.loss > 0.1", "hinge.test.loss is 0.055"),
      (
        "hinge.test.loss < 0.03 in 9 of 10 seeds",
        "hinge.test.loss < 0.03 with 2 of 10 seeds, not with seeds 3, 4, 5, 6, 7 and 3 more: with seed 3 hinge.test.loss is 0.03"
      ),
      (
        "mse better than hinge",
        "mse less hinge is -0.1 on average over 10 seeds, with a 95% interval from -0.1 to -0.1, which excludes zero (higher is better)"
      ),
      (
        "hinge.test.loss.epochs_to(0.05) < 3",
        "hinge.test.loss.epochs_to(0.05) is inf (5 of 10 runs never reached 0.05)"
      ),
    ])
  func evidence(text: String, evidence: String) throws {
    #expect(try verdict(text).evidence == [evidence])
  }
}
