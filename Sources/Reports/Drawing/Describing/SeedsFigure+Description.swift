internal import Figures
internal import Training

extension SeedsFigure {
  /// Mean, spread and interval of each experiment, and which seeds are the lowest and the highest.
  var description: String {
    let quantity = CurvesFigure.label(of: metric).lowercasedFirst
    let sentences = strips.map { sentence(about: $0) }
    return
      "Distribution of the final \(values.part == .train ? "training" : "test") \(quantity) over seeds. "
      + sentences.joined(separator: " ")
  }

  private func sentence(about strip: Strip) -> String {
    let number = NumberWords.number
    let left = strip.left == 0 ? "" : ", without \(strip.left) that diverged"
    guard let summary = strip.summary,
      let low = strip.seeds.min(by: { $0.value < $1.value }),
      let high = strip.seeds.max(by: { $0.value < $1.value })
    else { return "\(strip.title): no seed ended with a number." }
    let count = "\(summary.count) seed\(summary.count == 1 ? "" : "s")\(left)"
    let spread = summary.count > 1 ? ", standard deviation \(number(summary.sd))" : ""
    let interval = strip.interval.map {
      "; \(values.interval.inWords) from \(number($0.lowerBound)) to \(number($0.upperBound))"
    }
    return
      "\(strip.title): mean \(number(summary.mean)) of \(count)\(spread), median \(number(summary.median)), from "
      + "\(number(low.value)) (seed \(low.seed)) to \(number(high.value)) (seed \(high.seed))\(interval ?? "")."
  }
}

extension String {
  /// With a small first letter, unless the second one is large too, as in "ROC".
  fileprivate var lowercasedFirst: String {
    guard let first, dropFirst().first?.isUppercase != true else { return self }
    return first.lowercased() + dropFirst()
  }
}
