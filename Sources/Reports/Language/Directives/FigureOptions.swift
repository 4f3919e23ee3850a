/// How the values of an axis become positions, by matplotlib's names.
package enum AxisScale: String, Sendable, Hashable, CaseIterable {
  case linear, log, symlog
}

/// How values become colours, by matplotlib's names.
package enum ColorNorm: String, Sendable, Hashable, CaseIterable {
  case linear, log
}

/// What a band or a bar over seeds spans.
package enum SeedInterval: String, Sendable, Hashable, CaseIterable {
  /// Student's 95% interval of the mean.
  case t
  /// The bootstrap's 95% interval of the mean.
  case bootstrap
  /// A standard deviation to either side of the mean.
  case sd
  /// From the lowest seed to the highest.
  case range
}

/// Where a legend stands.
package enum LegendPlace: String, Sendable, Hashable, CaseIterable {
  case auto, above, none
}

/// What the shares of a confusion matrix are shares of, by scikit-learn's names.
package enum ConfusionShares: String, Sendable, Hashable, CaseIterable {
  /// Of the rows of the class.
  case `true`
  /// Of the rows that the model takes for the class.
  case pred
  /// Of all rows.
  case all
  /// Of nothing: counts alone.
  case none
}
