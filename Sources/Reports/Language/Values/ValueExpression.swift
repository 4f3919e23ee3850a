/// Arithmetic over leaves: names as they were written, and later what these names mean.
package indirect enum ValueExpression<Leaf: Sendable & Hashable>: Sendable, Hashable {
  /// A number as written.
  case number(Double, isInteger: Bool)
  /// Something named.
  case leaf(Leaf)
  /// With the sign turned.
  case negated(ValueExpression)
  /// Two operands joined.
  case binary(ValueExpression, ArithmeticSign, ValueExpression)
}

/// What joins two operands.
package enum ArithmeticSign: Sendable, Hashable { case plus, minus, times, divided }

extension ValueExpression {
  /// The same arithmetic over other leaves.
  package func map<Other>(
    _ transform: (Leaf) throws(TextProblem) -> Other
  ) throws(TextProblem) -> ValueExpression<Other> {
    switch self {
    case .number(let value, let isInteger): .number(value, isInteger: isInteger)
    case .leaf(let leaf): .leaf(try transform(leaf))
    case .negated(let operand): .negated(try operand.map(transform))
    case .binary(let left, let sign, let right):
      .binary(try left.map(transform), sign, try right.map(transform))
    }
  }

  /// The leaves, left to right.
  package var leaves: [Leaf] {
    switch self {
    case .number: []
    case .leaf(let leaf): [leaf]
    case .negated(let operand): operand.leaves
    case .binary(let left, _, let right): left.leaves + right.leaves
    }
  }

  /// The value of the arithmetic; a division by zero gives an infinity or NaN, as IEEE 754 has it.
  package func evaluate(_ value: (Leaf) -> Double) -> Double {
    switch self {
    case .number(let number, _): return number
    case .leaf(let leaf): return value(leaf)
    case .negated(let operand): return -operand.evaluate(value)
    case .binary(let left, let sign, let right):
      let (a, b) = (left.evaluate(value), right.evaluate(value))
      return switch sign {
      case .plus: a + b
      case .minus: a - b
      case .times: a * b
      case .divided: a / b
      }
    }
  }

  /// Whether the value is a whole number whatever the results are; a quotient never counts as one.
  package func isInteger(_ leafIsInteger: (Leaf) -> Bool) -> Bool {
    switch self {
    case .number(_, let isInteger): isInteger
    case .leaf(let leaf): leafIsInteger(leaf)
    case .negated(let operand): operand.isInteger(leafIsInteger)
    case .binary(_, .divided, _): false
    case .binary(let left, _, let right):
      left.isInteger(leafIsInteger) && right.isInteger(leafIsInteger)
    }
  }
}
