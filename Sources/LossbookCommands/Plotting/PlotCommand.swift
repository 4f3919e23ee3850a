internal import ArgumentParser
internal import Figures
internal import Logging
internal import Reports

/// `lossbook plot FILE ... -o FIGURE.svg|.png|.pdf`
struct PlotCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot",
    abstract: "Draw learning curves from history files and other tools' logs.",
    discussion: """
      The format of a log is told from its content:

      \(PlotHelp.formats)

      Columns are paired by their names: val_X, valid_X, eval_X or test_X is X on the test rows, \
      train_X or X itself X on the training rows, also with / or . for _ and behind X. The loss is \
      drawn first, then the metrics, four panels at most; what is no loss or metric, such as the \
      learning rate, times and counts, only where --panels or --y names it.

      Curves stand at epochs, from 1, where each is logged once an epoch, otherwise at steps. \
      A log that was appended to goes on counting; what a run repeats from a checkpoint replaces \
      what it had logged.

      Several files overlay, each with a colour. Runs that differ by their seed become their mean \
      with a band: the runs of one history file; history files whose experiments are equal but for \
      their seeds; the files that a quoted pattern fits, as 'run-*.json'; files whose names differ \
      only in a number behind seed, run, fold, trial, rep or replicate. --band makes all files one \
      mean, or with quoted patterns those of each, and --overlay makes none. A run that diverged \
      is left out of a mean, with a warning. The mean has the places that all runs have.

      Values that are empty, NA, None or null are not there, or, in a column that most rows have a \
      value of, are gaps, as nan and inf are; a cross stands where nothing finite follows.

      Tables may be of any length: above a million rows, those that no figure can show are left out \
      while they are read. --csv and means over runs need all of them.

      Examples:

        lossbook plot hinge.json -o hinge.svg
        lossbook plot adam.csv sgd.csv -o optimizers.png --yscale log --best
        lossbook plot 'run-*.json' -o seeds.pdf --interval bootstrap
        lossbook plot lightning_logs/version_*/metrics.csv -o versions.svg --panels loss
        lossbook plot table.csv --x hours --y load,limit -o load.svg
      """)

  @Argument(
    help: ArgumentHelp(
      "The logs, or quoted patterns for them; - for standard input.", valueName: "file"))
  var files: [String]

  @OptionGroup(title: "What is drawn") var content: PlotContentOptions

  @OptionGroup(title: "How it is written") var file: PlotFileOptions

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard !files.isEmpty else { throw ValidationError("Name a log to draw.") }
    guard files.count(where: { $0 == "-" }) < 2 else {
      throw ValidationError("Standard input can be read once.")
    }
  }

  func run() async throws {
    let arguments = try LogArguments(files)
    for output in [file.output, file.csv].compactMap(\.self) where output != "-" {
      for path in arguments.paths where path != "-" {
        try OutputFile(output).refuse(toReplace: path)
      }
      try OutputFile(output).checkIsWritable()
    }
    var drawn = content.plotOptions
    drawn.keepsAll = file.csv != nil
    let plot = try LogPlot(of: arguments, drawn)
    for warning in plot.warnings { StandardError.write(warning.description) }
    if file.output != nil { try writeFigure(plot.figure) }
    if let csv = file.csv { try writeTable(plot.table, to: csv) }
  }

  private func writeFigure(_ figure: Figure) throws {
    guard let output = file.output else { return }
    let name = output == "-" ? "standard output" : output
    let drawn = try PlotFile(
      file.sized(figure), theme: try content.theme.theme(), as: file.imageFormat, named: name)
    if file.strict, !drawn.warnings.isEmpty {
      throw Diagnostics(
        drawn.warnings.map { warning in
          var error = warning
          error.severity = .error
          return error
        })
    }
    for warning in drawn.warnings { StandardError.write(warning.description) }
    if output == "-" {
      try StandardOutput.write(bytes: drawn.bytes)
    } else {
      let outcome = try OutputFile(output).write(drawn.bytes)
      options.logger.debug("figure", metadata: ["file": "\(output)", "outcome": "\(outcome)"])
    }
  }

  private func writeTable(_ table: LearningCurveTable, to path: String) throws {
    if path == "-" {
      try table.write { text throws(Diagnostic) in
        try StandardOutput.write(bytes: Array(text.utf8))
      }
      return
    }
    try OutputFile(path).write { write throws(Diagnostic) in
      try table.write { text throws(Diagnostic) in try write(Array(text.utf8)) }
    }
  }
}

/// Parts of the help of `lossbook plot`.
private enum PlotHelp {
  /// The formats, one a line.
  static let formats = TrainingLog.Format.allCases.map { "  - \($0.rawValue)" }
    .joined(separator: "\n")
}
