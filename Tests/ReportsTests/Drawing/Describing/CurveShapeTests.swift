import Foundation
import Testing

@testable import Reports

@Suite("Shapes of curves")
struct CurveShapeTests {
  private func shape(
    higherIsBetter: Bool = false, _ value: (Double) -> Double
  ) throws -> CurveShape {
    try #require(
      CurveShape((1...100).map { value(Double($0)) }, higherIsBetter: higherIsBetter))
  }

  @Test("a curve that falls and stays")
  func falls() throws {
    let shape = try shape { exp(-$0 / 10) }
    #expect(shape.direction == .falls)
    #expect(shape.bestEpoch == 100)
    #expect(!shape.isBumpy)
    #expect(shape.turningEpoch == nil)
  }

  @Test("a curve that rises")
  func rises() throws {
    let shape = try shape(higherIsBetter: true) { 1 - exp(-$0 / 10) }
    #expect(shape.direction == .rises)
    #expect(shape.turningEpoch == nil)
  }

  @Test("a curve that falls and rises again")
  func turns() throws {
    let shape = try shape { abs($0 - 20) + 1 }
    #expect(try #require(shape.turningEpoch) == 20)
    #expect(shape.best == 1)
  }

  @Test("an accuracy that rises and falls again")
  func turnsDown() throws {
    let shape = try shape(higherIsBetter: true) { 0.9 - abs($0 - 30) / 100 }
    #expect(try #require(shape.turningEpoch) == 30)
  }

  @Test("a bump is no turn")
  func bump() throws {
    #expect(try shape { exp(-$0 / 20) + ($0 == 50 ? 0.5 : 0) }.turningEpoch == nil)
  }

  @Test("a curve that goes up and down by steps that can be seen")
  func bumpy() throws {
    #expect(try shape { exp(-$0 / 10) + ($0.truncatingRemainder(dividingBy: 2)) * 0.05 }.isBumpy)
    #expect(
      try !shape { exp(-$0 / 10) + ($0.truncatingRemainder(dividingBy: 2)) * 0.0001 }.isBumpy)
  }

  @Test("a curve that does most of its way early")
  func settles() throws {
    // ln 10 = 2.303, so nine tenths are done 23.03 epochs after the first.
    #expect(try shape { exp(-($0 - 1) / 10) }.settlingEpoch == 25)
    #expect(try shape { exp(-($0 - 1) / 15) }.settlingEpoch == nil)
    #expect(try shape { $0 == 1 ? 3 : 1 }.settlingEpoch == 2)
    #expect(try shape(higherIsBetter: true) { $0 == 1 ? 0 : $0 == 7 ? 0.5 : 1 }.settlingEpoch == 8)
    #expect(try shape { _ in 0.5 }.settlingEpoch == nil)
  }

  @Test("a curve that stays level")
  func level() throws {
    #expect(try shape { _ in 0.5 }.direction == .staysLevel)
  }

  @Test("no shape for nothing, and none for what is not finite")
  func none() {
    #expect(CurveShape([], higherIsBetter: false) == nil)
    #expect(CurveShape([1, .nan], higherIsBetter: false) == nil)
    #expect(CurveShape([1], higherIsBetter: false)?.bestEpoch == 1)
  }
}
