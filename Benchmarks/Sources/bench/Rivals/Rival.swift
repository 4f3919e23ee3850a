import Foundation

/// A program that trains the nine experiments on the tables of a folder and says how long each took.
///
/// It prints a line for each experiment: the name, processor and wall time in seconds, and the loss of the trained
/// network on the training rows and on the test rows.
struct Rival {
  /// What the table calls it.
  var name: String
  /// The program.
  var program: URL
  /// What comes before the folder.
  var arguments: [String] = []
  /// What is set beside the environment of this process.
  var environment: [String: String] = [:]
  /// Whether it draws the weights and the order of the rows that seed 1 means to Lossbook, so that its losses can be checked.
  var sameDraws = true

  /// What the program found of one experiment.
  struct Result {
    /// The experiment's name.
    var experiment: String
    /// How long it took.
    var duration: Duration
    /// The loss on the training rows.
    var trainLoss: Double
    /// The loss on the test rows.
    var testLoss: Double
  }

  /// Runs the program, each experiment as often as asked.
  ///
  /// - Throws: A ``BenchmarkError`` where it fails or prints anything else.
  func results(on tables: URL, repetitions: Int) throws -> [Result] {
    try lines(on: tables, repetitions: repetitions).map { line in
      guard line.numbers.count == 4 else {
        throw BenchmarkError("\(name) printed \(line.numbers.count) numbers of \(line.name)")
      }
      return Result(
        experiment: line.name,
        duration: Duration(processor: line.numbers[0], wall: line.numbers[1]),
        trainLoss: line.numbers[2], testLoss: line.numbers[3])
    }
  }

  /// Runs the program and gives what it prints, a name and numbers a line; what it prints as errors is shown where it
  /// fails.
  ///
  /// - Throws: A ``BenchmarkError`` where it fails or prints anything but numbers after a name.
  func lines(on tables: URL, repetitions: Int) throws -> [(name: String, numbers: [Double])] {
    let process = Process()
    let output = Pipe()
    process.executableURL = program
    process.arguments = arguments + [tables.path, String(repetitions)]
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = output
    let errors = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data().write(to: errors)
    defer { try? FileManager.default.removeItem(at: errors) }
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    let text = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let message = try String(decoding: Data(contentsOf: errors), as: UTF8.self)
      throw BenchmarkError("\(name) ended with status \(process.terminationStatus)\n\(message)")
    }
    return try text.split(separator: "\n").map { line in
      let fields = line.split(separator: " ")
      let numbers = fields.dropFirst().compactMap { Double($0) }
      guard numbers.count == fields.count - 1 else {
        throw BenchmarkError("\(name) printed '\(line)'")
      }
      return (String(fields[0]), numbers)
    }
  }
}

/// What keeps the benchmark from being honest, or from running.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
