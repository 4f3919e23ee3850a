internal import Training

extension ValueScope {
  /// Paths in which an experiment's name alone has become a value of it: `mse` means `mse.test.loss` or the like.
  ///
  /// One name stands for what its result line gives: the first metric on the test rows, or the loss where there is no
  /// metric. Several names stand for the first metric that all of them record, or for the loss where it is the same for
  /// all: losses of different kinds have different scales.
  ///
  /// - Throws: That the experiments have nothing in common that could be compared.
  func named(_ paths: [ValuePath]) throws(TextProblem) -> [ValuePath] {
    let bare = paths.filter(isBare)
    guard let first = bare.first else { return paths }
    var names: [String] = []
    for path in bare where !names.contains(path.steps[0].name) { names.append(path.steps[0].name) }
    guard let series = commonSeries(of: names) else {
      throw TextProblem(
        at: first.steps[0].offset,
        "\(names.map { "'\($0)'" }.joined(separator: " and ")) have different losses and no common metric, so their names alone do not say what is compared",
        advice: "give them a common metric, or name the values, as in \(names[0]).test.loss")
    }
    return paths.map { path in
      guard isBare(path) else { return path }
      let offset = path.steps[0].offset
      return ValuePath(
        steps: path.steps + [
          .init(name: ResultQuantity.Part.test.rawValue, argument: nil, offset: offset),
          .init(name: series, argument: nil, offset: offset),
        ])
    }
  }

  /// Whether a path is the name of an experiment and nothing more.
  func isBare(_ path: ValuePath) -> Bool {
    path.steps.count == 1 && path.steps[0].argument == nil
      && experiments[path.steps[0].name] != nil
  }

  private func commonSeries(of names: [String]) -> String? {
    let all = names.compactMap { experiments[$0] }
    guard let first = all.first else { return nil }
    guard all.count > 1 else { return first.mainName }
    let metrics = first.recordedMetrics.map(\.name) + [first.loss.metric?.name].compactMap(\.self)
    if let metric = metrics.first(where: { name in
      all.allSatisfy { $0.metric(named: name) == first.metric(named: name) }
    }) {
      return metric
    }
    return all.allSatisfy { $0.loss == first.loss } ? "loss" : nil
  }
}
