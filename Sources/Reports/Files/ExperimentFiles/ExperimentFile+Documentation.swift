extension ExperimentFile {
  /// The keys of an experiment file, for a terminal.
  package static var documentation: String {
    [
      Schema.experiment(named: "FILE", dataset: .dataset).documentation,
      Schema.split.titledDocumentation,
      ValueForm.layerDocumentation,
      ValueForm.lossDocumentation,
      ValueForm.optimizerDocumentation,
      ValueForm.scheduleDocumentation,
      ValueForm.metricDocumentation,
      Schema.earlyStopping.titledDocumentation,
    ].joined(separator: "\n\n")
  }
}

extension DatasetFile {
  /// The keys of each generator, for a terminal.
  package static var documentation: String { ValueForm.datasetDocumentation }
}
