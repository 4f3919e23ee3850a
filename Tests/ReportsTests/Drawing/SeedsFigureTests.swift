import Figures
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

  @Test("show what the seeds ended with, and the interval of the mean")
  func strips() throws {
    let strip = try #require(figure([0.5, 0.75, 1], interval: .sd).strips.first)
    #expect(strip.name == "The hinge" && strip.values == [0.5, 0.75, 1])
    #expect(strip.interval == 0.5...1)
  }

  @Test("have no number of a run that diverged")
  func diverged() throws {
    let figure = figure([0.5, 0.75, 0.1], diverged: [3], interval: .range)
    #expect(figure.strips[0].finite == [0.5, 0.75])
    #expect(figure.strips[0].interval == 0.5...0.75)
    #expect(
      figure.csv == "experiment,seed,val_accuracy\nhinge,1,0.5\nhinge,2,0.75\nhinge,3,nan\n")
  }

  @Test("say what is measured and what the interval is")
  func description() {
    let words = figure([0.5, 1, 0.75], interval: .range).description
    #expect(words.hasPrefix("Test accuracy by seed. The hinge: mean 0.75 of 3 seeds"))
    #expect(words.hasSuffix(" The interval is the lowest to highest seed."))
  }

  @Test("measure along x, a share within its bounds")
  func axis() {
    let axis = figure([0.5, 1]).figure(summary: "").panels[0][0].x
    #expect((axis.label, axis.bounds) == ("Test accuracy", 0...1))
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
