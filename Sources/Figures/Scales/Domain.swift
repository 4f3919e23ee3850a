/// The range of values that an axis shows.
enum Domain {
  /// The smallest span, relative to the largest value, that is shown as it is. Below it the values count as equal:
  /// labels would need more digits than a reader can compare.
  static let smallestRelativeSpan = 1e-7
  /// Values below this count as zero, and no span is smaller.
  static let smallestMagnitude = 1e-300

  /// The domain for data of a range, with the axis's padding, bounds and limits.
  ///
  /// Never empty: data with a single value gets room on both sides of it, no data at all gets 0...1 (inside the bounds,
  /// where they are narrower).
  static func fitting(_ data: ClosedRange<Double>?, axis: Axis) -> ClosedRange<Double> {
    let chosen = axis.limits.flatMap { $0.lowerBound.isFinite && $0.upperBound.isFinite ? $0 : nil }
    guard let range = chosen ?? data else { return empty(axis: axis) }
    guard let half = halfSpan(of: range) else {
      return around(range, axis: axis)
    }
    if chosen != nil { return range }
    return padded(range, by: 2 * (axis.padding * half), axis: axis)
  }

  /// Half the span, which does not overflow; `nil` where the values count as equal.
  private static func halfSpan(of range: ClosedRange<Double>) -> Double? {
    let half = range.upperBound / 2 - range.lowerBound / 2
    let magnitude = max(abs(range.lowerBound), abs(range.upperBound))
    return half > max(magnitude * smallestRelativeSpan, smallestMagnitude) / 2 ? half : nil
  }

  private static func empty(axis: Axis) -> ClosedRange<Double> {
    let low = max(0, axis.bounds.lowerBound)
    let high = min(1, axis.bounds.upperBound)
    return low < high && axis.scale != .integer
      ? low...high : around(max(low, 1)...max(low, 1), axis: axis)
  }

  /// Values that count as one, in the middle of some room.
  private static func around(
    _ range: ClosedRange<Double>, axis: Axis
  ) -> ClosedRange<Double> {
    let magnitude = max(abs(range.lowerBound), abs(range.upperBound))
    let room: Double
    switch axis.scale {
    case .integer: room = max(0.5, magnitude * smallestRelativeSpan)
    case .linear: room = magnitude > smallestMagnitude * 100 ? magnitude * 0.1 : 0.5
    }
    return padded(range, by: room, axis: axis)
  }

  /// Padding stops at a bound. One that lies almost as near as the padding reaches is taken in: an axis that starts at
  /// 0.01 would rather start at 0.
  private static func padded(
    _ range: ClosedRange<Double>, by room: Double, axis: Axis
  ) -> ClosedRange<Double> {
    let greatest = Double.greatestFiniteMagnitude
    var low = max(range.lowerBound - room, -greatest)
    var high = min(range.upperBound + room, greatest)
    if axis.padding > 0 {
      if low < axis.bounds.lowerBound + room { low = min(axis.bounds.lowerBound, range.lowerBound) }
      if high > axis.bounds.upperBound - room {
        high = max(axis.bounds.upperBound, range.upperBound)
      }
    }
    return low < high ? low...high : (range.lowerBound - room)...(range.upperBound + room)
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
      let (low, high) = (middle - halfUnit * length, middle + halfUnit * length)
      return low.isFinite && high.isFinite && low < high ? low...high : nil
    }
    guard let x = widened(domains.x, width), let y = widened(domains.y, height) else {
      return domains
    }
    return (x, y)
  }
}
