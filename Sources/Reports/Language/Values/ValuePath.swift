/// A dotted name as it was written: `hinge.test.accuracy.epoch(20)`.
package struct ValuePath: Sendable, Hashable {
  /// The names between the dots, at least one.
  package var steps: [Step]

  /// A name, with the number in parentheses after it.
  package struct Step: Sendable, Hashable {
    package var name: String
    package var argument: Int?
    /// How many Unicode scalars precede it.
    package var offset: Int
  }
}
