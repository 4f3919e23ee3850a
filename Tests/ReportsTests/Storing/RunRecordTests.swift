import Testing
import Training

@testable import Reports

@Suite("The record of a run")
struct RunRecordTests {
  private let run = Run(
    seed: .max,
    history: History(series: [
      .init(name: "loss", values: [0.1 + 0.2, -0.0, .leastNonzeroMagnitude]),
      .init(name: "val_mètre", values: [.infinity, -.infinity, 1e300]),
    ]),
    final: .init(
      train: [.init(name: "loss", value: .pi)], test: [], trainConfusionMatrix: [[3, 1], [0, 5]]),
    divergedAtEpoch: 4, stoppedAtEpoch: 3, restoredEpoch: 2)

  @Test("reads back the same, whatever its numbers are")
  func roundTrip() throws {
    #expect(RunRecord.run(RunRecord.bytes(of: run)) == run)
    let empty = Run(seed: 0, history: History(series: []), final: .init(train: [], test: []))
    #expect(RunRecord.run(RunRecord.bytes(of: empty)) == empty)
    var undefined = run
    undefined.final.test = [.init(name: "loss", value: .nan)]
    let read = try #require(RunRecord.run(RunRecord.bytes(of: undefined)))
    #expect(read.final.test.first?.value.isNaN == true)
  }

  @Test("has all parts of a run")
  func complete() {
    // A part that is added to runs has to be kept with them.
    #expect(Mirror(reflecting: run).children.count == 6)
    #expect(Mirror(reflecting: run.history).children.count == 1)
    #expect(Mirror(reflecting: run.final).children.count == 4)
  }

  @Test("is refused where it is cut short, too long or nonsense")
  func damaged() {
    let bytes = RunRecord.bytes(of: run)
    for count in 0..<bytes.count { #expect(RunRecord.run(Array(bytes.prefix(count))) == nil) }
    #expect(RunRecord.run(bytes + [0]) == nil)
    #expect(RunRecord.run([UInt8](repeating: 255, count: 100)) == nil)
  }
}
