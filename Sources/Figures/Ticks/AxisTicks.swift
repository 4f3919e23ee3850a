/// Ticks for a scale whose labels can stand beside each other.
///
/// Every kind of scale offers labellings in a way of its own, below; what they share is how labels are judged: by the
/// gaps between them as they are measured, on the scale.
struct AxisTicks {
  var scale: PositionScale
  /// The distance of labels aimed for.
  var spacing: Double
  /// How much of the scale's length a label takes.
  var length: (String) -> Double
  /// The type size: gaps between labels are judged by it.
  var size: Double
  /// The gap below which labels run together, as a share of the type size.
  var leastGap: Double
  /// The least of the scale's length in which a name can stand.
  var leastRoom = 0.0
  /// The lines that a name is set in where it may take so much of the scale's length.
  var lines: (_ name: String, _ room: Double) -> [String] = { name, _ in [name] }
  /// A name with the characters in its middle left out, as far as it has to be.
  var cutInMiddle: (_ name: String, _ room: Double) -> String = { name, _ in name }

  /// How many labels are aimed for.
  var target: Double { max(2, abs(scale.end - scale.start) / spacing + 1) }

  /// The best ticks; a single one where two have no room; none where there is no round number in the domain.
  func ticks() -> [Tick] {
    switch scale.kind {
    case .linear, .integer: linearTicks()
    case .logarithmic: logarithmicTicks()
    case .symlog: symlogTicks()
    case .categories(let names): categoryTicks(names)
    }
  }

  /// Gives a scale its ticks and minor ticks.
  func place(on scale: inout PositionScale) {
    scale.ticks = ticks()
    scale.minorTicks = minorTicks(between: scale.ticks)
  }

  /// The paper's legibility: full from a gap of one and a half type sizes on; `nil` where labels run together.
  func legibility(_ ticks: [Tick]) -> Double? {
    guard let gap = smallestGap(between: ticks) else { return 1 }
    let share = gap / size
    if share < leastGap { return nil }
    return share >= 1.5 ? 1 : max(0, 2 - 1.5 / share)
  }

  /// The smallest gap between neighbouring labels; `nil` where there are no neighbours.
  private func smallestGap(between ticks: [Tick]) -> Double? {
    zip(ticks, ticks.dropFirst()).compactMap { a, b in
      guard let from = scale.position(of: a.value), let to = scale.position(of: b.value) else {
        return nil
      }
      return abs(to - from) - (length(a.label) + length(b.label)) / 2
    }.min()
  }
}
