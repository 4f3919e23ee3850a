/// How long work will yet take, if it goes on as it went so far.
///
/// It is told how much is done, and when; it has no clock of its own.
struct TimeEstimate {
  private var start: Observation?
  private var last: Observation?

  private struct Observation {
    var work: Int
    var time: Duration
  }

  /// Before this there is too little to go by.
  private static let shortest = Duration.seconds(1)

  /// Notes how much work was done by a time.
  ///
  /// Only what was done since the first note counts, and only times when there was more than before: an estimate counts
  /// down while a long epoch lasts.
  mutating func note(work: Int, at time: Duration) {
    if start == nil { start = Observation(work: work, time: time) }
    if last.map({ work > $0.work }) ?? true { last = Observation(work: work, time: time) }
  }

  /// How long the rest will take; `nil` while there is too little to go by.
  ///
  /// - Parameters:
  ///   - total: All work there is, in the measure of what was noted.
  ///   - time: Now.
  /// - Returns: What is left from now on, at least nothing.
  func remaining(of total: Int, at time: Duration) -> Duration? {
    guard let start, let last, last.work > start.work, last.time - start.time >= Self.shortest
    else { return nil }
    let share = Double(total - last.work) / Double(last.work - start.work)
    return max((last.time - start.time) * share - (time - last.time), .zero)
  }
}
