/// The bounds of the bands of a colour scale in steps.
enum ColorBands {
  /// More bands than this cannot be told apart.
  static let most = 32

  /// The bounds in rising order, at least two; none for a smooth scale. Bands that are counted have round bounds that
  /// hold the domain.
  static func bounds(
    _ steps: ColorAxis.Steps, domain: ClosedRange<Double>, scale: ScaleKind
  ) -> [Double] {
    switch steps {
    case .smooth: return []
    case .bounds(let bounds):
      let usable = Set(bounds.filter { scale.transform.forward($0) != nil }).sorted()
      return usable.count > 1 ? usable : []
    case .bands(let count):
      return round(count: min(max(1, count), most), domain: domain, scale: scale)
    }
  }

  private static func round(
    count: Int, domain: ClosedRange<Double>, scale: ScaleKind
  ) -> [Double] {
    let ends = [domain.lowerBound, domain.upperBound]
    switch scale.transform {
    case .identity:
      let search = TickSearch(
        domain: domain, target: Double(count) + 1, reachesOut: true,
        wholeNumbersOnly: scale == .integer)
      return search.best().map { covering(domain, $0) } ?? ends
    case .logarithm:
      // The powers of ten, or of their multiples, that come nearest to the number of bands.
      let series = PowerSpacing.all.map { $0.values(around: domain) }.filter { $0.count > 1 }
      return series.min { abs($0.count - 1 - count) < abs($1.count - 1 - count) } ?? ends
    case .symmetricLogarithm:
      return between(domain, transform: scale.transform, count: count)
    }
  }

  /// Equal steps behind a transform, from end to end.
  private static func between(
    _ domain: ClosedRange<Double>, transform: ScaleTransform, count: Int
  ) -> [Double] {
    guard let low = transform.forward(domain.lowerBound),
      let high = transform.forward(domain.upperBound)
    else { return [] }
    let inner = (1..<count).map {
      transform.inverse(low + (high - low) * Double($0) / Double(count))
    }
    return [domain.lowerBound] + inner + [domain.upperBound]
  }

  /// The numbers of a sequence, with one more at an end that the domain reaches beyond.
  private static func covering(_ domain: ClosedRange<Double>, _ sequence: TickSequence) -> [Double]
  {
    var sequence = sequence
    if let first = sequence.values.first, first > domain.lowerBound {
      sequence.first -= sequence.step
      sequence.count += 1
    }
    if let last = sequence.values.last, last < domain.upperBound { sequence.count += 1 }
    return sequence.values
  }
}
