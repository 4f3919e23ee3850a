package import Datasets
internal import Foundation

/// A data set in words and tables, for a terminal.
struct DatasetDescription {
  let dataset: Dataset
  let specification: DatasetSpecification
  /// How many of the first rows train; `nil` where nothing says so.
  let trainingRows: Int?

  /// Lines that end with a line feed.
  var text: String {
    var blocks = [facts, columns]
    if let classes { blocks.append(classes) }
    return blocks.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  // MARK: Facts

  private var facts: [String] {
    var lines = ["Rows: \(dataset.count)", "Inputs: \(dataset.x.columns)", "Target: \(target)"]
    if let trainingRows {
      lines.append("Split: \(trainingRows) rows train, \(dataset.count - trainingRows) test")
    }
    if let table = dataset.table, let file = specification.table {
      let header = table.hasHeader ? "with a header" : "without a header"
      lines.append(
        "Table: \(file.path.escapingControls), separated by \(table.separator.plural), \(header)")
    }
    return lines
  }

  private var target: String {
    let name = dataset.table.map { "'\($0.target.escapingControls)', " } ?? ""
    let kind =
      switch dataset.target {
      case .real: "real numbers"
      case .signed: "2 classes as -1 and 1"
      case .classes(_, let count): "\(count) \(count == 1 ? "class" : "classes")"
      case .oneHot(_, let count): "\(count) \(count == 1 ? "class" : "classes"), one-hot"
      }
    return name + kind
  }

  // MARK: Tables

  private var columns: [String] {
    var rows = [["column", "type", "min", "mean", "sd", "max", "missing"]]
    func add(_ name: String, _ column: ColumnSummary, missing: Int) {
      rows.append(
        [name.escapingControls, column.isWhole ? "integer" : "real"]
          + [column.min, column.mean, column.sd, column.max].map(Self.short)
          + [String(missing)])
    }
    for (index, column) in dataset.x.columnSummaries.enumerated() {
      add(
        dataset.table?.features[index] ?? "x\(index)", column,
        missing: dataset.table?.imputedCounts[index] ?? 0)
    }
    if case .real(let values) = dataset.target {
      add(dataset.table?.target ?? "y", Self.summary(of: values), missing: 0)
    }
    if let weights = dataset.sampleWeights {
      add(dataset.table?.sampleWeight ?? "sample_weight", Self.summary(of: weights), missing: 0)
    }
    return Self.aligned(rows, leading: 2)
  }

  private static func summary(of values: [Double]) -> ColumnSummary {
    Matrix(rows: values.count, columns: 1, elements: values).columnSummaries[0]
  }

  /// Nobody reads more classes than so many.
  private static let mostClasses = 50

  private var classes: [String]? {
    let all = 0..<dataset.count
    guard let counts = dataset.target.classCounts(in: all) else { return nil }
    var columns = [counts]
    var head = ["class", "rows"]
    if let trainingRows, let train = dataset.target.classCounts(in: 0..<trainingRows),
      let test = dataset.target.classCounts(in: trainingRows..<dataset.count)
    {
      columns += [train, test]
      head += ["train", "test"]
    }
    var rows = [head]
    for index in counts.indices.prefix(Self.mostClasses) {
      rows.append([name(ofClass: index)] + columns.map { String($0[index]) })
    }
    let rest = counts.count - Self.mostClasses
    return Self.aligned(rows, leading: 1) + (rest > 0 ? ["… and \(rest) more classes"] : [])
  }

  private func name(ofClass index: Int) -> String {
    var code = String(index)
    if case .signed = dataset.target { code = index == 0 ? "-1" : "1" }
    return dataset.classNames.map { "\(code) \($0[index].escapingControls)" } ?? code
  }

  // MARK: Layout

  private static func short(_ value: Double) -> String { String(format: "%.6g", value) }

  /// Rows with their columns below each other: the first ones to the left, the others to the right.
  private static func aligned(_ rows: [[String]], leading: Int) -> [String] {
    let rows = rows.map { $0.map { $0.count > 40 ? $0.prefix(39) + "…" : $0 } }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, text in
        let padding = String(repeating: " ", count: widths[column] - text.count)
        return column < leading ? text + padding : padding + text
      }.joined(separator: "  ")
    }
  }
}

extension TableFile.Separator {
  fileprivate var plural: String {
    switch self {
    case .comma: "commas"
    case .semicolon: "semicolons"
    case .tab: "tabs"
    }
  }
}

extension DatasetFile {
  /// What a data set that this file describes looks like: its size, the type and the statistics of each column, its
  /// classes and their rows, as it is after imputing, scaling and encoding.
  package func description(of dataset: Dataset) -> String {
    DatasetDescription(
      dataset: dataset, specification: specification,
      trainingRows: split.flatMap { try? $0.trainingRows(of: dataset.count) }
    ).text
  }
}
