import Dispatch
import Testing

@testable import Reports

@Suite("Work is counted")
struct WorkMeterTests {
  @Test("in pieces and in work, that of earlier commands apart")
  func counts() {
    let meter = WorkMeter()
    #expect(meter.progress == nil)
    meter.begin(.training, pieces: 3, work: 30)
    meter.keepPiece(work: 10)
    meter.advance(by: 4)
    var expected = WorkProgress(stage: .training, pieces: 3, work: 30)
    (expected.piecesDone, expected.workDone, expected.workKept) = (1, 14, 10)
    #expect(meter.progress == expected)
    meter.finishPiece(work: 6)
    (expected.piecesDone, expected.workDone) = (2, 20)
    #expect(meter.progress == expected)
    meter.begin(.writing, pieces: 5)
    #expect(meter.progress == WorkProgress(stage: .writing, pieces: 5, work: 5))
  }

  @Test("side by side")
  func concurrent() {
    let meter = WorkMeter()
    meter.begin(.drawing, pieces: 1000)
    DispatchQueue.concurrentPerform(iterations: 1000) { _ in meter.finishPiece() }
    #expect(meter.progress?.piecesDone == 1000)
    #expect(meter.progress?.workDone == 1000)
  }
}
