import ArgumentParser
import Foundation

/// Measures Lossbook against programs that do the same work, in one run, and prints one table.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure Lossbook against programs that do the same work; print one table.")

  @Option(help: "The program of HandWritten/.", transform: { URL(filePath: $0) })
  var handWritten: URL

  @Option(help: "The program of HandDrawn/.", transform: { URL(filePath: $0) })
  var handDrawn: URL

  @Option(help: "The folder Python/.", transform: { URL(filePath: $0) })
  var scripts: URL

  @Option(help: "The program lossbook.", transform: { URL(filePath: $0) })
  var lossbook: URL

  @Option(help: "The folder of the tutorial's report.", transform: { URL(filePath: $0) })
  var reports: URL

  @Option(
    help:
      "A Python with NumPy, matplotlib, Keras, JAX and TensorFlow; without it their rows are left out.",
    transform: { URL(filePath: $0) })
  var python: URL?

  @Option(help: "How often each is measured, in turn.")
  var rounds = 20

  func validate() throws {
    guard rounds >= 1 else { throw ValidationError("At least one round.") }
  }

  func run() throws {
    let tables = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: tables, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: tables) }

    var benchmark = try TutorialBenchmark(rounds: rounds, tables: tables)
    var table = TextTable()
    table.sections += try benchmark.measure(
      against: Rival(name: "C by hand", program: handWritten))
    table.sections.append(
      try benchmark.section(
        against: python.map(pythonRivals) ?? [],
        leftOut: python == nil ? ["NumPy", "Keras on JAX", "Keras on TensorFlow"] : []))
    table.sections.append(try LargeNetwork.section(against: python.map(largeNetwork)))
    table.sections.append(try twoPanels(of: benchmark, on: tables))
    table.sections.append(
      try TutorialFigures(reports: reports, lossbook: lossbook, rounds: rounds).section(in: tables))
    table.sections.append(try Growth.section(rounds: max(rounds / 4, 1)))
    print(table.text, terminator: "")
    if let warning = Self.warning { print("\n" + warning) }
  }

  private func twoPanels(of benchmark: TutorialBenchmark, on tables: URL) throws
    -> TextTable.Section
  {
    guard let run = benchmark.runs["hinge"] else { throw BenchmarkError("hinge was not run") }
    return try TwoPanels(run, rounds: rounds, folder: tables).section(
      against: Rival(name: "C by hand", program: handDrawn),
      matplotlib: python.map { python in
        Rival(
          name: "matplotlib", program: python,
          arguments: [scripts.appending(path: "two_panels.py").path])
      }, on: tables)
  }

  /// What makes the wall times worthless: other work on the machine.
  private static var warning: String? {
    var load = 0.0
    let cores = ProcessInfo.processInfo.activeProcessorCount
    guard getloadavg(&load, 1) == 1, load > Double(cores) else { return nil }
    return String(
      format:
        "The machine is busy with other work, too (load %.1f on %d cores): wall times are too long.",
      load, cores)
  }

  private func largeNetwork(_ python: URL) -> Rival {
    Rival(
      name: "NumPy", program: python, arguments: [scripts.appending(path: "large_network.py").path],
      environment: ["OPENBLAS_NUM_THREADS": "1"])
  }

  private func pythonRivals(_ python: URL) -> [Rival] {
    func rival(_ name: String, _ engine: String) -> Rival {
      Rival(
        name: name, program: python,
        arguments: [scripts.appending(path: "nine_experiments.py").path, engine],
        sameDraws: engine == "numpy")
    }
    return [
      rival("NumPy", "numpy"), rival("Keras on JAX", "jax"),
      rival("Keras on TensorFlow", "tensorflow"),
    ]
  }
}
