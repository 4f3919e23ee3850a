package import Datasets
package import Training

/// An experiment as a user wrote it: what it says, and where.
package struct ExperimentFile: Sendable {
  /// What it says.
  package let experiment: Experiment
  /// The YAML it was read from, after `extends`.
  package let node: SourceNode
  /// The YAML of its data set, where that was declared elsewhere or stands below its own `dataset:`.
  package let datasetNode: SourceNode
  /// Whether it was read from a history file, which running it writes again.
  package internal(set) var isOfHistory = false

  /// Reads an experiment.
  ///
  /// - Parameters:
  ///   - source: A file's text, or a block of a report.
  ///   - name: The experiment's name, where the text gives none.
  ///   - declared: What `dataset:` and `extends:` may name; `nil` where they may not, in a file of its own.
  /// - Throws: All that is wrong with it, each problem at its place.
  package init(reading source: SourceText, name: String, declared: Declarations? = nil)
    throws(Diagnostics)
  {
    guard let node = try SourceNode.parse(yaml: source) else {
      throw Diagnostics(
        Diagnostic(
          at: source.start, message: "there is no experiment here",
          advice: "give its dataset, split, model, loss and epochs"))
    }
    try self.init(node: node, name: name, declared: declared)
  }

  /// Reads an experiment from a mapping.
  ///
  /// - Throws: All that is wrong with it, each problem at its place.
  package init(node: SourceNode, name: String, declared: Declarations? = nil)
    throws(Diagnostics)
  {
    var problems = Problems()
    let whole = declared.map { node.extended(by: $0, &problems) } ?? node
    // What the other experiment would have given is not missing.
    if let diagnostics = problems.diagnostics { throw diagnostics }
    let schema = Schema.experiment(named: name, dataset: .dataset(declaredIn: declared))
    let experiment = schema.read(whole, &problems)
    if declared != nil, let own = whole["name"], let experiment, experiment.name != name {
      problems.add(
        at: own, "the experiment is called '\(name)' after the braces", advice: "leave 'name' out")
    }
    experiment?.checkMonitor(in: whole, &problems)
    if let seed = whole["seed"], let seeds = whole["seeds"] {
      problems.add(
        at: max(seed.position, seeds.position), "both 'seed' and 'seeds' are given",
        advice: "keep one of them")
    }
    if let diagnostics = problems.diagnostics { throw diagnostics }
    guard let experiment else {
      throw Diagnostics(Diagnostic(at: node.position, message: "this is not an experiment"))
    }
    self.experiment = experiment
    self.node = whole
    self.datasetNode =
      declared?.dataset(namedBy: whole["dataset"])?.node ?? whole["dataset"] ?? whole
  }
}

extension ExperimentFile {
  /// Draws the data and checks the experiment against it, ready to run.
  ///
  /// - Throws: What is wrong, at the key to blame.
  package func makeTrainer() throws(Diagnostics) -> Trainer {
    do {
      let dataset = try experiment.dataset.makeDataset(split: experiment.split)
      return try Trainer(experiment, on: dataset)
    } catch let error as DatasetError {
      throw Diagnostics(diagnostic(for: error))
    } catch let error as TrainingError {
      throw Diagnostics(diagnostic(for: error))
    } catch {
      throw Diagnostics(Diagnostic(at: node.position, message: "\(error)"))
    }
  }

  /// An error of making the data, at the key to blame.
  package func diagnostic(for error: DatasetError) -> Diagnostic {
    guard error.key == "train" else { return datasetNode.diagnostic(for: error) }
    return node.diagnostic(at: "split.train", error.message, advice: error.advice)
  }

  /// An error of the experiment, at the key to blame.
  package func diagnostic(for error: TrainingError) -> Diagnostic {
    node.diagnostic(at: error.keyPath, error.message, advice: error.advice)
  }

  /// What to say of runs that diverged, at the key that can help most; `nil` where none did.
  package func diagnostic(forDivergenceOf runs: [Run.Outcome]) -> Diagnostic? {
    let diverged = runs.filter { $0.divergedAtEpoch != nil }
    guard let first = diverged.first, let epoch = first.divergedAtEpoch else { return nil }
    let which =
      runs.count == 1
      ? "the run diverged"
      : "\(diverged.count) of \(runs.count) runs diverged, the first with seed \(first.seed)"
    return Diagnostic(
      at: node.position(of: "optimizer.learning_rate"),
      message: "\(which): the loss is not finite after epoch \(epoch)",
      advice: "lower the learning_rate, or scale the data")
  }
}

extension SourceNode {
  /// An error of a data set whose keys these are, at the key to blame or at the place in its table.
  func diagnostic(for error: DatasetError) -> Diagnostic {
    let nearest = error.unknownName.flatMap { nearestName(to: $0.name, among: $0.known) }
    let advice = nearest.map { "did you mean '\($0)'?" } ?? error.advice
    guard let place = error.place else {
      return diagnostic(at: error.key, error.message, advice: advice)
    }
    return Diagnostic(
      file: place.path, line: place.line, column: place.column, message: error.message,
      advice: advice)
  }

  /// An error at a key path, named by its last key.
  func diagnostic(at keyPath: String, _ message: String, advice: String) -> Diagnostic {
    let key = keyPath.split(separator: ".").last ?? ""
    return Diagnostic(at: position(of: keyPath), message: "'\(key)': \(message)", advice: advice)
  }
}
