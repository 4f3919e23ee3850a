/// What the finite values of a series do that has only some of them left, told from the sums over those that were left out.
///
/// Counts and sums are those of all values; places are found to within the distance of two values that are left.
struct ThinnedCourse {
  private let values: [Double]
  private let stretches: [LearningCurve.Series.Stretch]
  /// The place of each value among all finite ones, from 0.
  private let places: [Int]
  /// The sum of all values up to each that is left.
  private let sums: [Double]

  /// - Parameters:
  ///   - series: The values that are left.
  ///   - stretches: What was left out before each of them.
  init(_ series: LearningCurve.Series, _ stretches: [LearningCurve.Series.Stretch]) {
    var (values, finite) = ([Double](), [LearningCurve.Series.Stretch]())
    var before = LearningCurve.Series.Stretch()
    for (value, stretch) in zip(series.values, stretches) {
      before = before + stretch
      guard value.isFinite else { continue }
      values.append(value)
      finite.append(before)
      before = .init()
    }
    var (place, sum) = (-1, 0.0)
    var (places, sums) = ([Int](), [Double]())
    for stretch in finite {
      place += stretch.count
      sum += stretch.sum
      places.append(place)
      sums.append(sum)
    }
    (self.values, self.stretches, self.places, self.sums) = (values, finite, places, sums)
  }

  /// How many finite values there were.
  private var count: Int { (places.last ?? -1) + 1 }

  /// How far the values of the second half go in all, and how often they turn.
  var secondHalf: (steps: Double, way: Double, turns: Double) {
    let half = count / 2
    var (way, turns) = (0.0, 0.0)
    for (place, stretch) in zip(places, stretches) where place > half {
      let share = min(1, Double(place - half) / Double(max(1, stretch.count)))
      way += share * stretch.way
      turns += share * Double(stretch.turns)
    }
    return (Double(count - 1 - half), way, turns)
  }

  /// The index, among the values left, from which on none is far from the end, if that is in the first quarter of all.
  func settlingIndex(isFar: (Double) -> Bool) -> Int? {
    let index = (values.lastIndex(where: isFar) ?? -1) + 1
    return index < places.count && 4 * (places[index] + 1) <= count ? index : nil
  }

  /// For each value left the mean of all values about it: a twentieth of the series, less at the ends.
  var movingAverage: [Double] {
    let reach = count / 40
    return places.map { place in
      let width = min(reach, place, count - 1 - place)
      return (sum(before: place + width + 1) - sum(before: place - width)) / Double(2 * width + 1)
    }
  }

  /// Whether at least a tenth of all values come after one that is left.
  func isFarFromEnd(_ index: Int) -> Bool { count - places[index] > count / 10 }

  /// The sum of so many first values; between two that are left as if all were alike.
  private func sum(before place: Int) -> Double {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    // `low` values are left of those that are summed.
    let (done, sum) = low == 0 ? (0, 0) : (places[low - 1] + 1, sums[low - 1])
    guard done < place, low < stretches.count else { return sum }
    let stretch = stretches[low]
    return sum + stretch.sum * Double(place - done) / Double(max(1, stretch.count))
  }
}
