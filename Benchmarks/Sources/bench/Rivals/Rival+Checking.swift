import Training

extension Rival {
  /// Checks that the program did the work: its losses are those of Lossbook's runs, to a hundredth.
  ///
  /// Only the mean absolute error may be half as large again: its course depends on the order of every sum.
  func check(_ results: [Result], against runs: [String: Run]) throws {
    guard results.map(\.experiment) == TutorialExperiments.all.map(\.name) else {
      throw BenchmarkError("\(name) ran other experiments than the tutorial's nine")
    }
    for result in results {
      if let run = runs[result.experiment] { try check(result, against: run) }
    }
  }

  /// Checks the losses of one experiment.
  func check(_ result: Result, against run: Run) throws {
    let tolerance = result.experiment == "mae" ? 0.5 : 0.01
    for (part, found, expected) in [
      ("training", result.trainLoss, run.final.train[0].value),
      ("test", result.testLoss, (run.final.test.first ?? run.final.train[0]).value),
    ] where !(abs(found - expected) <= tolerance * abs(expected)) {
      throw BenchmarkError(
        "\(name) ends \(result.experiment) with a \(part) loss of \(found), Lossbook with \(expected)"
      )
    }
  }
}
