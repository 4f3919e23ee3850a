package import Training

/// An experiment as a user wrote it: what it says, and where.
package struct ExperimentFile: Sendable {
  /// What it says.
  package let experiment: Experiment
  /// The YAML it was read from, after `extends`; errors of a run find their place in it.
  package let node: SourceNode

  /// Reads an experiment.
  ///
  /// - Parameters:
  ///   - source: A file's text, or a block of a report.
  ///   - name: The experiment's name where it is given elsewhere: the argument of the directive, or the file's name.
  ///   - declared: What `dataset:` and `extends:` may name.
  /// - Throws: All that is wrong with it, each problem at its place.
  package init(reading source: SourceText, name: String, declared: Declarations? = nil)
    throws(Diagnostics)
  {
    throw Diagnostics(Diagnostic(at: source.start, message: "not made yet"))
  }
}
