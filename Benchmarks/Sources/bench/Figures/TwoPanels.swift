import FigureRendering
import Figures
import Foundation
import Training

/// The figure of two panels that the tutorial draws most, from its data to the bytes of a file: in Lossbook, by the same
/// calls of Cairo, Pango and libpng from C, and in matplotlib.
struct TwoPanels {
  /// How often everything is measured in turn.
  var rounds: Int
  private let repetitions = 10
  private let figure: Figure

  /// The formats, at 1000 by 800 pixels where they have any.
  static let formats: [(name: String, format: ImageFormat)] = [
    ("png", .png(scale: 2)), ("svg", .svg), ("pdf", .pdf),
  ]

  /// The figure of a run, and its data in a folder for the programs of others.
  init(_ run: Run, rounds: Int, folder: URL) throws {
    self.rounds = rounds
    let columns = ["loss", "accuracy", "val_loss", "val_accuracy"].compactMap { run.history[$0] }
    guard columns.count == 4 else { throw BenchmarkError("the run has no accuracy") }
    figure = Self.figure(columns)
    let rows = columns[0].indices.map { epoch in
      "\(epoch + 1)," + columns.map { "\($0[epoch])" }.joined(separator: ",")
    }
    let table = "epoch,loss,accuracy,val_loss,val_accuracy\n" + rows.joined(separator: "\n") + "\n"
    try Data(table.utf8).write(to: folder.appending(path: "two-panels.csv"))
    let scene = figure.scene(measuring: PangoTextMeasurer())
    try Data(DrawingSteps(scene).text.utf8).write(to: folder.appending(path: "two-panels.txt"))
  }

  private static func figure(_ columns: [[Double]]) -> Figure {
    let panels = [("Hinge loss", 0), ("Accuracy", 1)].map { label, index in
      LearningCurvePanel(
        label: label,
        curves: [
          LearningCurve(
            train: LearningCurve.Series(values: columns[index]),
            test: LearningCurve.Series(values: columns[index + 2]))
        ])
    }
    var figure = Figure.learningCurves(title: "Hinge loss on circles", panels: panels)
    (figure.width, figure.height) = (500, 400)
    return figure
  }

  /// Measures all in turn; without a rival in Python its columns say that it was left out.
  func section(against handDrawn: Rival, matplotlib: Rival?, on folder: URL) throws
    -> TextTable.Section
  {
    var ours = Self.formats.map { _ in FileResult() }
    var theirs = ours
    for _ in 0..<rounds {
      for (index, format) in Self.formats.enumerated() {
        for _ in 0..<repetitions { try ours[index].improve(with: draw(format.format)) }
      }
      for (index, result) in try results(of: handDrawn, on: folder).enumerated() {
        theirs[index].improve(with: result)
      }
    }
    let slow = try matplotlib.map { try results(of: $0, on: folder) }
    var section = TextTable.Section(
      header: ["Figure of two panels, processor time in ms", "Lossbook", "C", "ratio"]
        + ["matplotlib", "times faster", "kB", "matplotlib's kB"])
    for (index, format) in Self.formats.enumerated() {
      let time = ours[index].duration.processor
      let other = slow?[index]
      section.rows.append([
        format.name.uppercased(), time.milliseconds, theirs[index].duration.processor.milliseconds,
        (time / theirs[index].duration.processor).ratio,
        other?.duration.processor.milliseconds ?? "left out",
        other.map { ($0.duration.processor / time).ratio } ?? "", ours[index].kilobytes,
        other?.kilobytes ?? "",
      ])
    }
    section.notes.append(
      "From values to the bytes of a file, PNG of 1000 by 800 pixels; best of \(rounds) rounds in turn, \(repetitions) each. C draws from known places, writes Cairo's own SVG and compresses with zlib's level 3; matplotlib has its constrained layout."
    )
    return section
  }

  private func draw(_ format: ImageFormat) throws -> FileResult {
    var count = 0
    let duration = try Duration {
      let scene = figure.scene(measuring: PangoTextMeasurer())
      count = try FigureRenderer().render(scene, as: format, key: "two-panels").count
    }
    return FileResult(duration: duration, bytes: count)
  }

  private func results(of rival: Rival, on folder: URL) throws -> [FileResult] {
    let lines = try rival.lines(on: folder, repetitions: repetitions)
    guard lines.map(\.name) == Self.formats.map(\.name) else {
      throw BenchmarkError("\(rival.name) wrote other formats: \(lines.map(\.name))")
    }
    return try lines.map { line in
      guard line.numbers.count == 3 else {
        throw BenchmarkError("\(rival.name) printed \(line.numbers.count) numbers instead of 3")
      }
      return FileResult(
        duration: Duration(processor: line.numbers[0], wall: line.numbers[1]),
        bytes: Int(line.numbers[2]))
    }
  }
}

/// How long a file took, and how large it is.
struct FileResult {
  var duration = Duration()
  var bytes = 0

  /// Its size in units of 1000 bytes.
  var kilobytes: String { String(format: "%.1f", Double(bytes) / 1000) }

  /// Keeps the shorter times; the size is the last one's.
  mutating func improve(with other: FileResult) {
    duration.improve(with: other.duration)
    bytes = other.bytes
  }
}
