internal import Datasets
internal import Training

/// What can be said against a report once its data is drawn and before anything is trained.
struct DataChecks {
  let report: Report
  let datasets: [DatasetKey: Result<Dataset, DatasetError>]

  var problems: [Diagnostic] { scatterProblems + sizeProblems + targetProblems + testProblems }

  /// Scatter plots of what cannot be drawn in a plane, and data sets that cannot be made.
  private var scatterProblems: [Diagnostic] {
    let names = ReportNames(report)
    return report.items.compactMap { item -> Diagnostic? in
      guard case .figure(let figure) = item.content,
        case .scatter(let name) = figure.content, let declaration = names.datasets[name]
      else { return nil }
      switch datasets[declaration.wholeKey] {
      case .failure(let error): return declaration.file.diagnostic(for: error)
      case nil: return nil
      case .success(let dataset):
        do throws(TextProblem) {
          _ = try ScatterFigure(title: "", dataset: dataset)
          return nil
        } catch {
          return Diagnostic(error, in: item.position.inFile(report.file))
        }
      }
    }
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
    return report.values.sorted { $0.key < $1.key }.flatMap { position, value -> [Diagnostic] in
      guard case .number(let expression, _) = value else { return [] }
      return expression.leaves.compactMap { leaf in
        guard case .datasetStatistic(let name, .target, _) = leaf,
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
    return report.values.sorted { $0.key < $1.key }.flatMap { position, value -> [Diagnostic] in
      guard case .number(let expression, _) = value else { return [] }
      return expression.leaves.compactMap { leaf in
        guard case .result(let result) = leaf, result.part == .test,
          untested.contains(result.experiment)
        else { return nil }
        return Diagnostic(
          at: position.inFile(report.file),
          message: "experiment '\(result.experiment)' has no test rows",
          advice: "let its split leave some, or take the value on the training rows")
      }
    }
  }
}
