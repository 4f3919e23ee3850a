internal import Datasets
internal import Figures
internal import Training

/// What a tool wrote down while it trained, of which some columns were read.
///
/// Every format becomes the same: a table a run, with a row for each moment of writing and values in some of the rows.
package struct TrainingLog: Sendable {
  /// The file as the user named it.
  package let path: String
  /// The format, as its content tells.
  package let format: Format
  /// What was run; `nil` where the format does not say.
  let experiment: Experiment?
  /// The runs; several where the file holds several seeds.
  let runs: [Run]

  /// The formats that are read.
  package enum Format: String, Sendable, Hashable, CaseIterable {
    /// Lossbook's history file, of one run or of several.
    case lossbook = "a history file of lossbook"
    /// Keras's `History.history` as JSON.
    case keras = "Keras's History.history as JSON"
    /// The `trainer_state.json` of Hugging Face's `Trainer`, or its `log_history`.
    case trainer = "Hugging Face's trainer_state.json"
    /// A table with a header: Keras's CSVLogger, PyTorch Lightning's CSVLogger, any other.
    case table =
      "a table with a header (CSV or TSV: Keras's or PyTorch Lightning's CSVLogger, any other)"
  }

  /// One run.
  struct Run: Sendable {
    /// Where its random numbers come from; `nil` where the format does not say.
    var seed: UInt32?
    /// What was read of it.
    var columns: [Column]
    /// Which row of the log each one is, from 1; `nil` where none was left out.
    var numbers: [Double]?
  }

  /// A column by its name.
  struct Column: Sendable {
    var name: String
    var content: SparseTable.Column
    /// What is known of the rows that were left out; `nil` where none was.
    var thinning: LearningCurve.Series.Thinning?
  }
}

extension TrainingLog.Run {
  /// The column of a name.
  subscript(name: String) -> SparseTable.Column? { self[column: name]?.content }

  /// The column of a name, with what is known of it.
  subscript(column name: String) -> TrainingLog.Column? { columns.first { $0.name == name } }
}
