internal import Training

/// Names a figure by all that it is drawn from: its kind and options, the experiments with their seeds, the data, and the
/// version of the engine.
///
/// It stands in the files of the figure, so that a picture found elsewhere can be told from one of other numbers.
struct FigureDigest: Hashable {
  /// 32 bytes.
  let bytes: [UInt8]

  init(_ figure: ReportFigure, of results: ReportResults) {
    var hash = SHA256()
    hash.update("lossbook figure 1\n")
    let options: PlainValue = .mapping([
      .init("title", .text(figure.title)),
      .init("alternative", figure.alternative.map(PlainValue.text) ?? .null),
      .init("content", figure.content.plainValue),
    ])
    hash.update(options.json + "\n")
    for need in figure.content.needs {
      switch need {
      case .dataset(let name):
        guard let dataset = results.names.datasets[name] else { continue }
        hash.update("data\n")
        results.digests[dataset.wholeKey]?.bytes.withUnsafeBytes { hash.update($0) }
      case .runs(let name, _):
        guard let experiment = results.names.experiments[name]?.experiment else { continue }
        hash.update(experiment, experiment.seeds, of: results)
      case .model(let model):
        guard let experiment = results.names.experiments[model.experiment]?.experiment else {
          continue
        }
        hash.update(experiment, [model.seed], of: results)
      }
    }
    bytes = hash.finalize()
  }

  /// 64 digits.
  var text: String { bytes.hexadecimal }
}

extension SHA256 {
  /// Adds an experiment with what readers call it, its seeds and its data.
  fileprivate mutating func update(
    _ experiment: Experiment, _ seeds: [UInt32], of results: ReportResults
  ) {
    let title = results.titles[experiment.name] ?? experiment.name
    update("experiment \(PlainValue.text(title).json) \(seeds)\n")
    guard let data = results.digests[experiment.datasetKey] else { return }
    ExperimentDigest(experiment, on: data).bytes.withUnsafeBytes { update($0) }
  }
}
