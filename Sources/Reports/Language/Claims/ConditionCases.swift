/// The cases in which a condition can come out differently.
struct ConditionCases {
  private let bounds: QuantityBounds
  private var variables: [Variable] = []
  private var indices: [VariableName: Int] = [:]
  /// The terms in the order in which they came up.
  private var terms: [LinearForm.Term: Int] = [:]

  init(_ bounds: QuantityBounds) { self.bounds = bounds }

  /// A condition over variables.
  indirect enum Formula {
    case constant(Bool)
    /// Whether a variable compares so with a number.
    case test(variable: Int, ComparisonSign, Double, tolerance: Double)
    case not(Formula)
    case and(Formula, Formula)
    case or(Formula, Formula)
  }

  /// What varies independently of other variables, as far as is known.
  private enum VariableName: Hashable {
    /// A direction of results.
    case direction(LinearForm)
    /// Whether a comparison holds with enough seeds.
    case count(Comparison)
    /// On which side of zero the interval of a difference lies.
    case interval(ResultQuantity, ResultQuantity)
  }

  private struct Variable {
    var range: ClosedRange<Double>
    /// The numbers at which a test of it turns.
    var turns: Set<Double> = []
    /// Whether only the turns are possible.
    var isDiscrete = false

    /// A number of each kind that tests can tell apart.
    var samples: [Double] {
      let inside = turns.filter { range.contains($0) && $0.isFinite }.sorted()
      if isDiscrete { return inside }
      var samples = inside
      if range.lowerBound.isFinite { samples.append(range.lowerBound) }
      if range.upperBound.isFinite { samples.append(range.upperBound) }
      let known = Set(samples).sorted()
      for (low, high) in zip(known, known.dropFirst()) { samples.append(low + (high - low) / 2) }
      guard let low = known.first, let high = known.last else { return [0] }
      if range.lowerBound < low { samples.append(low - max(1, abs(low))) }
      if range.upperBound > high { samples.append(high + max(1, abs(high))) }
      return Set(samples).sorted()
    }
  }

  private mutating func variable(
    _ name: VariableName, range: ClosedRange<Double>, discrete: Set<Double> = []
  ) -> Int {
    if let index = indices[name] { return index }
    variables.append(Variable(range: range, turns: discrete, isDiscrete: !discrete.isEmpty))
    indices[name] = variables.count - 1
    return variables.count - 1
  }

  // MARK: Formulas

  mutating func formula(of condition: Condition) -> Formula {
    switch condition {
    case .not(let inner): .not(formula(of: inner))
    case .and(let left, let right): .and(formula(of: left), formula(of: right))
    case .or(let left, let right): .or(formula(of: left), formula(of: right))
    case .comparison(let comparison): formula(of: comparison)
    case .verdict(let verdict): formula(of: verdict)
    }
  }

  private mutating func formula(of comparison: Comparison) -> Formula {
    var bounds = bounds
    bounds.isBySeed = comparison.seeds != nil
    let pairs = zip(zip(comparison.operands, comparison.operands.dropFirst()), comparison.signs)
    let tests = pairs.map { sides, sign in
      let left = LinearForm(sides.0.expression, bounds)
      let right = LinearForm(sides.1.expression, bounds)
      return test(left.adding(right.scaled(by: -1)), sign, comparison.tolerance, bounds)
    }
    let whole = tests.dropFirst().reduce(tests[0]) { .and($0, $1) }
    guard comparison.seeds != nil else { return whole }
    // What is certain of one seed is certain of all; the rest is decided by how many seeds there are.
    if let outcomes = outcomes(of: whole), outcomes.count == 1, let only = outcomes.first {
      return .constant(only)
    }
    var name = comparison
    (name.offset, name.text) = (0, "")
    let index = variable(.count(name), range: 0...1, discrete: [0, 1])
    return .test(variable: index, .greater, 0, tolerance: 0)
  }

  private mutating func test(
    _ form: LinearForm, _ sign: ComparisonSign, _ tolerance: Double, _ bounds: QuantityBounds
  ) -> Formula {
    for term in form.terms.keys where terms[term] == nil { terms[term] = terms.count }
    guard let (direction, scale) = form.direction({ terms[$0] ?? 0 }) else {
      return .constant(sign.holds(form.constant, 0, within: tolerance))
    }
    let index = variable(.direction(direction), range: direction.range(bounds))
    let number = -form.constant / scale
    let reach = tolerance / abs(scale)
    variables[index].turns.formUnion([number - reach, number, number + reach])
    return .test(
      variable: index, scale < 0 ? sign.mirrored : sign, number, tolerance: reach)
  }

  private mutating func formula(of verdict: PairedVerdict) -> Formula {
    let left = bounds.canonical(verdict.left.quantity)
    let right = bounds.canonical(verdict.right.quantity)
    let isTurned = indices[.interval(right, left)] != nil
    let index = variable(
      isTurned ? .interval(right, left) : .interval(left, right), range: -1...1,
      discrete: [-1, 0, 1])
    let side: Double = (verdict.isHigherBetter ? 1 : -1) * (isTurned ? -1 : 1)
    let value: Double =
      switch verdict.word {
      case .better: side
      case .worse: -side
      case .noDifferent: 0
      }
    return .test(variable: index, .equal, value, tolerance: 0)
  }

  // MARK: Outcomes

  private static let mostCases = 10_000

  /// How a formula can come out; `nil` where there are too many cases to try.
  func outcomes(of formula: Formula) -> Set<Bool>? {
    let samples = variables.map(\.samples)
    var cases = 1
    for choices in samples {
      cases *= max(choices.count, 1)
      guard cases <= Self.mostCases else { return nil }
    }
    var outcomes: Set<Bool> = []
    for number in 0..<cases {
      var rest = number
      let values = samples.map { choices -> Double in
        defer { rest /= max(choices.count, 1) }
        return choices.isEmpty ? 0 : choices[rest % choices.count]
      }
      outcomes.insert(Self.value(of: formula, values))
      if outcomes.count == 2 { break }
    }
    return outcomes
  }

  private static func value(of formula: Formula, _ values: [Double]) -> Bool {
    switch formula {
    case .constant(let value): value
    case .test(let variable, let sign, let number, let tolerance):
      sign.holds(values[variable], number, within: tolerance)
    case .not(let inner): !value(of: inner, values)
    case .and(let left, let right): value(of: left, values) && value(of: right, values)
    case .or(let left, let right): value(of: left, values) || value(of: right, values)
    }
  }
}
