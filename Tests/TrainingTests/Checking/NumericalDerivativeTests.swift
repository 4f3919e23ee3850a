import Foundation
import Testing

@testable import Training

@Suite("A derivative from values")
struct NumericalDerivativeTests {
  @Test(
    "of smooth functions is right to many digits, and within its own uncertainty",
    arguments: [-3, -0.2, 1e-3, 0.7, 2, 40])
  func smooth(x: Double) {
    let functions: [(String, (Double) -> Double, (Double) -> Double)] = [
      ("sin", sin, cos), ("exp", exp, exp), ("square", { $0 * $0 }, { 2 * $0 }),
      ("shifted", { 1000 + atan($0) }, { 1 / (1 + $0 * $0) }), ("constant", { _ in 7 }, { _ in 0 }),
      ("wave", { sin(30 * $0) }, { 30 * cos(30 * $0) }),
    ]
    for (name, function, derivative) in functions {
      let estimate = NumericalDerivative(at: x, of: function)
      let error = abs(estimate.value - derivative(x))
      #expect(error <= estimate.uncertainty, "\(name) is off by \(error)")
      #expect(
        estimate.uncertainty < 1e-9 * max(abs(derivative(x)), abs(function(x))), "\(name)")
    }
  }

  @Test("of a function with a kink nearby", arguments: [1e-2, 1e-3, 1e-4, 1e-5])
  func nearKink(distance: Double) {
    let estimate = NumericalDerivative(at: distance) { abs($0) + $0 * $0 }
    #expect(abs(estimate.value - (1 + 2 * distance)) < 1e-7)
  }

  @Test("is not a number where the function is none")
  func notANumber() {
    #expect(NumericalDerivative(at: -1) { $0.squareRoot() }.value.isNaN)
  }

  @Test("a kink is told from a bend")
  func kinks() {
    #expect(NumericalDerivative.kink(at: 0) { abs($0) } == -1...1)
    #expect(NumericalDerivative.kink(at: 2) { max($0, 2) } == 0...1)
    #expect(NumericalDerivative.kink(at: 0) { $0 * $0 } == nil)
    #expect(NumericalDerivative.kink(at: 1) { 1000 * $0 * $0 } == nil)
    #expect(NumericalDerivative.kink(at: 1) { 3 * $0 } == nil)
  }
}
