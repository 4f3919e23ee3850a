import Foundation

/// How long something took, in seconds.
struct Duration {
  /// Of the processor, on the calling thread alone.
  var processor = Double.infinity
  /// As a clock on the wall shows it.
  var wall = Double.infinity

  /// The smaller of both times of two measurements of the same work: what least disturbed them.
  mutating func improve(with other: Duration) {
    processor = min(processor, other.processor)
    wall = min(wall, other.wall)
  }

  /// Measures what the body does.
  init(of body: () throws -> Void) rethrows {
    let wallStart = Self.seconds(CLOCK_MONOTONIC)
    let start = Self.seconds(CLOCK_THREAD_CPUTIME_ID)
    try body()
    processor = Self.seconds(CLOCK_THREAD_CPUTIME_ID) - start
    wall = Self.seconds(CLOCK_MONOTONIC) - wallStart
  }

  /// Both times as measured elsewhere; longer than anything unless said otherwise.
  init(processor: Double = .infinity, wall: Double = .infinity) {
    self.processor = processor
    self.wall = wall
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }
}
