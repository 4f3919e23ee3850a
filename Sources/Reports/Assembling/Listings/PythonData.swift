internal import Datasets
internal import Training

/// The part of a Keras program that makes the data.
struct PythonData {
  private let dataset: DatasetSpecification
  private let loss: Loss
  private let trainingRows: Int
  private let source: Source

  /// The lines that give `x` and `y` before they are scaled and encoded.
  fileprivate struct Source {
    var imports: [String]
    var lines: [String]
    var hasRealTarget: Bool
    var hasWeights = false
  }

  init(of program: KerasProgram) {
    dataset = program.experiment.dataset
    loss = program.experiment.loss
    trainingRows = program.trainingRows
    switch dataset.source {
    case .generator(let generator): source = Source(generator, dataset.plainValue)
    case .table(let table):
      source = Source(
        program.table.map { PythonTable(table, $0, trainingRows: program.trainingRows) })
    }
  }

  /// What the data needs beside NumPy.
  var imports: [String] {
    let scaler = "from sklearn.preprocessing import StandardScaler"
    return source.imports + (dataset.standardize == .none ? [] : [scaler])
  }

  /// Whether rows count differently: `sample_weight_train` and `sample_weight_test` then say how much.
  var hasWeights: Bool { source.hasWeights }

  var lines: [String] {
    let names = ["x", "y"] + (source.hasWeights ? ["sample_weight"] : [])
    return source.lines + scalingLines + labelLines
      + names.map { name in
        "\(name)_train, \(name)_test = \(name)[:\(trainingRows)], \(name)[\(trainingRows):]"
      }
  }

  private var scalingLines: [String] {
    let rows = dataset.standardize == .train ? "[:\(trainingRows)]" : ""
    func scaling(_ name: String) -> String {
      dataset.standardize == .all
        ? "\(name) = StandardScaler().fit_transform(\(name))"
        : "\(name) = StandardScaler().fit(\(name)\(rows)).transform(\(name))"
    }
    switch (dataset.standardize, source.hasRealTarget) {
    case (.none, true): return ["y = y.reshape(-1, 1)"]
    case (.none, false): return []
    case (_, true): return [scaling("x"), "y = y.reshape(-1, 1)", scaling("y")]
    case (_, false): return [scaling("x")]
    }
  }

  private var labelLines: [String] {
    if source.hasRealTarget { return [] }
    return switch dataset.labels {
    // Keras takes labels in a column for one row of many.
    case nil where loss.name == Loss.categoricalGeneralizedCrossEntropy().name: []
    case nil: ["y = y.reshape(-1, 1)"]
    case .signed: ["y = np.where(y == 0, -1.0, 1.0).reshape(-1, 1)"]
    case .oneHot: ["y = np.eye(y.max() + 1)[y]"]
    }
  }
}

extension PythonData.Source {
  fileprivate init(_ generator: Generator, _ value: PlainValue) {
    guard case .mapping(let entries) = value,
      case .text(let name)? = entries.first(where: { $0.key == "generator" })?.value
    else {
      self.init(imports: [], lines: [], hasRealTarget: false)
      return
    }
    let arguments = entries.filter { !["generator", "labels", "standardize"].contains($0.key) }
      .map { entry in
        let needsTuple = ["n_samples", "center_box"].contains(entry.key)
        return "\(entry.key)=\(entry.value.python(asTuple: needsTuple))"
      }
    var hasRealTarget = false
    if case .regression = generator { hasRealTarget = true }
    self.init(
      imports: ["from sklearn.datasets import make_\(name)"],
      lines: pythonCall("x, y = make_\(name)", arguments), hasRealTarget: hasRealTarget)
  }

  fileprivate init(_ table: PythonTable?) {
    self.init(
      imports: table?.imports ?? [], lines: table?.lines ?? [],
      hasRealTarget: table?.hasRealTarget ?? true, hasWeights: table?.hasWeights ?? false)
  }
}

/// A call on one line, or with an argument a line where that is too long.
func pythonCall(_ function: String, _ arguments: [String]) -> [String] {
  let line = "\(function)(\(arguments.joined(separator: ", ")))"
  if line.count <= 88 { return [line] }
  return ["\(function)("] + arguments.map { "    \($0)," } + [")"]
}
