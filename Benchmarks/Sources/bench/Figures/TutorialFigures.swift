import Foundation

/// All figures of the tutorial, in every format that a site offers, drawn anew by `lossbook build` from runs that it keeps.
struct TutorialFigures {
  /// The folder of reports.
  var reports: URL
  /// The program.
  var lossbook: URL
  /// How often it is measured.
  var rounds: Int

  /// Wall times of builds: of one that draws every figure but trains nothing, and of one that has nothing to do.
  private struct Times {
    var drawing = Duration()
    var nothing = Duration()
  }

  /// Measures builds in folders of their own.
  ///
  /// - Throws: A ``BenchmarkError`` where a build fails, trains, or does not draw all figures.
  func section(in folder: URL) throws -> TextTable.Section {
    let warm = try prepare(folder.appending(path: "warm"), store: nil)
    // In another theme every figure is another one, and every run the same.
    _ = try build(in: warm, theme: "classic")
    var times = Times()
    var count = ""
    for round in 0..<rounds {
      let site = try prepare(
        folder.appending(path: "round-\(round)"), store: warm.appending(path: ".lossbook"))
      let first = try build(in: site, theme: "default")
      guard let drawn = first.summary.firstMatch(of: /0 runs trained, (\d+) figures drawn/),
        let all = first.summary.firstMatch(of: /(\d+) figures:/), drawn.1 == all.1
      else { throw BenchmarkError("lossbook drew something else: \(first.summary)") }
      count = String(all.1)
      times.drawing.improve(with: first.duration)
      times.nothing.improve(with: try build(in: site, theme: "default").duration)
      try FileManager.default.removeItem(at: site)
    }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return TextTable.Section(
      header: [
        "All figures of the tutorial, wall time in ms", "build that draws them", "nothing to do",
        "difference",
      ],
      rows: [
        [
          "\(count) figures in 7 files each", times.drawing.wall.milliseconds,
          times.nothing.wall.milliseconds,
          (times.drawing.wall - times.nothing.wall).milliseconds,
        ]
      ],
      notes: [
        "Whole runs of lossbook on \(cores) cores, from kept runs to files on disk, the page among them; best of \(rounds) rounds."
      ])
  }

  /// A folder with the reports and a store.
  private func prepare(_ folder: URL, store: URL?) throws -> URL {
    let files = FileManager.default
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    try files.copyItem(at: reports, to: folder.appending(path: "Reports"))
    if let store { try files.copyItem(at: store, to: folder.appending(path: ".lossbook")) }
    return folder
  }

  private func build(in folder: URL, theme: String) throws -> (duration: Duration, summary: String)
  {
    let process = Process()
    let output = Pipe()
    process.executableURL = lossbook
    process.currentDirectoryURL = folder
    process.arguments = ["build", "--theme", theme, "-o", "site-\(theme)"]
    (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
    var bytes = Data()
    let duration = try Duration {
      try process.run()
      bytes = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
    }
    let summary = String(decoding: bytes, as: UTF8.self)
    guard process.terminationStatus == 0 else {
      throw BenchmarkError("lossbook ended with status \(process.terminationStatus): \(summary)")
    }
    return (duration, summary)
  }
}
