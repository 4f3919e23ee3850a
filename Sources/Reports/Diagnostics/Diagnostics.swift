/// All that is wrong with an input, in the order of the input: never empty when thrown.
package struct Diagnostics: Error, Sendable, Hashable {
  /// What is wrong, at least one of them an error.
  package var all: [Diagnostic]

  /// Several problems at once.
  package init(_ all: [Diagnostic]) { self.all = all }

  /// One problem.
  package init(_ one: Diagnostic) { self.all = [one] }
}

extension Diagnostics: CustomStringConvertible {
  /// One problem a line.
  package var description: String { all.map(\.description).joined(separator: "\n") }
}
