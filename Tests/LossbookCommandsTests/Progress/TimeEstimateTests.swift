import Testing

@testable import LossbookCommands

@Suite("An estimate of what is left")
struct TimeEstimateTests {
  @Test("is the time so far for the work so far, applied to the rest")
  func steady() {
    var estimate = TimeEstimate()
    estimate.note(work: 0, at: .seconds(10))
    estimate.note(work: 25, at: .seconds(15))
    #expect(estimate.remaining(of: 100, at: .seconds(15)) == .seconds(15))
    estimate.note(work: 75, at: .seconds(25))
    #expect(estimate.remaining(of: 100, at: .seconds(25)) == .seconds(5))
    estimate.note(work: 100, at: .seconds(30))
    #expect(estimate.remaining(of: 100, at: .seconds(30)) == .zero)
  }

  @Test("is not made before there is something to go by")
  func tooEarly() {
    var estimate = TimeEstimate()
    #expect(estimate.remaining(of: 100, at: .zero) == nil)
    estimate.note(work: 0, at: .zero)
    #expect(estimate.remaining(of: 100, at: .seconds(30)) == nil)
    estimate.note(work: 1, at: .milliseconds(900))
    #expect(estimate.remaining(of: 100, at: .milliseconds(900)) == nil)
    estimate.note(work: 2, at: .milliseconds(1000))
    #expect(estimate.remaining(of: 100, at: .milliseconds(1000)) == .seconds(49))
  }

  @Test("counts down while a long epoch lasts, and not below nothing")
  func countsDown() {
    var estimate = TimeEstimate()
    estimate.note(work: 0, at: .zero)
    estimate.note(work: 1, at: .seconds(10))
    var last = Duration.seconds(100)
    for second in 11..<40 {
      estimate.note(work: 1, at: .seconds(second))
      let now = estimate.remaining(of: 3, at: .seconds(second)) ?? last
      #expect(now < last || now == .zero)
      last = now
    }
    #expect(last == .zero)
  }

  @Test("begins with what there was when it began")
  func later() {
    var estimate = TimeEstimate()
    estimate.note(work: 50, at: .seconds(100))
    estimate.note(work: 60, at: .seconds(110))
    #expect(estimate.remaining(of: 100, at: .seconds(110)) == .seconds(40))
  }
}
