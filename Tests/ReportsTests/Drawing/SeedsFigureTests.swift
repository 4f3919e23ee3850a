import Testing
import Training

@testable import Reports

@Suite("Figures of seeds")
struct SeedsFigureTests {
  private func figure(
    _ accuracies: [Double], diverged: Set<UInt32> = [], interval: SeedInterval = .t
  ) -> SeedsFigure {
    let runs = accuracies.enumerated().map { index, accuracy in
      var run = Run.example(seed: UInt32(index + 1), loss: [1], accuracy: [accuracy])
      if diverged.contains(run.seed) { run.divergedAtEpoch = 2 }
      return run
    }
    let result = ExperimentResult(
      experiment: .example(seeds: runs.map(\.seed)), runs: runs, inputs: 2)
    return SeedsFigure(
      title: "Luck", experiments: [("The hinge", result)],
      values: SeedValues(
        experiments: ["hinge"], name: "accuracy", part: .test, interval: interval, xscale: .linear))
  }

  @Test("sum up what the seeds ended with, and its interval")
  func summary() throws {
    let strip = try #require(figure([0.5, 0.75, 1], interval: .sd).strips.first)
    #expect(strip.seeds.map(\.seed) == [1, 2, 3])
    #expect(strip.summary?.mean == 0.75)
    #expect(strip.interval == 0.5...1)
  }

  @Test("leave out runs that diverged, and say so")
  func diverged() throws {
    let figure = figure([0.5, 0.75, 0.1], diverged: [3])
    #expect(figure.strips[0].seeds.map(\.seed) == [1, 2])
    #expect(figure.strips[0].left == 1)
    #expect(figure.csv == "experiment,seed,val_accuracy\nhinge,1,0.5\nhinge,2,0.75\n")
    #expect(figure.description.contains("mean 0.625 of 2 seeds, without 1 that diverged,"))
  }

  @Test("say mean, spread, extremes with their seeds, and the interval")
  func description() {
    #expect(
      figure([0.5, 1, 0.75], interval: .range).description
        == "Distribution of the final test accuracy over seeds. The hinge: mean 0.75 of 3 seeds, "
        + "standard deviation 0.25, median 0.75, from 0.5 (seed 1) to 1 (seed 2); lowest to highest seed from 0.5 to 1."
    )
    #expect(
      figure([.nan, .nan]).description.hasSuffix("The hinge: no seed ended with a number."))
  }
}

@Suite("Intervals over seeds")
struct SeedIntervalTests {
  @Test("span what they are named for")
  func bounds() throws {
    let values = [[1.0, 2, 3, 4]]
    #expect(SeedInterval.range.bounds(of: values) == [1...4])
    let sd = try #require(SeedInterval.sd.bounds(of: values)[0])
    #expect(abs(sd.lowerBound - (2.5 - 1.2909944487358056)) < 1e-12)
    let t = try #require(SeedInterval.t.bounds(of: values)[0])
    #expect(abs(t.upperBound - (2.5 + 3.182446305284263 * 1.2909944487358056 / 2)) < 1e-9)
    let bootstrap = try #require(SeedInterval.bootstrap.bounds(of: values)[0])
    #expect(bootstrap.lowerBound > 1 && bootstrap.upperBound < 4)
  }

  @Test("are nothing of a single number, or of what is no number", arguments: SeedInterval.allCases)
  func nothing(interval: SeedInterval) {
    #expect(interval.bounds(of: [[1], [], [1, .nan]]) == [nil, nil, nil])
  }
}
