import Foundation
import Testing
import Training

@Suite("Learning rates are Keras's at every step")
struct LearningRateTests {
  @Test("every schedule, of the values that Keras gave") func schedules() throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let cases = try decoder.decode(
      [Case].self, from: Data(contentsOf: fixtures.appending(path: "schedules.json")))
    try #require(cases.count > 10)
    for test in cases {
      let rate = try test.learningRate.learningRate()
      for (step, expected) in zip(test.steps, test.rates) {
        let value = rate.value(at: step)
        #expect(abs(value - expected) <= 1e-13 * abs(expected) + 1e-18, "\(rate) at step \(step)")
      }
    }
  }

  private struct Case: Decodable {
    var learningRate: LearningRateFile
    var steps: [Int]
    var rates: [Double]
  }

  @Test("a number is the rate of every step") func constant() {
    let rate: LearningRate = 0.25
    #expect(rate == .constant(0.25))
    #expect([0, 1, 1_000_000].map { rate.value(at: $0) } == [0.25, 0.25, 0.25])
    #expect(LearningRate.constant(2) == 2)
  }

  @Test(
    "waves begin at their own first step, which a rounded logarithm may miss",
    arguments: [1, 1.5, 2, 3, 10])
  func restarts(tMul: Double) {
    let rate = LearningRate.cosineDecayRestarts(
      CosineDecayRestarts(initialLearningRate: 0.5, firstDecaySteps: 64, tMul: tMul))
    var (start, length) = (0, 64.0)
    for wave in 0..<6 {
      #expect(rate.value(at: start) == 0.5, "wave \(wave)")
      start += Int(length)
      length *= tMul
      #expect(rate.value(at: start - 1) < 0.001, "the end of wave \(wave)")
    }
  }
}
