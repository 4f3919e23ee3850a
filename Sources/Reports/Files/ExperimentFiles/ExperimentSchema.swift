internal import Datasets
internal import Training

extension Schema<Experiment> {
  /// The keys of an experiment.
  ///
  /// - Parameters:
  ///   - name: Its name where the file gives none.
  ///   - dataset: How the value of `dataset` is written.
  /// - Returns: The schema, with the name as a default.
  static func experiment(
    named name: String, dataset: ValueForm<DatasetSpecification>
  ) -> Schema {
    Schema(
      "experiment", expected: "its keys, one a line: 'dataset:', 'split:', 'model:', …",
      start: .start(named: name),
      keys: [
        Key("name", \.name, .identifier, isAlwaysWritten: true, "what the experiment is called"),
        Key("dataset", \.dataset, dataset, isRequired: true, "the data, before the split"),
        Key("split", \.split, Schema<Split>.split.form, isRequired: true, "which rows train"),
        Key("model", \.layers, Schema<[Layer]>.model.form, isRequired: true, "the network"),
        Key("loss", \.loss, .loss, isRequired: true, "what is minimised"),
        Key("metrics", \.metrics, .metrics, "what is followed beside the loss"),
        Key(
          "class_weight", \.classWeight, .classWeight,
          "what the losses of training rows are multiplied by in training, 1 for what is left out; balanced makes all classes weigh the same"
        ),
        Key("optimizer", \.optimizer, .optimizer, isAlwaysWritten: true, "the update rule"),
        Key(
          "epochs", \.epochs, .integer(in: 1...mostEpochs), isRequired: true,
          "how often all training rows are seen"),
        Key(
          "early_stopping", \.earlyStopping, .optional(Schema<EarlyStopping>.earlyStopping.form),
          "when a run ends before the last epoch; null for never"),
        Key(
          "batch_size", \.batchSize, .integer(atLeast: 1), isAlwaysWritten: true,
          "rows of one update"),
        Key("seed", \.seeds, .oneSeed, isAlwaysWritten: true, "one run with this seed")
          .written { $0.seeds.count == 1 },
        Key("seeds", \.seeds, .manySeeds, isAlwaysWritten: true, "several runs")
          .written { $0.seeds.count != 1 },
        Key(
          "precision", \.precision, .name("precision", "precisions"), isAlwaysWritten: true,
          "the arithmetic of the run"),
      ])
  }
}

/// More than anyone waits for: what every epoch gave is kept, and drawn.
private let mostEpochs = 1_000_000

extension Experiment {
  /// The defaults. What has none is required, so that its value here is never seen.
  fileprivate static func start(named name: String) -> Experiment {
    Experiment(
      name: name, dataset: DatasetSpecification(generator: .circles(CirclesGenerator())),
      split: .rows(1), layers: [], loss: .meanSquaredError, epochs: 1)
  }
}
