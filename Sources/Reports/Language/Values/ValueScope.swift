package import Datasets
package import Training

/// What the names of an expression may mean: the declarations of a report.
package struct ValueScope: Sendable {
  /// The declared data sets by name.
  package var datasets: [String: DatasetSpecification]
  /// The declared experiments by name.
  package let experiments: [String: Experiment]
  /// Of experiments that differ in their names only, and so give the same results, the first name of the alphabet, by the
  /// names of all.
  let commonNames: [String: String]
  /// The experiment that `epochs_to(0.1)` alone is about; `nil` where there is none, or there are several.
  var implied: String?

  /// A scope of declarations.
  package init(
    datasets: [String: DatasetSpecification] = [:], experiments: [String: Experiment] = [:]
  ) {
    self.datasets = datasets
    self.experiments = experiments
    let alike = Dictionary(grouping: experiments) { RunsKey($0.value) }.values
    commonNames = alike.reduce(into: [:]) { names, experiments in
      let first = experiments.map(\.key).min()
      for experiment in experiments { names[experiment.key] = first }
    }
    implied = experiments.count == 1 ? experiments.keys.first : nil
  }

  /// What a path means.
  ///
  /// - Throws: The first step that names nothing, with the nearest name that does.
  package func resolve(_ path: ValuePath) throws(TextProblem) -> Quantity {
    if let function = try resolveFunction(path) { return function }
    var steps = StepReader(path: path)
    let first = try steps.next("a name")
    if let dataset = datasets[first.name] {
      return try steps.quantity(of: dataset, named: first.name)
    }
    guard let experiment = experiments[first.name] else {
      let names = datasets.keys.sorted() + experiments.keys.sorted()
      throw TextProblem(
        at: first.offset, "no experiment and no data set is called '\(first.name)'",
        advice: adviceOnNames(near: first.name, among: names, called: "declared names"))
    }
    return try steps.quantity(of: experiment, named: first.name)
  }
}

/// Equal for experiments that give the same runs from the same seeds.
private struct RunsKey: Hashable {
  let experiment: Experiment
  let seeds: [UInt32]

  init(_ experiment: Experiment) { (self.experiment, seeds) = (experiment.key, experiment.seeds) }
}

/// Reads the steps of a path, one after the other.
struct StepReader {
  let path: ValuePath
  var index = 0

  var end: Int { path.steps.last.map { $0.offset + $0.name.count } ?? 0 }

  /// The next step, which takes no number.
  mutating func next(_ expected: String) throws(TextProblem) -> ValuePath.Step {
    guard index < path.steps.count else {
      let written = path.steps.map(\.name).joined(separator: ".")
      throw TextProblem(
        at: end, "'\(written)' lacks \(expected)", advice: "write \(written).\(example)")
    }
    let step = path.steps[index]
    if step.argument != nil {
      throw TextProblem(
        at: step.offset, "'\(step.name)' takes nothing in parentheses",
        advice: "leave the parentheses out")
    }
    index += 1
    return step
  }

  /// What could follow a path that ends too early.
  lazy var example = path.steps.count == 1 ? "test.loss" : "loss"

  /// The next step as one of the cases of a type.
  mutating func choose<Choice: RawRepresentable<String> & CaseIterable>(
    _ what: String
  ) throws(TextProblem) -> Choice {
    let step = try next("the \(what)")
    guard let choice = Choice(rawValue: step.name) else {
      throw unknown(step, what: what, among: Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  func unknown(_ step: ValuePath.Step, what: String, among names: [String]) -> TextProblem {
    TextProblem(
      at: step.offset, "'\(step.name)' is no \(what)",
      advice: adviceOnNames(near: step.name, among: names, called: "possible names"))
  }

  func expectEnd() throws(TextProblem) {
    guard index < path.steps.count else { return }
    let step = path.steps[index]
    throw TextProblem(
      at: step.offset, "nothing can follow here, but there is '\(step.name)'",
      advice: "end the value before the dot")
  }

  mutating func quantity(
    of dataset: DatasetSpecification, named name: String
  ) throws(TextProblem) -> Quantity {
    example = Quantity.DatasetSize.samples.rawValue
    let step = try next("the size of a data set, 'x' or 'y'")
    if let size = Quantity.DatasetSize(rawValue: step.name) {
      try expectEnd()
      return .dataset(name, size)
    }
    guard let part = Quantity.DatasetPart(rawValue: step.name) else {
      throw unknown(
        step, what: "size or part of a data set",
        among: Quantity.DatasetSize.allCases.map(\.rawValue)
          + Quantity.DatasetPart.allCases.map(\.rawValue))
    }
    guard part == .inputs || dataset.canHaveRealTarget else {
      throw TextProblem(
        at: step.offset, "the target of data set '\(name)' is a class, not a number",
        advice: "sum up its inputs, as in \(name).x.mean, or take a regression data set")
    }
    example = DatasetStatistic.mean.rawValue
    let statistic: DatasetStatistic = try choose("statistic of a data set")
    try expectEnd()
    return .datasetStatistic(name, part, statistic)
  }

  mutating func quantity(
    of experiment: Experiment, named name: String
  ) throws(TextProblem) -> Quantity {
    if index < path.steps.count, path.steps[index].name == Self.epochsTo {
      return .result(try quantity(of: experiment, named: name, .test, "loss"))
    }
    let step = try next("'train', 'test' or a setting")
    if let setting = Quantity.Setting(rawValue: step.name) {
      try expectEnd()
      return .setting(experiment: name, setting)
    }
    guard let part = ResultQuantity.Part(rawValue: step.name) else {
      throw unknown(
        step, what: "part or setting of an experiment",
        among: ResultQuantity.Part.allCases.map(\.rawValue)
          + Quantity.Setting.allCases.map(\.rawValue))
    }
    let series = try next("the loss or a metric")
    guard let recorded = experiment.recordedName(of: series.name) else {
      throw TextProblem(
        at: series.offset, "experiment '\(name)' does not record '\(series.name)'",
        advice: adviceOnNames(
          near: series.name, among: experiment.seriesNames, called: "recorded values"))
    }
    return .result(try quantity(of: experiment, named: name, part, recorded))
  }

  /// A number of a series: its moment and its statistic, as far as they are written.
  mutating func quantity(
    of experiment: Experiment, named name: String, _ part: ResultQuantity.Part, _ series: String
  ) throws(TextProblem) -> ResultQuantity {
    var quantity = ResultQuantity(experiment: name, part: part, name: series)
    if let moment = try moment(of: quantity, experiment) { quantity.moment = moment }
    quantity.statistic = try statistic(
      among: ["best", "best_epoch", "epoch", Self.epochsTo], seeds: experiment.seeds.count,
      owner: "experiment '\(name)' has one seed")
    try expectEnd()
    return quantity
  }
}
