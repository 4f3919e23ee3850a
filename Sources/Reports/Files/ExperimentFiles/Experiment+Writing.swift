package import Datasets
package import Training

extension Experiment {
  /// The experiment file that describes this experiment, as a value to be written.
  ///
  /// Defaults are shown where they matter to whoever runs it elsewhere: seeds, batch size, optimizer, precision.
  package var plainValue: PlainValue {
    Schema.experiment(named: name, dataset: .dataset).write(self)
  }

  /// The experiment file that describes this experiment: YAML that reads back the same, without a final newline.
  package var yaml: String { plainValue.yaml }
}

extension DatasetSpecification {
  /// The keys of the data set, as a value to be written; the seed is always among them.
  package var plainValue: PlainValue { ValueForm.dataset.write(self) }

  /// The keys of the data set: YAML that reads back the same, without a final newline.
  package var yaml: String { plainValue.yaml }
}
