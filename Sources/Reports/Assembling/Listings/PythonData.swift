internal import Datasets
internal import Training

/// The part of a Keras program that makes the data.
struct PythonData {
  private let dataset: DatasetSpecification
  private let trainingRows: Int
  private let generator: String
  private let arguments: [PlainValue.Entry]

  init(of program: KerasProgram) {
    dataset = program.experiment.dataset
    trainingRows = program.trainingRows
    guard case .mapping(let entries) = dataset.plainValue,
      case .text(let name)? = entries.first(where: { $0.key == "generator" })?.value
    else {
      (generator, arguments) = ("", [])
      return
    }
    generator = "make_\(name)"
    arguments = entries.filter { !["generator", "labels", "standardize"].contains($0.key) }
  }

  /// What the data needs beside NumPy.
  var imports: [String] {
    let scaler = "from sklearn.preprocessing import StandardScaler"
    return ["from sklearn.datasets import \(generator)"]
      + (dataset.standardize == .none ? [] : [scaler])
  }

  var lines: [String] {
    makingLines + scalingLines + labelLines + [
      "x_train, x_test = x[:\(trainingRows)], x[\(trainingRows):]",
      "y_train, y_test = y[:\(trainingRows)], y[\(trainingRows):]",
    ]
  }

  private var makingLines: [String] {
    let list = arguments.map { entry in
      let needsTuple = ["n_samples", "center_box"].contains(entry.key)
      return "\(entry.key)=\(entry.value.python(asTuple: needsTuple))"
    }
    let line = "x, y = \(generator)(\(list.joined(separator: ", ")))"
    if line.count <= 88 { return [line] }
    return ["x, y = \(generator)("] + list.map { "    \($0)," } + [")"]
  }

  private var scalingLines: [String] {
    let rows = dataset.standardize == .train ? "[:\(trainingRows)]" : ""
    func scaling(_ name: String) -> String {
      dataset.standardize == .all
        ? "\(name) = StandardScaler().fit_transform(\(name))"
        : "\(name) = StandardScaler().fit(\(name)\(rows)).transform(\(name))"
    }
    switch (dataset.standardize, dataset.generator) {
    case (.none, .regression): return ["y = y.reshape(-1, 1)"]
    case (.none, _): return []
    case (_, .regression): return [scaling("x"), "y = y.reshape(-1, 1)", scaling("y")]
    case (_, .circles), (_, .blobs), (_, .moons): return [scaling("x")]
    }
  }

  private var labelLines: [String] {
    switch (dataset.labels, dataset.generator) {
    case (nil, .regression): []
    case (nil, _): ["y = y.reshape(-1, 1)"]
    case (.signed, _): ["y = np.where(y == 0, -1.0, 1.0).reshape(-1, 1)"]
    case (.oneHot, _): ["y = np.eye(y.max() + 1)[y]"]
    }
  }
}
