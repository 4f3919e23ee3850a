internal import Datasets
internal import Training

/// What a Keras program weighs its training rows with.
struct PythonClassWeight {
  private let classWeight: ClassWeight?
  private let isOneHot: Bool
  /// The labels of classes that have names.
  private let labels: [String: Int]

  init(of program: KerasProgram) {
    classWeight = program.experiment.classWeight
    isOneHot = program.experiment.dataset.labels == .oneHot
    labels = program.table?.labels ?? [:]
  }

  /// What it needs beside NumPy.
  var imports: [String] {
    classWeight == .balanced
      ? ["from sklearn.utils.class_weight import compute_class_weight"] : []
  }

  /// What is computed from the data.
  var lines: [String] {
    guard classWeight == .balanced else { return [] }
    return [
      "labels = \(isOneHot ? "y_train.argmax(axis=1)" : "y_train[:, 0]")",
      "classes = np.unique(labels)",
      "balanced = compute_class_weight(\"balanced\", classes=classes, y=labels)",
      "class_weight = dict(zip(classes, balanced))",
    ]
  }

  /// The argument of `fit`; `nil` where every row counts once.
  var argument: String? {
    switch classWeight {
    case nil: return nil
    case .balanced: return "class_weight=class_weight"
    case .byName(let weights):
      let pairs = weights.inOrder.map {
        "\(labels[$0.key].map(String.init) ?? $0.key): \($0.value.python)"
      }
      return "class_weight={\(pairs.joined(separator: ", "))}"
    }
  }
}
