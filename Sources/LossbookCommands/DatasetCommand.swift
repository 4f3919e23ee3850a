internal import ArgumentParser
internal import Datasets
internal import Logging
internal import Reports

/// `lossbook dataset FILE [-o TABLE.csv]`
struct DatasetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dataset",
    abstract: "Write the data of an experiment as a table.",
    discussion: """
      The table is CSV with the columns x0, x1, … and y, or y0, y1, … for one-hot labels: all \
      rows, those that train first, scaled and encoded as the file says. Without -o it goes to \
      standard output.

      The file is an experiment file, or one with only a 'dataset:' block:

        dataset:
          generator: circles
          n_samples: 1000
          noise: 0.1
          random_state: 1

      Examples:

        lossbook dataset circles.yaml
        lossbook dataset circles.yaml -o circles.csv

      The keys of each generator:

      \(DatasetFile.documentation)
      """)

  @Argument(
    help: ArgumentHelp("The experiment, or its data set; - for standard input.", valueName: "file"))
  var file: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the table there; - for standard output.", valueName: "table.csv"))
  var output: String?

  @OptionGroup var options: GlobalOptions

  func run() async throws {
    if let output { try OutputFile(output).refuse(toReplace: self.file) }
    let file = try DatasetFile(readingFile: SourceText(contentsOf: file))
    let dataset = try file.makeDataset()
    options.logger.debug(
      "made the data set",
      metadata: ["rows": "\(dataset.count)", "inputs": "\(dataset.x.columns)"])
    let table = dataset.csv()
    if let output, output != "-" {
      try OutputFile(output).write(table)
    } else {
      try StandardOutput.write(bytes: table)
    }
  }
}
