import Testing

@testable import Reports

@Suite("Conditions of claims")
struct ConditionParserTests {
  @Test(
    "are read in every form",
    arguments: [
      "a.test.accuracy > b.test.accuracy - 0.02", "a < b in 9 of 10 seeds",
      "a < b in at least 9 of 10 seeds", "a < b in all seeds", "a < b in all 10 seeds",
      "a.test.loss.epochs_to(0.1) < 30", "a.epochs_to(0.1) < 30", "a.test.accuracy.sd < 0.1",
      "a.test.loss.epochs_to(0.1).median <= 30 and epochs_to(0.2) < 20",
      "a.test.accuracy.interval.low > 0.8", "a.test.accuracy.interval(0.99).high < 0.9",
      "difference(a.test.accuracy, b.test.accuracy).interval.low > -0.02",
      "difference(a, b).median > 0", "difference(a, b) > 0", "a better than b",
      "a.test.accuracy worse than b.test.accuracy", "a no different from b",
      "0.8 < a.test.accuracy <= 0.9", "0.9 \u{2265} a.test.accuracy \u{2265} 0.8",
      "a.test.accuracy == 0.8 within 0.01", "a.test.loss != b.test.loss within 0.1",
      "one.test.loss.best_epoch == 200", "a.test.loss.best_epoch.min != 3",
      "not (a.test.loss < 1 or b.test.loss < 1) and a.test.accuracy > 0.5",
      "((a.test.loss + 1) * 2 < 3)", "(a.test.loss) < 3 or ((b.test.loss < 1))",
      "not not a.test.loss < 1", "circles.x.sd < 1", "one < 0.5",
      "a > a.test.accuracy.mean in 5 of 10 seeds",
    ])
  func forms(text: String) throws {
    _ = try condition(text)
  }

  @Test("join 'and' before 'or', and keep the text of their parts")
  func precedence() throws {
    guard
      case .or(_, .and(let left, .not(let right))) = try condition(
        "a > 0.1 or b  > 0.2 and not  a+b > 0.3"), case .comparison(let b) = left,
      case .comparison(let sum) = right
    else {
      Issue.record("'or' is not outermost")
      return
    }
    #expect(b.text == "b  > 0.2")
    #expect((sum.operands[0].text, sum.offset) == ("a+b", 29))
  }

