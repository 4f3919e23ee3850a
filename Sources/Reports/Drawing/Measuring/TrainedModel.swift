internal import Datasets
internal import Training

/// A trained model with the experiment that it comes from and its data, whole.
struct TrainedModel {
  /// What readers call the experiment.
  var title: String
  var experiment: Experiment
  /// What the run was drawn from.
  var seed: UInt32
  var model: Model
  var data: Dataset

  /// How many of the first rows train.
  var trainingRows: Int {
    (try? experiment.split.trainingRows(of: data.count)) ?? data.count
  }

  /// Some rows of the data.
  func rows(of part: ResultQuantity.Part) -> Dataset {
    switch part {
    case .train: data[0..<trainingRows]
    case .test: data[trainingRows..<data.count]
    }
  }

  /// What measures the model by other metrics than the experiment's own.
  func trainer(measuring metrics: [Metric] = []) throws(TextProblem) -> Trainer {
    var experiment = experiment
    experiment.metrics = metrics
    experiment.earlyStopping = nil
    do {
      return try Trainer(experiment, on: data)
    } catch {
      throw TextProblem(at: 0, error.message, advice: error.advice)
    }
  }

  /// A number of rows and their part, as a description says it: `500 test rows`.
  static func rowsInWords(_ count: Int, _ part: ResultQuantity.Part) -> String {
    let format = NumberFormat(groupsThousands: true, digits: 0, style: .integer)
    return
      "\(format.string(Double(count))) \(part == .train ? "training" : "test") row\(count == 1 ? "" : "s")"
  }
}
