/// The range of values that an axis shows.
///
/// Everything is computed behind the scale's transform, so that the same rules hold on every scale: on a logarithmic one
/// padding is a share of the decades, and a single value stands in the middle of one decade.
struct Domain {
  /// The smallest span, relative to the largest value, that is shown as it is. Below it the values count as equal:
  /// labels would need more digits than a reader can compare.
  static let smallestRelativeSpan = 1e-7
  /// Values below this count as zero on a linear scale, and no span of it is smaller.
  static let smallestMagnitude = 1e-300

  private let axis: Axis
  private let transform: ScaleTransform
  /// The numbers that are known as they are; a transform there and back can lose the last digit.
  private let known: [Double]
  private let bounds: ClosedRange<Double>

  /// The domain for data that has a place on the axis's scale, with the axis's padding, bounds and limits.
  ///
  /// Never empty: data with a single value gets room on both sides of it. No data at all gets 0...1, or 1...10 on a
  /// logarithmic scale, inside the bounds where they are narrower. Categories are all shown, whatever the data.
  static func fitting(_ data: ClosedRange<Double>?, axis: Axis) -> ClosedRange<Double> {
    var data = data
    if case .categories(let names) = axis.scale {
      if axis.limits == nil { return -0.5...(Double(max(1, names.count)) - 0.5) }
      data = 0...Double(max(1, names.count) - 1)
    }
    return Domain(axis, data: data).fitting(data)
  }

  private init(_ axis: Axis, data: ClosedRange<Double>?) {
    self.axis = axis
    let transform = axis.scale.transform
    self.transform = transform
    known = [data, axis.limits, axis.bounds].flatMap { [$0?.lowerBound, $0?.upperBound] }
      .compactMap { $0 }.filter { transform.forward($0) != nil }
    bounds =
      (transform.forward(axis.bounds.lowerBound)
        ?? -.infinity)...(transform.forward(axis.bounds.upperBound) ?? .infinity)
  }

  private func fitting(_ data: ClosedRange<Double>?) -> ClosedRange<Double> {
    let low = axis.limits.flatMap { transform.forward($0.lowerBound) }
    let high = axis.limits.flatMap { transform.forward($0.upperBound) }
    guard let range = changed(data, from: low, to: high) else { return values(of: empty()) }
    guard let half = halfSpan(of: range) else { return values(of: around(range)) }
    let padded = padded(range, by: 2 * (axis.padding * half))
    return values(of: (low ?? padded.lowerBound)...(high ?? padded.upperBound))
  }

  /// The data behind the transform, with the ends that the limits set. An end that is not finite or that has no place on
  /// the scale is left to the data.
  private func changed(
    _ data: ClosedRange<Double>?, from low: Double?, to high: Double?
  ) -> ClosedRange<Double>? {
    if let low, let high { return low...high }
    guard let data, let first = transform.forward(data.lowerBound),
      let last = transform.forward(data.upperBound)
    else { return (low ?? high).map { $0...$0 } }
    if let low { return low...max(low, last) }
    if let high { return min(first, high)...high }
    return first...last
  }

  /// Half the span, which does not overflow; `nil` where the values count as equal.
  private func halfSpan(of range: ClosedRange<Double>) -> Double? {
    let half = range.upperBound / 2 - range.lowerBound / 2
    let magnitude = max(abs(range.lowerBound), abs(range.upperBound))
    let scale =
      switch transform {
      case .identity: magnitude
      case .logarithm: 1.0
      case .symmetricLogarithm: min(magnitude, 1)
      }
    return half > max(scale * Self.smallestRelativeSpan, Self.smallestMagnitude) / 2 ? half : nil
  }

  private func empty() -> ClosedRange<Double> {
    let (first, last) = transform == .logarithm ? (0.0, 1.0) : (0, transform.forward(1) ?? 1)
    let low = max(first, bounds.lowerBound)
    let high = min(last, bounds.upperBound)
    if low < high, axis.scale != .integer { return low...high }
    let single = transform == .logarithm ? low : max(low, last)
    return around(single...single)
  }

  /// Values that count as one, in the middle of some room.
  private func around(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let magnitude = max(abs(range.lowerBound), abs(range.upperBound))
    let room: Double
    switch axis.scale {
    case .integer: room = max(0.5, magnitude * Self.smallestRelativeSpan)
    case .linear, .categories:
      room = magnitude > Self.smallestMagnitude * 100 ? magnitude * 0.1 : 0.5
    case .logarithmic, .symlog: room = 0.5
    }
    return padded(range, by: room)
  }

  /// Padding stops at a bound. One that lies almost as near as the padding reaches is taken in: an axis that starts at
  /// 0.01 would rather start at 0.
  private func padded(
    _ range: ClosedRange<Double>, by room: Double
  ) -> ClosedRange<Double> {
    let limits = transform.range
    var low = max(range.lowerBound - room, limits.lowerBound)
    var high = min(range.upperBound + room, limits.upperBound)
    if axis.padding > 0 {
      if low < bounds.lowerBound + room { low = min(bounds.lowerBound, range.lowerBound) }
      if high > bounds.upperBound - room { high = max(bounds.upperBound, range.upperBound) }
    }
    return low < high ? low...high : (range.lowerBound - room)...(range.upperBound + room)
  }

  /// The values that were changed.
  private func values(of changed: ClosedRange<Double>) -> ClosedRange<Double> {
    func value(_ end: Double) -> Double {
      known.first { transform.forward($0) == end } ?? transform.inverse(end)
    }
    let (low, high) = (value(changed.lowerBound), value(changed.upperBound))
    return low < high ? low...high : low.nextDown...low.nextUp
  }

  /// The domains widened so that a unit is as long on x as on y; the same where they are too large to be widened.
  static func withEqualAspect(
    _ domains: (x: ClosedRange<Double>, y: ClosedRange<Double>), width: Double, height: Double
  ) -> (x: ClosedRange<Double>, y: ClosedRange<Double>) {
    let halfUnit = max(
      (domains.x.upperBound / 2 - domains.x.lowerBound / 2) / width,
      (domains.y.upperBound / 2 - domains.y.lowerBound / 2) / height)
    func widened(_ domain: ClosedRange<Double>, _ length: Double) -> ClosedRange<Double>? {
      let middle = domain.lowerBound / 2 + domain.upperBound / 2
      // Nothing of a domain is lost by rounding: a tick may stand at its end.
      let low = min(domain.lowerBound, middle - halfUnit * length)
      let high = max(domain.upperBound, middle + halfUnit * length)
      return low.isFinite && high.isFinite && low < high ? low...high : nil
    }
    guard let x = widened(domains.x, width), let y = widened(domains.y, height) else {
      return domains
    }
    return (x, y)
  }
}