  @Test("take the name of an experiment for its first metric, or for one that all have")
  func bareNames() throws {
    #expect(try condition("a < b") == condition("a < b"))
    let accuracies = try condition("a < b").quantities
    #expect(
      accuracies
        == ["a", "b"].map {
          .result(ResultQuantity(experiment: $0, part: .test, name: "accuracy"))
        })
    #expect(
      try condition("bare < 0.1").quantities == [
        .result(ResultQuantity(experiment: "bare", part: .test, name: "loss"))
      ])
  }

  @Test("count the seeds that both sides share")
  func seeds() throws {
    guard case .comparison(let comparison) = try condition("a < few in 2 of 3 seeds") else {
      Issue.record("no comparison")
      return
    }
    #expect(comparison.seeds == Comparison.SeedCount(seeds: [1, 2, 3], least: 2))
  }

  @Test("mean the only experiment by 'epochs_to' alone")
  func implied() throws {
    let expected = ResultQuantity(
      experiment: "b", part: .test, name: "loss", moment: .epochsTo(0.1))
    #expect(
      try condition("b.test.accuracy > 0.5 and epochs_to(0.1) < 30").quantities[1]
        == .result(expected))
    let only = ValueScope(experiments: ["b": .example(name: "b")])
    #expect(try condition("epochs_to(0.1) < 30", in: only).quantities == [.result(expected)])
  }

  @Test(
    "are refused at the place of the fault",
    arguments: [
      ("", 0, "the claim has no condition"), ("  ", 0, "the claim has no condition"),
      ("a.test.loss", 11, "a value alone is neither true nor false"),
      ("a.test.loss and b < 1", 12, "a comparison is expected here"),
      ("a < ", 4, "the expression ends too early"),
      ("a = 1", 2, "'=' has no meaning here"), ("a < 1 && b < 1", 6, "'&' has no meaning here"),
      ("!a < 1", 0, "'!' has no meaning here"),
      ("(a < 1", 0, "the parenthesis is not closed"),
      ("a < 1)", 5, "the condition does not go on like this"),
      ("a < 1 b", 6, "the condition does not go on like this"),
      ("a < 0.5 > b", 8, "a chain of comparisons goes one way"),
      ("a == b == 1", 7, "a chain of comparisons goes one way"),
      ("a < 0.5 within 0.1", 8, "'within' goes with == and != only"),
      ("a == 0.5 within b", 16, "a number above 0 is missing after 'within'"),
      ("a == 0.5 within 0", 16, "a number above 0 is missing after 'within'"),
      (
        "a == 0.5", 0,
        "'a == 0.5' compares real numbers, which are hardly ever equal to the last bit"
      ),
      ("a < b in 9 seeds", 6, "with how many seeds it has to hold is not clear"),
      ("a < b in 9 of 10", 6, "with how many seeds it has to hold is not clear"),
      ("a < b in 9 of 30 seeds", 6, "'a' and 'b' share 10 seeds, not 30"),
      ("a < 0.5 in 3 of 4 seeds", 8, "'a' has 10 seeds, not 4"),
      ("a < one in 1 of 1 seeds", 8, "'a' and 'one' share one seed only"),
      (
        "a.test.loss.sd < 1 in 1 of 10 seeds", 19,
        "nothing in this comparison differs from seed to seed"
      ),
      ("a < b in 0 of 10 seeds", 6, "this cannot fail: 0 seeds are none"),
      ("a < b in 11 of 10 seeds", 6, "this can never be true: there are no 11 of 10 seeds"),
      (
        "bare < plain", 0,
        "'bare' and 'plain' have different losses and no common metric, so their names alone do not say what is compared"
      ),
      ("epochs_to(0.1) < 3", 0, "which experiment is meant is not clear"),
      ("a.test.loss.epochs_to < 3", 12, "epochs_to needs the number that the series is to reach"),
      ("a.test.loss.epochs_to(-1) < 3", 12, "no run can reach -1"),
      ("a.test.accuracy.epochs_to(0) < 3", 16, "every run has reached 0 after its first epoch"),
      ("a.test.loss.interval > 0", 12, "an interval is two numbers, its ends"),
      (
        "a.test.loss.interval(2).low > 0", 12, "the share that an interval holds is between 0 and 1"
      ),
      (
        "one.test.loss.interval.low > 0", 14,
        "experiment 'one' has one seed, so there is no interval"
      ),
      ("difference(a) > 0", 0, "a difference is taken between two values"),
      (
        "difference(a, one) > 0", 0,
        "'a' and 'one' share one seed only, and differences are taken seed by seed"
      ),
      ("difference(a.test.loss.sd, b.test.loss) > 0", 11, "this is not a value that each seed has"),
      ("mean(a.test.loss) > 0", 0, "'mean' stands after the value that it sums up"),
      ("foo(a) > 0", 0, "there is no function 'foo'"),
      (
        "a better than one", 0,
        "'better than' rests on seeds that both sides share, and 'a' and 'one' share one only"
      ),
      (
        "a.test.accuracy better than b.test.loss", 0,
        "'a.test.accuracy' and 'b.test.loss' are not measured alike"
      ),
      ("a + 1 better than b", 0, "'better than' stands between two values, without arithmetic"),
      ("c.test.loss < 1", 0, "no experiment and no data set is called 'c'"),
    ])
  func refused(text: String, offset: Int, message: String) {
    let problem = #expect(throws: TextProblem.self) { try condition(text) }
    #expect(problem?.message == message)
    #expect(problem?.offset == offset)
  }

  @Test(
    "are refused where they are longer than the stack is deep",
    arguments: ["(", "not ", "a > 0.1 and ", "a > 0.1 or ", "difference(a, "])
  func tooDeep(piece: String) {
    #expect(throws: TextProblem.self) {
      try condition(String(repeating: piece, count: 20_000) + "a > 0.1")
    }
  }
}
