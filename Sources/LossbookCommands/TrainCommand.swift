internal import ArgumentParser
internal import Logging
internal import Reports
internal import Training

/// `lossbook train FILE [-o HISTORY.json]`
struct TrainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Run one experiment.",
    discussion: """
      Prints the final values of the first metric, or of the loss where there is none, on the \
      training and the test rows:

        Train: 0.836, Test: 0.852

      and over several seeds their means ± sample standard deviations. A run whose loss stops \
      being finite ends there; its history up to that epoch is still written, and the exit status \
      is 1.

      An experiment file, here hinge.yaml, and what to do with it:

        dataset: {generator: circles, n_samples: 1000, noise: 0.1, labels: signed}
        split: {train: 500}
        model:
          layers:
            - {units: 50, activation: relu, kernel_initializer: he_uniform}
            - {units: 1, activation: tanh}
        loss: hinge
        metrics: [accuracy]
        optimizer: {name: sgd, learning_rate: 0.01, momentum: 0.9}
        epochs: 200

        lossbook train hinge.yaml
        lossbook train hinge.yaml -o hinge.json

      The arguments of each generator are in 'lossbook help dataset'. The keys of an experiment \
      file:

      \(ExperimentFile.documentation)
      """)

  @Argument(
    help: ArgumentHelp(
      "The experiment: YAML, JSON, or a history file to be run again; - for standard input.",
      valueName: "file"))
  var file: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write the history there, as JSON; - for standard output, without the line of final values.",
      valueName: "history.json"))
  var output: String?

  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let logger = options.logger
    let file = try ExperimentFile(readingFile: SourceText(contentsOf: file))
    if let output, !file.isOfHistory { try OutputFile(output).refuse(toReplace: self.file) }
    logger.debug(
      "read the experiment",
      metadata: ["name": "\(file.experiment.name)", "seeds": "\(file.experiment.seeds.count)"])
    let history = HistoryFile(
      experiment: file.experiment, runs: try file.makeTrainer().runs())
    logger.debug("trained", metadata: ["epochs": "\(file.experiment.epochs)"])
    if output == "-" {
      try StandardOutput.write(bytes: Array(history.json.utf8))
    } else if let output {
      let outcome = try OutputFile(output).write(Array(history.json.utf8))
      logger.debug("history", metadata: ["file": "\(output)", "outcome": "\(outcome)"])
    }
    if let divergence = file.diagnostic(forDivergenceOf: history.runs) { throw divergence }
    if output != "-" { try StandardOutput.write(history.line) }
  }
}
