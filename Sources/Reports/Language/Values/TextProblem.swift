/// Something wrong inside a short text, such as the content of a role: where in it, what, and what to do.
package struct TextProblem: Error, Sendable, Hashable {
  /// How many Unicode scalars precede the fault.
  package var offset: Int
  /// What is wrong: a clause without a full stop.
  package var message: String
  /// What to do: a clause without a full stop.
  package var advice: String

  /// A fault after some Unicode scalars.
  package init(at offset: Int, _ message: String, advice: String) {
    self.offset = offset
    self.message = message
    self.advice = advice
  }
}

extension Diagnostic {
  /// A fault of a text that begins at a position and stays on its line.
  init(_ problem: TextProblem, in start: SourcePosition) {
    var position = start
    position.column += problem.offset
    self.init(at: position, message: problem.message, advice: problem.advice)
  }
}
