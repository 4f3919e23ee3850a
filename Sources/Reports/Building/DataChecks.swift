internal import Datasets
internal import Training

/// What can be said against a report once its data is drawn and before anything is trained.
struct DataChecks {
  let report: Report
  let datasets: [DatasetKey: Result<Dataset, DatasetError>]

  var problems: [Diagnostic] { figureProblems + sizeProblems + targetProblems + testProblems }

  /// Figures of data that they cannot be drawn of, and data sets that cannot be made.
  private var figureProblems: [Diagnostic] {
    let names = ReportNames(report)
    return report.items.compactMap { item -> Diagnostic? in
      guard case .figure(let figure) = item.content else { return nil }
      do throws(TextProblem) {
        switch figure.content {
        case .scatter(let name):
          guard let declaration = names.datasets[name] else { return nil }
          if case .failure(let error) = datasets[declaration.wholeKey] {
            return declaration.file.diagnostic(for: error)
          }
          if case .success(let dataset) = datasets[declaration.wholeKey] {
            _ = try ScatterFigure(title: "", dataset: dataset)
          }
        case .boundary(let model, let part, _):
          guard let data = data(of: model.experiment, names) else { return nil }
          _ = try BoundaryFigure.check(data.whole, outputs: data.outputs)
          try data.checkRows(of: part ?? .train, "{boundary}")
        case .confusion(let model, let part, _):
          guard let data = data(of: model.experiment, names) else { return nil }
          _ = try ConfusionFigure.check(data.whole, outputs: data.outputs)
          try data.checkRows(of: part, "{confusion}")
        case .seeds(let values):
          for name in values.experiments {
            try data(of: name, names)?.checkRows(of: values.part, "{seeds}")
          }
        case .curves, .shape, .surface: return nil
        }
        return nil
      } catch {
        return Diagnostic(error, in: item.position.inFile(report.file))
      }
    }
  }

  /// The data of an experiment with what is asked of it; `nil` where it could not be made, which is told elsewhere.
  private func data(of name: String, _ names: ReportNames) -> ExperimentData? {
    guard let experiment = names.experiments[name]?.experiment,
      case .success(let dataset) = datasets[experiment.datasetKey],
      let rows = try? experiment.split.trainingRows(of: dataset.count)
    else { return nil }
    return ExperimentData(
      name: name, whole: dataset, outputs: experiment.layers.output?.units ?? 1,
      testRows: dataset.count - rows)
  }

  /// Data sets whose size is asked for and that cannot be made.
  private var sizeProblems: [Diagnostic] {
    report.datasets.compactMap { declaration -> Diagnostic? in
      guard case .failure(let error) = datasets[declaration.wholeKey] else { return nil }
      return declaration.file.diagnostic(for: error)
    }
  }

  /// Statistics of targets that turn out to be classes once their table is read.
  private var targetProblems: [Diagnostic] {
    let names = ReportNames(report)
    return report.resultReaders.flatMap { position, reader -> [Diagnostic] in
      reader.quantities.compactMap { quantity in
        guard case .datasetStatistic(let name, .target, _) = quantity,
          let declaration = names.datasets[name],
          case .success(let dataset) = datasets[declaration.wholeKey],
          dataset.values(of: .target).isEmpty
        else { return nil }
        return Diagnostic(
          at: position.inFile(report.file),
          message: "the target of data set '\(name)' is a class, not a number",
          advice: "sum up its inputs, as in \(name).x.mean")
      }
    }
  }

  /// Values on test rows where there are none.
  private var testProblems: [Diagnostic] {
    let untested = Set(
      report.experiments.filter { declaration in
        let experiment = declaration.experiment
        guard case .success(let dataset) = datasets[experiment.datasetKey] else { return false }
        return (try? experiment.split.trainingRows(of: dataset.count)) == dataset.count
      }.map(\.name))
    return report.resultReaders.flatMap { position, reader -> [Diagnostic] in
      reader.quantities.flatMap(\.results).compactMap { result in
        guard result.part == .test, untested.contains(result.experiment) else { return nil }
        return Diagnostic(
          at: position.inFile(report.file),
          message: "experiment '\(result.experiment)' has no test rows",
          advice: "let its split leave some, or take the value on the training rows")
      }
    }
  }
}

/// The data of an experiment, as figures ask for it.
private struct ExperimentData {
  var name: String
  var whole: Dataset
  /// The units of the model's output layer.
  var outputs: Int
  var testRows: Int

  /// Checks that a part has rows.
  func checkRows(of part: ResultQuantity.Part, _ directive: String) throws(TextProblem) {
    guard part == .test, testRows == 0 else { return }
    throw TextProblem(
      at: 0, "experiment '\(name)' has no test rows for \(directive)",
      advice: "let its split leave some, or write :part: train")
  }
}
