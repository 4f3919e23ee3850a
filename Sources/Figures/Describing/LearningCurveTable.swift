/// The numbers that learning curves draw, as comma-separated values.
///
/// The columns are those of Keras: `epoch,loss,val_loss,accuracy,val_accuracy`, with a first column `experiment` where
/// there are several and, after a series with a band, `loss_low,loss_high` with its ends. A row stands for a place that one of the curves has a value at; where another has none its cell is
/// empty. Numbers are written in the shortest form that reads back the same.
public struct LearningCurveTable: Sendable {
  private let names: [String]
  private let columns: [Column]
  private let x: String

  private struct Column {
    var title: String
    /// The values of each run.
    var series: [LearningCurve.Series]
  }

  /// The table of what panels draw.
  ///
  /// - Parameters:
  ///   - panels: The panels, from the top on.
  ///   - x: What the axis that they share is called.
  public init(_ panels: [LearningCurvePanel], x: String = Axis.epochs.label) {
    columns = panels.flatMap { panel in
      LearningCurve.Part.allCases.flatMap { part in
        Self.columns(of: panel.curves.map { $0[part] }, called: part.seriesName(panel.name))
      }
    }
    names = panels.max { $0.curves.count < $1.curves.count }?.curves.map(\.name) ?? []
    self.x = x.isEmpty ? "x" : x.lowercased().replacing(" ", with: "_")
  }

  /// A column of the values, and two for the ends of a band where there is one.
  private static func columns(
    of series: [LearningCurve.Series], called title: String
  ) -> [Column] {
    guard !series.allSatisfy(\.isEmpty) else { return [] }
    var columns = [Column(title: title, series: series)]
    if series.contains(where: { $0.band != nil }) {
      for (end, values) in [("low", \LearningCurve.Series.Band.low), ("high", \.high)] {
        let ends = series.map {
          LearningCurve.Series(x: $0.x, values: $0.band?[keyPath: values] ?? [])
        }
        columns.append(Column(title: "\(title)_\(end)", series: ends))
      }
    }
    return columns
  }

  /// The whole table.
  public var text: String {
    var text = ""
    write { text += $0 }
    return text
  }

  /// Writes the table in pieces of some thousand rows, for one that is large.
  ///
  /// - Parameter write: Takes the next lines.
  /// - Throws: What `write` throws.
  /// - Complexity: O(n) for n values; memory for one piece.
  public func write<Failure: Error>(to write: (String) throws(Failure) -> Void) throws(Failure) {
    let isOverlay = names.count > 1
    let head = (isOverlay ? ["experiment"] : []) + [x] + columns.map(\.title)
    var piece = head.map(CSVText.cell).joined(separator: ",") + "\n"
    for (index, name) in names.enumerated() {
      var rows = Rows(
        columns.map { $0.series.indices.contains(index) ? $0.series[index] : nil })
      while let row = rows.next() {
        if isOverlay { piece += CSVText.cell(name) + "," }
        piece += row + "\n"
        guard piece.utf8.count > 1 << 16 else { continue }
        try write(piece)
        piece = ""
      }
    }
    try write(piece)
  }
}

/// Merges series by the places of their values.
private struct Rows {
  private let series: [LearningCurve.Series?]
  private var indices: [Int]

  init(_ series: [LearningCurve.Series?]) {
    self.series = series
    indices = series.map { _ in 0 }
  }

  /// The next row, without its end: the first place that is left, and the values that stand there.
  mutating func next() -> String? {
    var first: Double?
    for (series, index) in zip(series, indices) {
      guard let series, index < series.values.count else { continue }
      let place = series.position(at: index)
      if first.map({ place < $0 }) ?? true { first = place }
    }
    guard let first else { return nil }
    var row = Self.place(first)
    for column in series.indices {
      row += ","
      guard let values = series[column], indices[column] < values.values.count,
        values.position(at: indices[column]) == first
      else { continue }
      row += "\(values.values[indices[column]])"
      indices[column] += 1
    }
    return row
  }

  private static func place(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}
