import Reports
import Testing
import Training

@Suite("The line of a result")
struct ResultLineTests {
  private func outcome(
    _ seed: UInt32, _ train: [Double], _ test: [Double], diverged: Int? = nil
  ) -> Run.Outcome {
    func values(_ numbers: [Double]) -> [Run.Value] {
      zip(["loss", "accuracy", "mae"], numbers).map { Run.Value(name: $0, value: $1) }
    }
    return Run.Outcome(
      seed: seed, final: .init(train: values(train), test: values(test)), divergedAtEpoch: diverged)
  }

  private func line(
    _ outcomes: [Run.Outcome], _ kind: ConfidenceInterval.Kind = .t
  ) -> ResultLine {
    ResultLine(outcomes, SeedSummary(outcomes, interval: kind))
  }

  @Test("of one seed has the first metric, or the loss")
  func oneSeed() {
    #expect(
      line([outcome(1, [0.3, 0.848, 9], [0.4, 0.846, 9])]).text() == "Train: 0.848, Test: 0.846")
    #expect(line([outcome(1, [0.3], [0.4])]).text() == "Train: 0.300, Test: 0.400")
    #expect(line([outcome(1, [0.3], [])]).text() == "Train: 0.300")
    #expect(line([outcome(1, [], [])]).text() == "Train: nan")
    #expect(line([outcome(1, [0.3], [0.4])]).note() == nil)
  }

  @Test("of several seeds has mean and deviation, and a note of what they are")
  func severalSeeds() {
    let seeds = line([outcome(1, [1, 0.848], [1, 0.846]), outcome(2, [1, 0.858], [1, 0.846])])
    #expect(seeds.text() == "Train: 0.853 ± 0.007, Test: 0.846 ± 0.000 (2 seeds)")
    #expect(
      seeds.text(plusMinus: "+/-") == "Train: 0.853 +/- 0.007, Test: 0.846 +/- 0.000 (2 seeds)")
    #expect(
      seeds.note(plusMinus: "+/-")
        == "mean +/- standard deviation; 95% t interval of the mean: Train 0.789 to 0.917, Test 0.846 to 0.846"
    )
  }

  @Test("names the kind of interval")
  func bootstrap() {
    let seeds = line([outcome(1, [1], []), outcome(2, [2], [])], .bootstrap)
    #expect(
      seeds.note()
        == "mean ± standard deviation; 95% bootstrap interval of the mean: Train 1.000 to 2.000")
  }

  @Test("leaves out runs that diverged, and says so")
  func diverged() {
    let seeds = line([
      outcome(1, [1, 0.5], [1, 0.25]), outcome(2, [.nan, 0], [.nan, 0], diverged: 3),
      outcome(3, [1, 0.5], [1, 0.75]),
    ])
    #expect(seeds.text() == "Train: 0.500 ± 0.000, Test: 0.500 ± 0.354 (2 of 3 seeds, 1 diverged)")
    let none = line([outcome(1, [1], [], diverged: 1), outcome(2, [1], [], diverged: 1)])
    #expect(none.text() == "Train: nan ± nan (0 of 2 seeds, 2 diverged)")
    #expect(none.note() == nil)
  }
}
