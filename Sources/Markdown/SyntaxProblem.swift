/// Something in the Markdown that a report may not hold, with its place.
package struct SyntaxProblem: Sendable, Hashable {
  package var position: SourcePosition
  /// What is wrong: a sentence without its full stop.
  package var message: String
  /// What to do: a sentence without its full stop; empty where the message says it all.
  package var advice: String

  package init(_ position: SourcePosition, _ message: String, advice: String = "") {
    self.position = position
    self.message = message
    self.advice = advice
  }
}
