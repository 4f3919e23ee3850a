/// Goes along a line in chords, each as long as it stays where it may.
enum ChordFitting {
  /// No chord is looked for beyond so many places without one.
  private static let reach = 512

  /// The indices of the points that the chords join, the first and the last point's among them.
  ///
  /// From a point the chord goes to the last one up to which there is a direction that passes all places between where
  /// it may.
  ///
  /// - Complexity: O(places).
  static func kept(of places: [Silhouette.Place]) -> [Int] {
    guard let first = places.first?.index else { return [] }
    var kept = [first]
    var start = 0
    while start < places.count - 1 {
      let end = end(from: start, places)
      kept += [places[end].index].compactMap(\.self)
      start = end
    }
    return kept
  }

  private static func end(from start: Int, _ places: [Silhouette.Place]) -> Int {
    let origin = places[start]
    var (lowest, highest) = (-Double.infinity, Double.infinity)
    var end = start
    var index = start + 1
    while index < places.count, end == start || index - end <= reach {
      let place = places[index]
      let run = place.x - origin.x
      if place.index != nil {
        let slope = run > 0 ? (place.y - origin.y) / run : 0
        // The point after the start is always joined to it.
        if end == start || run == 0 || (lowest <= slope && slope <= highest) { end = index }
      }
      if run > 0 {
        lowest = max(lowest, (place.low - origin.y) / run)
        highest = min(highest, (place.high - origin.y) / run)
        if lowest > highest, end > start { break }
      } else if place.low > origin.y || place.high < origin.y {
        // Straight above or below the start, where a chord does not pass.
        if end > start { break }
      }
      index += 1
    }
    return end
  }
}
