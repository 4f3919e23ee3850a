internal import Datasets
internal import Training

/// The lines of a Keras program that read a table with pandas, as Lossbook does.
struct PythonTable {
  private let table: TableFile
  private let data: KerasProgram.Table
  private let trainingRows: Int

  /// The lines for a table.
  ///
  /// - Parameters:
  ///   - table: What its columns mean.
  ///   - data: What was found in it.
  ///   - trainingRows: How many rows an imputation is fitted on.
  init(_ table: TableFile, _ data: KerasProgram.Table, trainingRows: Int) {
    self.table = table
    self.data = data
    self.trainingRows = trainingRows
  }

  var hasRealTarget: Bool { data.targetKind == .real }

  var hasWeights: Bool { data.layout.sampleWeight != nil }

  var imports: [String] {
    var modules = ["import pandas as pd"]
    if table.impute != nil { modules.append("from sklearn.impute import SimpleImputer") }
    if data.targetKind == .encoded {
      modules.append("from sklearn.preprocessing import LabelEncoder")
    }
    return modules
  }

  var lines: [String] {
    var lines = readingLines
    if table.shuffle {
      lines.append(
        "table = table.iloc[np.random.RandomState(\(table.randomState)).permutation(len(table))]")
    }
    let features = "[\(data.layout.features.map(column).joined(separator: ", "))]"
    lines += pythonCall("x = np.ascontiguousarray", ["table[\(features)]", "dtype=float"])
    lines += imputingLines
    let target = "table[\(column(data.layout.target))]"
    switch data.targetKind {
    case .real, .signed: lines.append("y = \(target).to_numpy(dtype=float)")
    case .indices: lines.append("y = \(target).to_numpy(dtype=int)")
    case .encoded: lines.append("y = LabelEncoder().fit_transform(\(target))")
    }
    if let weight = data.layout.sampleWeight {
      lines.append("sample_weight = table[\(column(weight))].to_numpy(dtype=float)")
    }
    return lines
  }

  private var readingLines: [String] {
    var arguments = [table.file.python]
    switch data.layout.separator {
    case .comma: break
    case .semicolon: arguments.append("sep=\";\"")
    case .tab: arguments.append("sep=\"\\t\"")
    }
    if !data.layout.hasHeader { arguments.append("header=None") }
    if data.layout.hasTextTarget {
      arguments.append("dtype={\(column(data.layout.target)): str}")
    }
    if table.decimal == .comma { arguments.append("decimal=\",\"") }
    arguments.append("skipinitialspace=True")
    let missing = table.missing.map(\.python).joined(separator: ", ")
    arguments += ["na_values=[\(missing)]", "keep_default_na=False"]
    return pythonCall("table = pd.read_csv", arguments)
  }

  private var imputingLines: [String] {
    guard let impute = table.impute else { return [] }
    let arguments =
      switch impute {
      case .mean: "strategy=\"mean\""
      case .median: "strategy=\"median\""
      case .mostFrequent: "strategy=\"most_frequent\""
      case .constant(let value): "strategy=\"constant\", fill_value=\(value.python)"
      }
    return ["x = SimpleImputer(\(arguments)).fit(x[:\(trainingRows)]).transform(x)"]
  }

  /// A column as pandas calls it: by name, or by number where there is no header.
  private func column(_ name: String) -> String {
    data.layout.hasHeader ? name.python : String(name.dropFirst())
  }
}

extension KerasProgram {
  /// What was found in the table that the data comes from.
  package struct Table: Sendable, Hashable {
    let layout: TableLayout
    let targetKind: TargetKind
    /// The labels of classes that have names.
    let labels: [String: Int]

    /// What the targets of a table are before labels are encoded.
    enum TargetKind: Sendable, Hashable {
      case real, signed, indices, encoded
    }

    /// The table that a data set was read from; `nil` for generated data.
    init?(of dataset: Dataset, labels: LabelEncoding?) {
      guard let layout = dataset.table else { return nil }
      self.layout = layout
      let classes = dataset.target.labeledClasses(named: dataset.classNames) ?? []
      self.labels = Dictionary(
        classes.map { ($0.name, $0.label) }, uniquingKeysWith: { first, _ in first })
      targetKind =
        switch dataset.target {
        case .real: .real
        case .signed where labels == nil: .signed
        case .signed, .classes, .oneHot: dataset.classNames == nil ? .indices : .encoded
        }
    }
  }
}
