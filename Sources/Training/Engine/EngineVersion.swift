extension Trainer {
  /// Tells the results of this engine from those of earlier ones.
  ///
  /// It changes whenever an experiment gives other numbers than before, or a default of an experiment changes: a run that was
  /// kept is taken for a new one only where this is the same.
  package static let engineVersion = 2
}
