internal import Figures

extension ScatterFigure {
  /// How many points there are and how they lie, in words: for readers who do not see them.
  var description: String {
    let total = classes.reduce(0) { $0 + $1.points.count }
    let clouds = classes.filter { !$0.points.isEmpty }.map {
      Cloud(name: $0.name.phrase, $0.points)
    }
    let sentences =
      ["Scatter plot of \(title): \(NumberWords.points(total)) in \(classes.count) classes."]
      + (Cloud.areConcentric(clouds) ? Self.rings(clouds) : Self.clusters(clouds))
    return sentences.joined(separator: " ")
  }

  /// Classes about one centre, from the inside out.
  private static func rings(_ clouds: [Cloud]) -> [String] {
    let parts = clouds.sorted { $0.radius < $1.radius }.map {
      "\($0.name) (\(NumberWords.points($0.count))) at a mean distance of "
        + "\(NumberWords.number($0.radius)) from it"
    }
    let center = "(\(rounded(clouds[0].center.x)), \(rounded(clouds[0].center.y)))"
    return [
      "The classes lie around one centre near \(center), from the inside out: \(parts.joined(separator: ", "))."
    ]
  }

  private static func clusters(_ clouds: [Cloud]) -> [String] {
    clouds.map {
      let name = $0.name.prefix(1).uppercased() + $0.name.dropFirst()
      return "\(name): \(NumberWords.points($0.count)) around "
        + "(\(rounded($0.center.x)), \(rounded($0.center.y))), x0 from \(rounded($0.x.lowerBound)) to "
        + "\(rounded($0.x.upperBound)), x1 from \(rounded($0.y.lowerBound)) to \(rounded($0.y.upperBound))."
    }
  }

  private static func rounded(_ value: Double) -> String {
    NumberFormat(digits: 1, style: .fixed).string(value)
  }
}

/// Where the points of a class lie.
private struct Cloud {
  var name: String
  var count: Int
  var center: Point
  var x: ClosedRange<Double>
  var y: ClosedRange<Double>
  /// The mean distance from the centre.
  var radius: Double
  /// The standard deviation of that distance.
  var thickness: Double

  /// - Precondition: There is a point.
  init(name: String, _ points: [Point]) {
    self.name = name
    count = points.count
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    let center = Point(x: Statistic.mean(xs), y: Statistic.mean(ys))
    self.center = center
    x = Statistic.min(xs)...Statistic.max(xs)
    y = Statistic.min(ys)...Statistic.max(ys)
    let distances = points.map { Self.distance($0, center) }
    radius = Statistic.mean(distances)
    thickness = points.count > 1 ? Statistic.sd(distances) : 0
  }

  /// Whether all classes share a centre and at least one of them leaves it free: rings, not heaps.
  static func areConcentric(_ clouds: [Cloud]) -> Bool {
    guard clouds.count > 1, let outermost = clouds.max(by: { $0.radius < $1.radius }) else {
      return false
    }
    return outermost.radius > 2 * outermost.thickness
      && clouds.allSatisfy { distance($0.center, outermost.center) < 0.2 * outermost.radius }
  }

  private static func distance(_ a: Point, _ b: Point) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }
}
