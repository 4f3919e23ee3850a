/// An expression as a constant and multiples of what results decide, so that equal parts of two sides cancel out.
struct LinearForm: Hashable {
  /// Something that results decide: a quantity, or a product or quotient of such.
  typealias Term = ValueExpression<Quantity>

  var constant: Double
  /// How often each term counts, never 0.
  var terms: [Term: Double]

  /// The form of an expression.
  init(_ expression: ValueExpression<Quantity>, _ bounds: QuantityBounds) {
    switch expression {
    case .number(let number, _): self.init(constant: number)
    case .leaf(let quantity):
      if let known = bounds.constant(quantity) {
        self.init(constant: known)
      } else {
        self.init(constant: 0, terms: [.leaf(bounds.canonical(quantity)): 1])
      }
    case .negated(let operand):
      self = LinearForm(operand, bounds).scaled(by: -1)
    case .binary(let left, let sign, let right):
      let (a, b) = (LinearForm(left, bounds), LinearForm(right, bounds))
      switch sign {
      case .plus: self = a.adding(b)
      case .minus: self = a.adding(b.scaled(by: -1))
      case .times where a.terms.isEmpty: self = b.scaled(by: a.constant)
      case .times where b.terms.isEmpty: self = a.scaled(by: b.constant)
      case .divided where b.terms.isEmpty && b.constant != 0: self = a.scaled(by: 1 / b.constant)
      case .divided where a == b: self.init(constant: 1)
      case .times, .divided: self.init(constant: 0, terms: [expression: 1])
      }
    }
  }

  private init(constant: Double, terms: [Term: Double] = [:]) {
    self.constant = constant
    self.terms = terms
  }

  func scaled(by factor: Double) -> LinearForm {
    var form = self
    form.constant *= factor
    form.terms = factor == 0 ? [:] : terms.mapValues { $0 * factor }
    return form
  }

  func adding(_ other: LinearForm) -> LinearForm {
    var form = self
    form.constant += other.constant
    for (term, factor) in other.terms {
      let sum = (form.terms[term] ?? 0) + factor
      form.terms[term] = sum == 0 ? nil : sum
    }
    return form
  }

  /// Takes the constant and the scale away, so that equal directions are equal.
  ///
  /// - Parameter order: Numbers the terms; the first of them gets the factor 1.
  /// - Returns: What is left, and the scale; `nil` where there are no terms.
  func direction(_ order: (Term) -> Int) -> (form: LinearForm, scale: Double)? {
    guard let first = terms.min(by: { order($0.key) < order($1.key) }) else { return nil }
    var form = scaled(by: 1 / first.value)
    form.constant = 0
    return (form, first.value)
  }

  /// Between which numbers it lies whatever the results are.
  func range(_ bounds: QuantityBounds) -> ClosedRange<Double> {
    var low = constant
    var high = constant
    for (term, factor) in terms {
      let range = Self.range(of: term, bounds)
      let ends = [range.lowerBound * factor, range.upperBound * factor]
      low += min(ends[0], ends[1])
      high += max(ends[0], ends[1])
    }
    if terms.count == 2, let plus = terms.first(where: { $0.value > 0 }),
      let minus = terms.first(where: { $0.value == -plus.value }), case .leaf(let a) = plus.key,
      case .leaf(let b) = minus.key
    {
      if bounds.isNeverBelow(a, b) { low = max(low, constant) }
      if bounds.isNeverBelow(b, a) { high = min(high, constant) }
    }
    return low.isNaN || high.isNaN || low > high ? -.infinity ... .infinity : low...high
  }

  private static func range(of term: Term, _ bounds: QuantityBounds) -> ClosedRange<Double> {
    let everything = -Double.infinity ... .infinity
    switch term {
    case .leaf(let quantity): return bounds(quantity)
    case .number, .negated: return LinearForm(term, bounds).range(bounds)
    case .binary(let left, let sign, let right):
      let a = LinearForm(left, bounds).range(bounds)
      let b = LinearForm(right, bounds).range(bounds)
      if sign == .divided, b.contains(0) {
        // What is not negative stays so, whatever it is divided by.
        return a.lowerBound >= 0 && b.lowerBound >= 0 ? 0 ... .infinity : everything
      }
      // An end that is 0 times one that is infinite is 0: no result is infinite itself.
      func corner(_ x: Double, _ y: Double) -> Double {
        if sign == .times { return x == 0 || y == 0 ? 0 : x * y }
        return x == 0 ? 0 : x / y
      }
      let corners: [Double] = [
        corner(a.lowerBound, b.lowerBound), corner(a.lowerBound, b.upperBound),
        corner(a.upperBound, b.lowerBound), corner(a.upperBound, b.upperBound),
      ]
      guard !corners.contains(where: \.isNaN), let low = corners.min(), let high = corners.max()
      else { return everything }
      return low...high
    }
  }
}
