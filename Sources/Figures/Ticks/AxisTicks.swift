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
  /// Whether a name may reach into the room that shorter names beside it leave.
  var sharesRoom = false
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

  /// Gives a scale its ticks and minor ticks: those that an earlier one has, where labels stand on both alike.
  func place(on scale: inout PositionScale, earlier: PositionScale? = nil) {
    if let earlier, earlier.placesLabels(as: scale) {
      (scale.ticks, scale.minorTicks) = (earlier.ticks, earlier.minorTicks)
      return
    }
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
    let labels = ticks.map { (position: scale.position(of: $0.value), length: length($0.label)) }
    return zip(labels, labels.dropFirst()).compactMap { a, b in
      guard let from = a.position, let to = b.position else { return nil }
      return abs(to - from) - (a.length + b.length) / 2
    }.min()
  }
}

extension PositionScale {
  /// Lengths that differ by no more hold the same labels, in CSS pixels.
  private static let leastChange = 0.01

  /// Whether labels stand on another scale as they do on this one. Names of categories can be cut to a width besides.
  fileprivate func placesLabels(as other: PositionScale) -> Bool {
    if case .categories = kind { return false }
    return kind == other.kind && domain == other.domain
      && abs((end - start) - (other.end - other.start)) <= Self.leastChange
  }
}
