/// What stands in a `value` role.
package enum ValueLanguage {
  /// The names, the arithmetic and the formats, for a terminal.
  package static var documentation: String {
    let settings = Quantity.Setting.allCases.map { "EXPERIMENT.\($0.rawValue)" }
    let sizes = Quantity.DatasetSize.allCases.map { "DATASET.\($0.rawValue)" }
    let parts = Quantity.DatasetPart.allCases.map { "DATASET.\($0.rawValue).mean" }
    let datasetStatistics = DatasetStatistic.allCases.filter { $0 != .mean }.map {
      ".\($0.rawValue)"
    }
    let statistics = Statistic.allCases.map { ".\($0.rawValue)" }
    let entries: [(String, String)] = [
      (
        "EXPERIMENT.train.METRIC, EXPERIMENT.test.METRIC",
        "the final value of a metric or of the loss; over several seeds their mean"
      ),
      (
        "EXPERIMENT.test.METRIC.best, .best_epoch, .epoch(N)",
        "the best value over the epochs, where it was, and the value after one of them"
      ),
      (
        "EXPERIMENT.test.METRIC.epochs_to(X)",
        "the first epoch after which the series is as good as X, infinite if it never is; "
          + "EXPERIMENT.epochs_to(X) is that of the loss on the test rows, and epochs_to(X) alone that "
          + "of the only experiment"
      ),
      (
        "EXPERIMENT.test.METRIC" + statistics.joined(separator: ", "),
        "what sums up several seeds; stands last"
      ),
      (
        ".interval.low, .interval.high, .interval(0.99).low",
        "an end of Student's interval of the mean over seeds, which holds it in 95% of cases or as "
          + "many as are said; stands last"
      ),
      (
        "difference(VALUE, VALUE).interval.low",
        "how far two values are apart, seed by seed over the seeds that both have, summed up like "
          + "any value; the mean if nothing is said"
      ),
      ((settings + sizes).joined(separator: ", "), "settings and sizes"),
      (
        (parts + datasetStatistics).joined(separator: ", "),
        "what sums up all inputs, or a real target, over all rows as declared; "
          + "the standard deviation is NumPy's, which divides by the number of values"
      ),
    ]
    let names = entries.map {
      $0.wrapped(indentation: 2) + "\n" + $1.wrapped(indentation: 6)
    }
    return """
      \(names.joined(separator: "\n"))

      They and numbers are joined by + - * / and parentheses; a minus has spaces around it. \
      A format is as in Python: .3f, +.3f, .1%, .2e, d or ,d.
      """
  }
}
