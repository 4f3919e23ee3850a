internal import Figures

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
  package var xScale: Scale?
  /// The scale of the values; a share, as accuracy, stays linear.
  package var yScale = Scale(.linear)
  /// The weight of a moving average; `nil` for the values as they are.
  package var smoothing: Double?
  /// Whether a rule stands at the best epoch.
  package var showsBest = false
  /// Which files are runs of one experiment.
  package var grouping = Grouping.automatic
  /// Tables of more rows lose those that cannot be seen while they are read.
  package var mostRows = 1 << 20
  /// Whether all numbers are needed, and not those alone that can be seen.
  package var keepsAll = false
  /// What the band around a mean over runs is.
  package var interval = SeedInterval.t

  /// The scale of an axis.
  package struct Scale: Sendable, Hashable {
    private let scale: AxisScale
    private let linearThreshold: Double?

    /// A scale; a symmetric logarithm is linear up to a threshold, or one that fits the values.
    package init(_ scale: AxisScale, linearThreshold: Double? = nil) {
      self.scale = scale
      self.linearThreshold = linearThreshold
    }

    /// Whether equal distances are not equally long.
    var isCurved: Bool { scale != .linear }

    /// Whether only values above zero have a place.
    var isLogarithmic: Bool { scale == .log }

    /// The scale for values.
    func kind(for values: some Sequence<Double>) -> ScaleKind {
      guard scale == .symlog, let linearThreshold else { return scale.kind(for: values) }
      return .symlog(linearThreshold: linearThreshold)
    }
  }

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
