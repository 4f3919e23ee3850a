import Foundation
import RandomState
import Testing
import TrainingKernels

@testable import Training

@Suite("exp, expm1, log, log1p, tanh and erf are within one unit in the last place")
struct ElementaryTests {
  static let sets = InstructionSetTests.sets

  @Test("in float64, of correctly rounded values", arguments: sets, ElementaryFunction.allCases)
  func float64(set: tk_instruction_set, function: ElementaryFunction) throws {
    let cases = try ElementaryFixture.load().float64[function.rawValue] ?? []
    try #require(cases.count > 300)
    let x = try cases.map { Double(bitPattern: try #require(UInt64($0[0], radix: 16))) }
    let expected = try cases.map { Double(bitPattern: try #require(UInt64($0[1], radix: 16))) }
    for (x, (value, expected)) in zip(x, zip(function(x, set), expected)) {
      #expect(
        isWithinOneUnit(value, of: expected), "\(function)(\(x)) is \(value), not \(expected)")
    }
  }

  @Test("in float32, of correctly rounded values", arguments: sets, ElementaryFunction.allCases)
  func float32(set: tk_instruction_set, function: ElementaryFunction) throws {
    let cases = try ElementaryFixture.load().float32[function.rawValue] ?? []
    try #require(cases.count > 300)
    let x = try cases.map { Float(bitPattern: try #require(UInt32($0[0], radix: 16))) }
    let expected = try cases.map { Float(bitPattern: try #require(UInt32($0[1], radix: 16))) }
    for (x, (value, expected)) in zip(x, zip(function(x, set), expected)) {
      #expect(
        isWithinOneUnit(value, of: expected), "\(function)(\(x)) is \(value), not \(expected)")
    }
  }

  @Test("in float32, of the system's function in float64", arguments: ElementaryFunction.allCases)
  func float32OfFloat64(function: ElementaryFunction) {
    // Every 10,007th number: all signs, exponents and kinds.
    let x = stride(from: UInt32(0), to: .max, by: 10_007).map { Float(bitPattern: $0) }
    let wrong = zip(x, function(x, TK_BASELINE)).filter { x, value in
      !isWithinOneUnit(value, of: Float(function.reference(Double(x))))
    }
    #expect(wrong.isEmpty, "\(wrong.first.map { "\(function)(\($0)) is \($1)" } ?? "")")
  }

  @Test("never fall where the argument rises", arguments: ElementaryFunction.allCases)
  func monotone(function: ElementaryFunction) {
    // Runs of neighbours, where a polynomial's last bits could cross, and across all changes of formula.
    for start in [
      0.0, 0.1, 0.346573, 0.4142135, 0.4999999, 0.6249999, 0.6874999999999, 0.7071067, 1,
      1.3124999999999, 3,
      9.99999,
    ] {
      var x = [Double](repeating: start, count: 20_000)
      for index in x.indices.dropFirst() { x[index] = x[index - 1].nextUp }
      let values = function(x, TK_BASELINE)
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }, "\(function) from \(start)")
      let singles = stride(from: Float(start), to: Float(start) + 0.01, by: 1e-6).map(\.self)
      let rising = function(singles, TK_BASELINE)
      #expect(zip(rising, rising.dropFirst()).allSatisfy { $0 <= $1 }, "\(function) from \(start)")
    }
  }

  @Test("tanh and erf are odd and never beyond one", arguments: [ElementaryFunction.tanh, .erf])
  func odd(function: ElementaryFunction) {
    var random = RandomState(seed: 1)
    let x = random.uniform(low: -25, high: 25, count: 5000)
    let values = function(x, TK_BASELINE)
    #expect(function(x.map { -$0 }, TK_BASELINE) == values.map { -$0 })
    #expect(values.allSatisfy { abs($0) <= 1 })
  }
}

/// The functions under test.
enum ElementaryFunction: String, CaseIterable {
  case exp, expm1, log, log1p, tanh, erf

  func callAsFunction(_ x: [Double], _ set: tk_instruction_set) -> [Double] {
    let table = tk_kernels_for_f64(set).table.pointee
    var y = [Double](repeating: 0, count: x.count)
    switch self {
    case .exp: table.exp(x.count, x, &y)
    case .expm1: table.expm1(x.count, x, &y)
    case .log: table.log(x.count, x, &y)
    case .log1p: table.log1p(x.count, x, &y)
    case .tanh: table.tanh(x.count, x, &y)
    case .erf: table.erf(x.count, x, &y)
    }
    return y
  }

  func callAsFunction(_ x: [Float], _ set: tk_instruction_set) -> [Float] {
    let table = tk_kernels_for_f32(set).table.pointee
    var y = [Float](repeating: 0, count: x.count)
    switch self {
    case .exp: table.exp(x.count, x, &y)
    case .expm1: table.expm1(x.count, x, &y)
    case .log: table.log(x.count, x, &y)
    case .log1p: table.log1p(x.count, x, &y)
    case .tanh: table.tanh(x.count, x, &y)
    case .erf: table.erf(x.count, x, &y)
    }
    return y
  }

  /// The system's own function.
  func reference(_ x: Double) -> Double {
    switch self {
    case .exp: Foundation.exp(x)
    case .expm1: Foundation.expm1(x)
    case .log: Foundation.log(x)
    case .log1p: Foundation.log1p(x)
    case .tanh: Foundation.tanh(x)
    case .erf: Foundation.erf(x)
    }
  }
}

/// Whether a value is the expected one or a neighbour of it; zeros have signs, infinities and NaN have no neighbours
/// but the largest numbers.
func isWithinOneUnit<Real: BinaryFloatingPoint>(_ value: Real, of expected: Real) -> Bool {
  if expected.isNaN { return value.isNaN }
  if expected == 0 {
    return value == 0 ? value.sign == expected.sign : abs(value) == .leastNonzeroMagnitude
  }
  return value == expected || value == expected.nextUp || value == expected.nextDown
}

/// Correctly rounded values: arguments and their value, by their bits.
struct ElementaryFixture: Decodable {
  var float64: [String: [[String]]]
  var float32: [String: [[String]]]

  static func load() throws -> ElementaryFixture {
    try JSONDecoder().decode(
      ElementaryFixture.self, from: Data(contentsOf: fixtures.appending(path: "elementary.json")))
  }
}
