/// What a path of the value language means, once its names are known to exist.
package enum Quantity: Sendable, Hashable {
  /// The size of a data set: `circles.n_samples`.
  case dataset(String, DatasetSize)
  /// What sums up the inputs or the target of a data set over all its rows: `regression.y.sd`.
  case datasetStatistic(String, DatasetPart, DatasetStatistic)
  /// A setting of an experiment: `hinge.epochs`.
  case setting(experiment: String, Setting)
  /// A number that training gave: `hinge.test.accuracy.best`.
  case result(ResultQuantity)
  /// How far two such numbers are apart, seed by seed: `difference(a.test.loss, b.test.loss)`.
  case difference(PairedDifference)

  /// A size of a data set.
  package enum DatasetSize: String, Sendable, Hashable, CaseIterable {
    case samples = "n_samples"
    case features = "n_features"
  }

  /// What of a data set is summed up.
  package enum DatasetPart: String, Sendable, Hashable, CaseIterable {
    /// All inputs of all rows.
    case inputs = "x"
    /// The target of all rows, where it is a real number.
    case target = "y"
  }

  /// A setting of an experiment.
  package enum Setting: String, Sendable, Hashable, CaseIterable {
    case epochs
    case batchSize = "batch_size"
    /// How many weights and biases the model has.
    case parameters
    /// How many seeds there are.
    case seeds
  }

  /// Whether it is a whole number whatever the results are.
  package var isInteger: Bool {
    switch self {
    case .dataset, .setting: true
    case .datasetStatistic, .result, .difference: false
    }
  }

  /// The numbers of training that it is made of.
  package var results: [ResultQuantity] {
    switch self {
    case .dataset, .datasetStatistic, .setting: []
    case .result(let result): [result]
    case .difference(let difference): [difference.left, difference.right]
    }
  }

  /// The experiments that it needs.
  package var experiments: [String] {
    if case .setting(let experiment, _) = self { [experiment] } else { results.map(\.experiment) }
  }

  /// The data set that it needs.
  package var dataset: String? {
    switch self {
    case .dataset(let name, _), .datasetStatistic(let name, _, _): name
    case .setting, .result, .difference: nil
    }
  }
}

/// A number that training gave: of which experiment and series, at which moment, summed up over the seeds.
package struct ResultQuantity: Sendable, Hashable {
  /// The experiment's name.
  package var experiment: String
  /// The rows it was measured on.
  package var part: Part
  /// `loss` or a metric's name.
  package var name: String
  /// When it was measured.
  package var moment = Moment.final
  /// What sums it up over the seeds; `nil` where nothing is said, which is the mean.
  package var statistic: SeedStatistic?

  /// The rows a number was measured on.
  package enum Part: String, Sendable, Hashable, CaseIterable {
    case train, test

    /// The name of a series of the history.
    package func seriesName(_ name: String) -> String {
      switch self {
      case .train: name
      case .test: "val_" + name
      }
    }
  }

  /// When a number was measured.
  package enum Moment: Sendable, Hashable {
    /// By the trained model.
    case final
    /// In the epoch where the series was best.
    case best
    /// That epoch itself, from 1.
    case bestEpoch
    /// In an epoch, from 1.
    case epoch(Int)
    /// The first epoch, from 1, in which the series is as good as a number; infinite where none is.
    case epochsTo(Double)
  }
}
