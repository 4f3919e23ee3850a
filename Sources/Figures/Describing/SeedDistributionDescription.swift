/// What a seed distribution shows, in words: mean, range and interval of each experiment, and how many runs diverged.
public struct SeedDistributionDescription: Sendable, Hashable {
  /// All of it.
  public let text: String

  /// Describes strips.
  ///
  /// - Parameters:
  ///   - strips: The experiments.
  ///   - label: What is measured.
  public init(_ strips: [SeedStrip], label: String) {
    let head = "\(label.isEmpty ? "Values" : label) by seed."
    text = ([head] + strips.map(Self.sentence)).joined(separator: " ")
  }

  private static func sentence(about strip: SeedStrip) -> String {
    let number = NumberWords.number
    let finite = strip.finite
    let diverged = strip.values.count - finite.count
    let rest = diverged == 0 ? "" : ", without \(NumberWords.count(diverged)) that diverged"
    guard let low = finite.min(), let high = finite.max() else {
      return "\(strip.name): no seed ended with a number."
    }
    let interval = strip.interval.map {
      "; interval from \(number($0.lowerBound)) to \(number($0.upperBound))"
    }
    return "\(strip.name): mean \(number(strip.mean)) of \(NumberWords.count(finite.count)) "
      + "\(finite.count == 1 ? "seed" : "seeds")\(rest), from \(number(low)) to \(number(high))"
      + "\(interval ?? "")."
  }
}
