package import Figures

/// What is drawn of logs, and how.
package struct PlotOptions: Sendable {
  /// The title; made from the names of the files where it is `nil`.
  package var title: String?
  /// The column that gives the places; `nil` for epochs or steps, whichever fits.
  package var x: String?
  /// The columns to draw in one panel; empty for none in particular.
  package var y: [String] = []
  /// The quantities to draw, one panel each; empty for the loss and the metrics.
  package var panels: [String] = []
  /// The scale of the places; `nil` for the one that fits.
  package var xScale: ScaleKind?
  /// The scale of the values.
  package var yScale = ScaleKind.linear
  /// The weight of a moving average; `nil` for the values as they are.
  package var smoothing: Double?
  /// Whether a rule stands at the best epoch.
  package var showsBest = false
  /// Which files are runs of one experiment.
  package var grouping = Grouping.automatic
  /// What the band around a mean over runs is.
  package var interval = SeedInterval.t

  /// Everything as it comes.
  package init() {}

  /// How it is told which files are runs of one experiment with different seeds.
  package enum Grouping: Sendable, Hashable {
    /// By a quoted pattern, by experiments that are equal but for their seeds, or by names that differ only in the number of
    /// a seed, run, fold, trial or repetition.
    case automatic
    /// All files of an argument or, where none has several, all files.
    case band
    /// No files are.
    case overlay
  }
}

/// What the band around a mean over seeds shows.
package enum SeedInterval: String, Sendable, Hashable, CaseIterable {
  /// The 95% interval of the mean by Student's t.
  case t
  /// The 95% interval of the mean by the bootstrap.
  case bootstrap
  /// One sample standard deviation to both sides of the mean.
  case sd
  /// From the lowest to the highest run.
  case range

  /// What a legend says of it.
  func label(seeds: String) -> String {
    switch self {
    case .t, .bootstrap: "95% \(rawValue) interval of the mean, \(seeds)"
    case .sd: "mean ± standard deviation, \(seeds)"
    case .range: "range of \(seeds)"
    }
  }
}
