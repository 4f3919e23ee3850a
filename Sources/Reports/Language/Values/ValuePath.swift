/// A dotted name as it was written: `hinge.test.accuracy.epoch(20)`.
package struct ValuePath: Sendable, Hashable {
  /// The names between the dots, at least one.
  package var steps: [Step]

  /// A name, with what stands in parentheses after it.
  package struct Step: Sendable, Hashable {
    package var name: String
    package var argument: Argument?
    /// How many Unicode scalars precede it.
    package var offset: Int
  }

  /// What stands in parentheses.
  package enum Argument: Sendable, Hashable {
    /// A number, as in `epoch(20)`.
    case number(Double)
    /// Values, as in `difference(a.test.loss, b.test.loss)`.
    case paths([ValuePath])
  }
}

extension ValuePath.Argument: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self = .number(Double(value)) }
}

extension ValuePath {
  /// The names that it and its arguments begin with.
  var firstNames: [String] {
    let own = steps.first.flatMap { $0.argument == nil ? $0.name : nil }
    return (own.map { [$0] } ?? [])
      + steps.flatMap { step -> [String] in
        guard case .paths(let paths) = step.argument else { return [] }
        return paths.flatMap(\.firstNames)
      }
  }
}
