import Foundation
import Testing
import Training

@Suite("The elementary functions that users call")
struct ElementaryFunctionsTests {
  @Test("agree with the C library's to its last digits")
  func values() {
    let pairs: [(own: (Double) -> Double, library: (Double) -> Double)] = [
      (Elementary.exp, Foundation.exp), (Elementary.expm1, Foundation.expm1),
      (Elementary.log, Foundation.log), (Elementary.log1p, Foundation.log1p),
      (Elementary.tanh, Foundation.tanh), (Elementary.erf, Foundation.erf),
      ({ Elementary.pow($0, -1.7) }, { Foundation.pow($0, -1.7) }),
    ]
    for (own, library) in pairs {
      for x in stride(from: 0.01, through: 5, by: 0.37) {
        #expect(abs(own(x) - library(x)) <= 2 * library(x).ulp)
      }
    }
  }

  @Test("have C's special values")
  func specialValues() {
    #expect(Elementary.exp(-Double.infinity) == 0)
    #expect(Elementary.exp(710) == Double.infinity)
    #expect(Elementary.expm1(-Double.infinity) == -1)
    #expect(Elementary.log(0) == -Double.infinity)
    #expect(Elementary.log(-1).isNaN)
    #expect(Elementary.log1p(-1) == -Double.infinity)
    #expect(Elementary.tanh(Double.infinity) == 1)
    #expect(Elementary.tanh(Double.nan).isNaN)
  }
}
