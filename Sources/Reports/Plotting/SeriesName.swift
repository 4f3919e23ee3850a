/// The name of a logged column, taken apart: `val_loss` is the loss on the test rows.
struct SeriesName: Hashable {
  /// What is measured: `loss`.
  var quantity: String
  /// On which rows.
  var part: ResultQuantity.Part
  /// Which of its moments PyTorch Lightning tells apart: the mean of an epoch or one step; `nil` for neither.
  var span: Span?

  /// How often a value of Lightning's is logged.
  enum Span: String { case step, epoch }

  private static let parts: [String: ResultQuantity.Part] = [
    "train": .train, "training": .train, "val": .test, "valid": .test, "validation": .test,
    "eval": .test, "evaluation": .test, "dev": .test, "test": .test,
  ]
  private static let separators: Set<Character> = ["_", "/", ".", "-", " ", ":"]

  /// Takes `train_`, `val_`, `eval_`, `test_` and their like away in front or behind, and `_step` or `_epoch` behind. What
  /// is left without any of them was measured on the training rows.
  init(_ name: String) {
    // Exports of Weights & Biases put the name of the run in front.
    let run = name.ranges(of: " - ").last.map { name[..<$0.upperBound] } ?? ""
    var words = Self.words(of: String(name.dropFirst(run.count)))
    part = .train
    if words.count > 2, let span = Span(rawValue: words[words.count - 1].lowercased()) {
      self.span = span
      words.removeLast(2)
    }
    if words.count > 2, let part = Self.parts[words[0].lowercased()] {
      self.part = part
      words.removeFirst(2)
    } else if words.count > 2, let part = Self.parts[words[words.count - 1].lowercased()] {
      self.part = part
      words.removeLast(2)
    }
    quantity = run + words.joined()
  }

  /// The words and, between them, the separators.
  private static func words(of name: String) -> [String] {
    var words = [""]
    for character in name {
      if separators.contains(character), words[words.count - 1] != "" {
        words += [String(character), ""]
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words.last == "" && words.count > 1 ? [name] : words
  }

  /// Whether it is one of the columns that say when something was logged.
  static func isIndex(_ name: String) -> Bool { isEpoch(name) || isStep(name) || name.isEmpty }

  /// Whether it counts epochs.
  static func isEpoch(_ name: String) -> Bool { ["epoch", "epochs"].contains(counter(name)) }

  /// Whether it counts steps.
  static func isStep(_ name: String) -> Bool {
    [
      "step", "steps", "global_step", "iteration", "iterations", "iter", "batch", "index",
      "unnamed: 0",
    ].contains(counter(name))
  }

  /// What is counted: `step` for `_step` and `train/step`.
  private static func counter(_ name: String) -> Substring {
    var name = Substring(name.lowercased())
    for prefix in ["trainer/", "training/", "train/", "_"] where name.hasPrefix(prefix) {
      name = name.dropFirst(prefix.count)
    }
    return name
  }

  /// Whether it is not about how well a model does, and is drawn only where it is asked for: learning rates, times, counts.
  static func isSide(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let side: Set<String> = [
      "lr", "runtime", "time", "timestamp", "timestep", "date", "datetime", "duration", "elapsed",
      "eta", "seed", "momentum", "flos", "tokens", "memory", "mem", "gpu", "cpu", "version",
    ]
    let text = words.joined(separator: "_")
    return words.contains(where: side.contains) || text.contains("learning_rate")
      || text.contains("per_second") || text.contains("grad_norm") || text.contains("gradient_norm")
      || text.contains("weight_decay") || text.contains("num_input")
      // The range of each point of a chart of Weights & Biases.
      || name.hasSuffix("__MIN") || name.hasSuffix("__MAX")
  }
}
