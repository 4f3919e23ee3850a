/// The columns that a log has, from which those to be read are chosen.
struct LogColumns {
  /// The names, in the order of the file; a column without one is called the empty text.
  var names: [String]
  /// Whether a column has numbers, as far as can be seen without reading all of it.
  var areNumbers: [Bool]
  /// Where the names stand, or the file begins.
  var position: SourcePosition
  /// What the experiment of the file calls its loss and metrics, in that order; `nil` where the format does not say.
  var known: [String]?
}

/// Chooses the names of the columns that are read.
typealias LogColumnChoice = (LogColumns) throws(Diagnostic) -> [String]
