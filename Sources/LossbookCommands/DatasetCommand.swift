internal import ArgumentParser
internal import Datasets
internal import Logging
internal import Reports

/// `lossbook dataset FILE [-o TABLE.csv] [--describe]`
struct DatasetCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "dataset",
      abstract: "Write the data of an experiment as a table, or describe it.",
      discussion: LongHelp.text(
        """
        The table is CSV with the columns x0, x1, … and y, or y0, y1, … for one-hot labels, and \
        sample_weight where rows have weights: all rows, those that train first, scaled and encoded \
        as the file says. Without -o it goes to standard output.

        With --describe the size, the columns and the classes are printed in its place, or beside \
        it where -o names a file.

        The file is an experiment file, or one with only a 'dataset:' block:

          dataset:
            generator: circles
            n_samples: 1000
            noise: 0.1
            random_state: 1

        or a table of your own:

          dataset: {file: points.csv, target: label, impute: mean, standardize: train}
          split: {train: 0.8}

        Examples:

          lossbook dataset circles.yaml
          lossbook dataset circles.yaml -o circles.csv
          lossbook dataset points.yaml --describe

        The keys of each generator and of tables:

        \(DatasetFile.documentation)
        """))
  }

  @Argument(
    help: ArgumentHelp("The experiment, or its data set; - for standard input.", valueName: "file"))
  var file: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the table there; - for standard output.", valueName: "table.csv"))
  var output: String?

  @Flag(help: "Print what the data looks like.")
  var describe = false

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard !describe || output != "-" else {
      throw ValidationError("--describe and the table cannot both go to standard output.")
    }
  }

  func run() async throws {
    let file = try DatasetFile(readingFile: SourceText(contentsOf: file))
    if let output {
      for source in [self.file, file.specification.table?.path].compactMap(\.self) {
        try OutputFile(output).refuse(toReplace: source)
      }
    }
    let dataset = try file.makeDataset()
    options.logger.debug(
      "made the data set",
      metadata: ["rows": "\(dataset.count)", "inputs": "\(dataset.x.columns)"])
    if let output, output != "-" {
      try OutputFile(output).write { write throws(Diagnostic) in
        try dataset.writeCSV(to: write)
      }
    } else if !describe {
      try dataset.writeCSV { bytes throws(Diagnostic) in try StandardOutput.write(bytes: bytes) }
    }
    if describe { try StandardOutput.write(file.description(of: dataset)) }
  }
}
