package import Datasets
package import Training

/// Something that a report declares by name.
package enum ReportDeclaration: Sendable {
  case dataset(DatasetDeclaration)
  case experiment(ExperimentDeclaration)
}

/// A data set that a report declares.
package struct DatasetDeclaration: Sendable {
  /// What the rest of the report calls it.
  package var name: String
  /// What readers call it.
  package var title: String
  /// What it says, and where.
  package var file: DatasetFile

  /// What it says.
  package var specification: DatasetSpecification { file.specification }
}

/// An experiment that a report declares.
package struct ExperimentDeclaration: Sendable {
  /// What readers call it.
  package var title: String
  /// What it says, and where.
  package var file: ExperimentFile
  /// Where its name stands.
  package var position: SourcePosition

  /// What it says.
  package var experiment: Experiment { file.experiment }
  /// What the rest of the report calls it.
  package var name: String { file.experiment.name }
}
