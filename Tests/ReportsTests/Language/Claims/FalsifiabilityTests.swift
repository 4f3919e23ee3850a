import Testing

@testable import Reports

@Suite("Conditions that no result decides")
struct FalsifiabilityTests {
  @Test(
    "cannot fail",
    arguments: [
      "a.test.accuracy >= 0", "a.test.accuracy <= 1", "a.test.accuracy > -0.1",
      "a.test.loss >= 0", "a > a - 1", "a + b < b + a + 0.1", "2 * a - a == a within 0.1",
      "a - b > -1.5", "a * b >= 0", "a / a == 1 within 0.1", "a.test.loss.sd >= 0",
      "a.test.loss.max >= a.test.loss.min", "a.test.loss.mean <= a.test.loss.interval.high",
      "a.test.loss.best <= a.test.loss.epoch(3)",
      "a.test.accuracy.best >= a.test.accuracy.epoch(3)",
      "a.test.loss.best_epoch <= a.epochs", "a.test.loss.epochs_to(0.1) > 0",
      "a.test.loss.epochs_to(0.1) >= a.test.loss.epochs_to(0.2)",
      "difference(a, twin) < 0.1", "a == twin within 0.1", "a >= 0 in 3 of 10 seeds",
      "a <= a.test.accuracy.max in all seeds",
      "a < 0.5 or a >= 0.5", "not (a < 0.2 and a > 0.3)", "a < 0.5 or b < 0.5 or a > 0.1",
      "a better than b or not a better than b",
      "a better than b or b better than a or a no different from b", "circles.x.sd >= 0",
    ])
  func certain(text: String) {
    let problem = #expect(throws: TextProblem.self) { try condition(text) }
    #expect(problem?.message.contains("cannot fail") == true, "\(problem?.message ?? "")")
  }

  @Test(
    "can never be true",
    arguments: [
      "a.test.accuracy < 0", "a.test.accuracy > 1", "a.test.loss < 0", "a < a", "a < twin",
      "a.test.loss.best_epoch > 200", "a.test.loss.epochs_to(0.1) < 1", "a > b + 1",
      "a.test.loss.min > a.test.loss.median", "0.9 < a < 0.8", "a > 0.5 and a < 0.4",
      "a better than b and b better than a", "a == 3 within 0.5", "a > 1 in 1 of 10 seeds",
      "a < 0.5 and not a < 0.6",
    ])
  func impossible(text: String) {
    let problem = #expect(throws: TextProblem.self) { try condition(text) }
    #expect(problem?.message.contains("can never be true") == true, "\(problem?.message ?? "")")
  }

  @Test(
    "name no result",
    arguments: ["3 > 2", "a.epochs > 3", "circles.n_samples == 100", "a > 0.5 and 2 < 3"])
  func settings(text: String) {
    let problem = #expect(throws: TextProblem.self) { try condition(text) }
    #expect(problem?.message.contains("names no result") == true, "\(problem?.message ?? "")")
  }

  @Test("compare a value with itself")
  func same() {
    let problem = #expect(throws: TextProblem.self) { try condition("a better than twin") }
    #expect(problem?.message == "'a better than twin' compares a value with itself")
  }

  @Test(
    "are told from those that results decide",
    arguments: [
      "a.test.accuracy > 0", "a.test.accuracy < 1", "a.test.loss > 0", "a < 0.5 or a > 0.6",
      "a - b > -1", "a.test.loss.epochs_to(0.1) <= a.epochs", "a.test.loss.sd > 0",
      "a.test.loss.best < a.test.loss.epoch(3)", "a.test.loss.best >= a.test.loss.epoch(3)",
      "a better than b or b better than a", "a.test.loss.median < a.test.loss.mean",
      "a > 0.5 in 9 of 10 seeds or a < 0.4", "a / b > 1",
      "a >= a.test.accuracy.interval.low in all seeds", "a * b <= 0.25",
      "a.test.loss.epochs_to(0.1) >= a.test.accuracy.epochs_to(0.2)",
    ])
  func open(text: String) throws {
    _ = try condition(text)
  }
}
