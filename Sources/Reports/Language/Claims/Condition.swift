/// What a claim says of results, once its names are known to exist: comparisons, joined.
package indirect enum Condition: Sendable, Hashable {
  /// Values that are compared.
  case comparison(Comparison)
  /// Two values of many seeds, one of which is said to be better.
  case verdict(PairedVerdict)
  /// The opposite of a condition.
  case not(Condition)
  /// Both of two conditions.
  case and(Condition, Condition)
  /// At least one of two conditions.
  case or(Condition, Condition)
}

/// Values with signs between them: `a < b`, or a chain such as `0.8 < a < 0.9`.
package struct Comparison: Sendable, Hashable {
  /// What is compared, two values at least.
  package var operands: [Operand]
  /// What stands between them: one fewer.
  package var signs: [ComparisonSign]
  /// By how much equal values may differ.
  package var tolerance = 0.0
  /// The seeds with which it has to hold, if it is asked seed by seed.
  package var seeds: SeedCount?
  /// How many Unicode scalars of the claim precede it.
  package var offset: Int
  /// The comparison as it was written.
  package var text: String

  /// A side of a comparison.
  package struct Operand: Sendable, Hashable {
    package var expression: ValueExpression<Quantity>
    /// The expression as it was written.
    package var text: String
  }

  /// How many of some seeds.
  package struct SeedCount: Sendable, Hashable {
    /// Those that the experiments of the comparison share.
    package var seeds: [UInt32]
    /// With how many of them it has to hold at least.
    package var least: Int
  }
}

/// A statement about two values that rests on the interval of their paired difference: `a better than b`.
package struct PairedVerdict: Sendable, Hashable {
  /// What is judged.
  package var left: Operand
  /// What it is judged by.
  package var right: Operand
  /// What is said.
  package var word: Word
  /// Whether higher values are better.
  package var isHigherBetter: Bool
  /// The seeds that both have.
  package var seeds: [UInt32]
  /// How many Unicode scalars of the claim precede it.
  package var offset: Int
  /// The statement as it was written.
  package var text: String

  /// A side of the statement.
  package struct Operand: Sendable, Hashable {
    package var quantity: ResultQuantity
    /// The value as it was written.
    package var text: String
  }

  /// What is said: where the interval lies beside zero.
  package enum Word: String, Sendable, Hashable, CaseIterable {
    /// It excludes zero, and the left value is the better one.
    case better = "better than"
    /// It excludes zero, and the left value is the worse one.
    case worse = "worse than"
    /// It includes zero.
    case noDifferent = "no different from"
  }
}

extension Condition {
  /// The quantities that it names, left to right.
  package var quantities: [Quantity] {
    switch self {
    case .comparison(let comparison): comparison.operands.flatMap(\.expression.leaves)
    case .verdict(let verdict): [.result(verdict.left.quantity), .result(verdict.right.quantity)]
    case .not(let condition): condition.quantities
    case .and(let left, let right), .or(let left, let right): left.quantities + right.quantities
    }
  }
}
