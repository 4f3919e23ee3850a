import Testing
import Training

@Suite("Runs from several seeds are summed up")
struct SeedSummaryTests {
  private func outcome(
    _ seed: UInt32, train: [Double], test: [Double] = [], diverged: Int? = nil
  ) -> Run.Outcome {
    func values(_ numbers: [Double]) -> [Run.Value] {
      zip(["loss", "accuracy"], numbers).map { Run.Value(name: $0, value: $1) }
    }
    return Run.Outcome(
      seed: seed, final: Run.Final(train: values(train), test: values(test)),
      divergedAtEpoch: diverged)
  }

  @Test("by count, mean, deviation and interval of each final value")
  func quantities() throws {
    let summary = SeedSummary([
      outcome(1, train: [1, 0.5], test: [2, 0.25]), outcome(2, train: [3, 0.5], test: [4, 0.75]),
    ])
    #expect((summary.runs, summary.diverged) == (2, 0))
    #expect(summary.train.map(\.name) == ["loss", "accuracy"])
    #expect(summary.test.map(\.mean) == [3, 0.5])
    let loss = summary.train[0]
    #expect((loss.count, loss.mean, loss.sd) == (2, 2, 2.0.squareRoot()))
    #expect(loss.interval == ConfidenceInterval.ofMeans([[1, 3]], kind: .t)[0])
  }

  @Test("without those that diverged, and without numbers that are not finite")
  func leavesOut() {
    let summary = SeedSummary(
      [
        outcome(1, train: [1, .nan]), outcome(2, train: [.nan, 0.5], diverged: 3),
        outcome(3, train: [3, 0.75]), outcome(4, train: [100, 0.5], diverged: 9),
      ], interval: .bootstrap)
    #expect((summary.runs, summary.diverged) == (4, 2))
    #expect(summary.train.map(\.count) == [2, 1])
    #expect(summary.train.map(\.mean) == [2, 0.75])
    #expect(summary.train[0].interval?.kind == .bootstrap)
    #expect(summary.train[1].interval == nil && summary.train[1].sd.isNaN)
    #expect(summary.test.isEmpty)
  }

  @Test("to nothing where all diverged")
  func allDiverged() {
    let summary = SeedSummary([outcome(1, train: [.nan, 0.5], diverged: 1)])
    #expect(summary.train.map(\.count) == [0, 0])
    #expect(summary.train.allSatisfy { $0.mean.isNaN && $0.sd.isNaN && $0.interval == nil })
  }
}
