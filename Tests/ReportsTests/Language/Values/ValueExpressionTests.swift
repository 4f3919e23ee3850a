import Testing

@testable import Reports

@Suite("Expressions of values")
struct ValueExpressionTests {
  /// Every name counts as the number of its steps.
  private func evaluate(_ text: String) throws -> Double {
    try ValueExpression(parsing: text).evaluate { Double($0.steps.count) }
  }

  @Test(
    "follow the rules of arithmetic",
    arguments: [
      ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("10 - 4 - 3", 3), ("12 / 3 / 2", 2), ("-2 * -3", 6),
      ("- (1 + 1)", -2), ("a.b.c - a.b", 1), ("a.b.c \u{2212} a.b", 1), ("0.5*4", 2),
      ("1e-3 * 1000", 1), ("2.5e2", 250), (" 7 ", 7), ("binary-crossentropy.test - 1", 1),
      ("2-layer.test.loss", 3), ("a.epoch(3)", 2), ("1-2", 1),
    ] as [(String, Double)])
  func arithmetic(text: String, value: Double) throws {
    #expect(try evaluate(text) == value)
  }

  @Test("keep the steps of a path with their places")
  func path() throws {
    let expression = try ValueExpression(parsing: "2 * hinge.test.epoch(20)")
    #expect(
      expression.leaves == [
        ValuePath(steps: [
          .init(name: "hinge", argument: nil, offset: 4),
          .init(name: "test", argument: nil, offset: 10),
          .init(name: "epoch", argument: 20, offset: 15),
        ])
      ])
  }

  @Test("know whole numbers from their form")
  func wholeNumbers() throws {
    func isInteger(_ text: String) throws -> Bool {
      try ValueExpression(parsing: text).isInteger { $0.steps[0].name == "n" }
    }
    #expect(try isInteger("2 * n - 1"))
    #expect(try isInteger("-n"))
    #expect(try !isInteger("n / 2"))
    #expect(try !isInteger("n + x"))
    #expect(try !isInteger("2.0"))
  }

  @Test(
    "are refused at the place of the fault",
    arguments: [
      ("", 0), ("   ", 3), ("1 +", 3), ("(1 + 2", 0), ("1 2", 2), ("a b", 2), ("a.", 2),
      ("a..b", 2),
      ("a.b)", 3), ("a.epoch(", 8), ("a.epoch(x", 9), ("a.epoch(,)", 8), ("f(a, 1)", 5),
      ("a.epoch(2", 9),
      ("a @ b", 2), ("* 2", 0), ("1.5x", 0), ("ü", 0), ("1 e\u{301}", 2),
      ("\u{2003}\u{2003}1 @", 4),
    ])
  func refused(text: String, offset: Int) {
    let problem = #expect(throws: TextProblem.self) { try ValueExpression(parsing: text) }
    #expect(problem?.offset == offset)
  }

  @Test("are refused where they are longer than the stack is deep")
  func tooDeep() {
    for text in [
      String(repeating: "(", count: 100_000) + "1", String(repeating: "-", count: 100_000) + "1",
      String(repeating: "1 + ", count: 100_000) + "1",
    ] {
      let problem = #expect(throws: TextProblem.self) { try ValueExpression(parsing: text) }
      #expect(problem?.message == "the expression is too long")
    }
  }
}
