internal import Training

/// What a panel shows: its label, its limits, which direction is better, as far as the name tells.
struct PlotQuantity: Hashable {
  /// The name in the log, without what tells train from test.
  let name: String
  /// What the axis calls it.
  let label: String
  /// What no value leaves, as far as is known.
  let bounds: ClosedRange<Double>
  /// Whether a higher value is a better one.
  let isHigherBetter: Bool

  /// A quantity by its name, for values within a range.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - experiment: What was run, which knows its metrics; `nil` where the log does not say.
  ///   - range: The finite values; `nil` where there are none. Shares are sometimes logged as percentages.
  init(_ name: String, of experiment: Experiment?, range: ClosedRange<Double>?) {
    self.name = name
    let metric = experiment?.metric(named: name) ?? Metric(named: name.lowercased())
    label = name == "loss" ? "Loss" : metric?.label ?? Self.label(of: name)
    let isLoss = Self.isLoss(name)
    isHigherBetter = metric?.isHigherBetter ?? (!isLoss && Self.isScore(name))
    let known = metric?.bounds ?? (isLoss || Self.isScore(name) ? 0 ... .infinity : nil)
    let any = -Double.infinity ... .infinity
    let expected = known ?? any
    guard let range else {
      bounds = expected
      return
    }
    let holds =
      expected.lowerBound <= range.lowerBound && range.upperBound <= expected.upperBound
    bounds = holds ? expected : range.lowerBound >= 0 ? 0 ... .infinity : any
  }

  /// The loss comes first, then its parts, then what else there is, in the order of the log.
  var rank: Int { name == "loss" ? 0 : Self.isLoss(name) ? 1 : 2 }

  /// Whether a name is one of a loss or a metric.
  static func isKnown(_ name: String) -> Bool {
    isLoss(name) || isScore(name) || Metric(named: name.lowercased()) != nil
  }

  private static func isLoss(_ name: String) -> Bool {
    words(of: name).contains {
      ["loss", "losses", "error", "perplexity", "ppl", "wer", "cer", "nll", "mse", "mae", "rmse"]
        .contains($0)
    }
  }

  private static func isScore(_ name: String) -> Bool {
    words(of: name).contains {
      [
        "accuracy", "acc", "acc1", "acc5", "top1", "top5", "auc", "auroc", "f1", "precision",
        "recall", "score", "reward", "iou", "miou", "jaccard", "dice", "map", "bleu", "rouge",
        "rouge1", "rouge2", "rougel", "r2", "mcc", "psnr", "ssim", "kappa", "correlation",
        "pearson",
        "spearman", "spearmanr", "specificity", "sensitivity",
      ].contains($0)
    }
  }

  private static func words(of name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// `my_metric` as `My metric`.
  private static func label(of name: String) -> String {
    let words = name.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
