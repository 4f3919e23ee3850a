import Reports
import Testing

@testable import LossbookCommands

@Suite("Progress in words")
struct WorkProgressWordsTests {
  private func words(_ done: Int, of work: Int, _ elapsed: Duration, _ remaining: Duration?)
    -> String
  {
    var progress = WorkProgress(stage: .training, pieces: 300, work: work)
    (progress.workDone, progress.piecesDone) = (done, done * 300 / work)
    return progress.words(noun: "seeds", elapsed: elapsed, remaining: remaining)
  }

  @Test("says how far, how long, and how long yet")
  func line() {
    #expect(
      words(370, of: 1000, .seconds(70), .seconds(119))
        == "Training 37%, 111 of 300 seeds, 1 min 10 s so far, about 2 min left")
    #expect(words(0, of: 1000, .milliseconds(300), nil) == "Training 0%, 0 of 300 seeds")
    #expect(words(999, of: 1000, .seconds(9), nil) == "Training 99%, 299 of 300 seeds, 9 s so far")
    #expect(
      words(1000, of: 1000, .seconds(9), .zero) == "Training 100%, 300 of 300 seeds, 9 s so far")
  }

  @Test(
    "tells time as people do",
    arguments: [
      (0, "0 s", "a few seconds"), (4, "4 s", "a few seconds"), (6, "6 s", "about 10 s"),
      (54, "54 s", "about 55 s"), (55, "55 s", "about 1 min"), (89, "1 min 29 s", "about 1 min"),
      (91, "1 min 31 s", "about 2 min"), (3569, "59 min 29 s", "about 59 min"),
      (3570, "59 min 30 s", "about 1 h"), (3600, "1 h 0 min", "about 1 h"),
      (4800, "1 h 20 min", "about 1 h 20 min"), (259_000, "71 h 56 min", "about 3 days"),
    ])
  func durations(seconds: Int, exact: String, rough: String) {
    #expect(Duration.seconds(seconds).words == exact)
    #expect(Duration.seconds(seconds).roughWords == rough)
  }
}
