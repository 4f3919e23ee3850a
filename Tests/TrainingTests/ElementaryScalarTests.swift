import Testing
import TrainingKernels

@Suite("pow and cos are within one unit in the last place")
struct ElementaryScalarTests {
  @Test("pow, of correctly rounded values") func pow() throws {
    let cases = try load("pow")
    for row in cases {
      let value = tk_pow(row[0], row[1])
      #expect(
        isWithinOneUnit(value, of: row[2]), "pow(\(row[0]), \(row[1])) is \(value), not \(row[2])")
    }
  }

  @Test("cos, of correctly rounded values") func cos() throws {
    let cases = try load("cos")
    for row in cases {
      let value = tk_cos(row[0])
      #expect(isWithinOneUnit(value, of: row[1]), "cos(\(row[0])) is \(value), not \(row[1])")
    }
  }

  @Test("pow where the result is not finite, or is exact") func specialPowers() {
    for base in [0, 0.5, 1, 3, -2, .infinity, .nan] { #expect(tk_pow(base, 0) == 1) }
    for exponent in [-1e300, -2, 0.5, 7, .infinity] { #expect(tk_pow(1, exponent) == 1) }
    for base in [0.25, 0.96, 7, 1e-300, .leastNonzeroMagnitude] { #expect(tk_pow(base, 1) == base) }
    #expect(tk_pow(0, 2) == 0 && tk_pow(0, -2) == .infinity)
    #expect(tk_pow(.infinity, 0.5) == .infinity && tk_pow(.infinity, -0.5) == 0)
    #expect(tk_pow(2, 1e300) == .infinity && tk_pow(2, -1e300) == 0)
    #expect(tk_pow(0.5, .infinity) == 0 && tk_pow(0.5, -.infinity) == .infinity)
    #expect(tk_pow(-2, 3).isNaN && tk_pow(.nan, 2).isNaN && tk_pow(2, .nan).isNaN)
  }

  @Test("cos is even, 1 at 0, and NaN beyond its range") func specialCosines() {
    #expect(tk_cos(0) == 1 && tk_cos(.pi) == -1)
    for angle in [0.3, 1.2, 2.9, 77] { #expect(tk_cos(-angle) == tk_cos(angle)) }
    for angle in [1.05e6, .infinity, -.infinity, .nan] { #expect(tk_cos(angle).isNaN) }
  }

  private func load(_ name: String) throws -> [[Double]] {
    let cases = try ElementaryFixture.load().float64[name] ?? []
    try #require(cases.count > 300)
    return try cases.map { row in
      try row.map { Double(bitPattern: try #require(UInt64($0, radix: 16))) }
    }
  }
}
