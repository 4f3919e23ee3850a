/// Student's t distribution with a whole number of degrees of freedom.
///
/// Its finite series needs nothing but + - * / and square roots, so that an interval has the same bits on every machine.
/// Source: Abramowitz and Stegun, "Handbook of Mathematical Functions" (1964), 26.7.3 and 26.7.4.
struct StudentT: Sendable, Hashable {
  /// At least 1.
  let degreesOfFreedom: Int

  /// The distribution.
  ///
  /// - Precondition: There is a degree of freedom.
  init(degreesOfFreedom: Int) {
    precondition(degreesOfFreedom >= 1, "a t distribution has degrees of freedom")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability of a number between `-t` and `t`.
  ///
  /// - Complexity: O(*n*) in the degrees of freedom.
  func probability(within t: Double) -> Double {
    let freedom = Double(degreesOfFreedom)
    let hypotenuse = (freedom + t * t).squareRoot()
    let sine = t / hypotenuse
    let cosine = freedom.squareRoot() / hypotenuse
    let isOdd = !degreesOfFreedom.isMultiple(of: 2)
    // The factors of the series are 1/2, 3/4, 5/6, … for an even number, 2/3, 4/5, … for an odd one.
    var factor = isOdd ? 2.0 : 1.0
    var term = degreesOfFreedom == 1 ? 0 : isOdd ? cosine : 1
    var sum = term
    for _ in 1..<max(degreesOfFreedom / 2, 1) {
      term *= cosine * cosine * factor / (factor + 1)
      sum += term
      factor += 2
    }
    guard isOdd else { return sine * sum }
    return (arctangent(t / freedom.squareRoot()) + sine * sum) * 2 / .pi
  }

  /// The number that a share of all is within, between it and its negative: 12.7, 4.30, … for 0.95.
  ///
  /// - Precondition: The share is above 0 and below 1.
  func bound(holding share: Double) -> Double {
    precondition(share > 0 && share < 1, "a share is between 0 and 1")
    var low = 0.0
    var high = 1.0
    while probability(within: high) < share { (low, high) = (high, high * 2) }
    while true {
      let middle = low + (high - low) / 2
      guard low < middle, middle < high else { return middle }
      if probability(within: middle) < share { low = middle } else { high = middle }
    }
  }
}

/// The angle of a tangent that is not negative: halved until its series is short.
private func arctangent(_ tangent: Double) -> Double {
  let halvings = 4
  var tangent = tangent
  for _ in 0..<halvings { tangent /= 1 + (1 + tangent * tangent).squareRoot() }
  // Below 0.1 the tenth term is under the last bit of the first.
  var sum = 0.0
  for power in stride(from: 19, through: 1, by: -2) {
    sum = 1 / Double(power) - tangent * tangent * sum
  }
  return sum * tangent * Double(1 << halvings)
}
