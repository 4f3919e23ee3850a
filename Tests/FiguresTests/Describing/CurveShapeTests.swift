import Foundation
import Testing

@testable import Figures

@Suite("Shapes of curves")
struct CurveShapeTests {
  private func shape(
    isHigherBetter: Bool = false, _ value: (Double) -> Double
  ) throws -> CurveShape {
    try #require(
      CurveShape(
        LearningCurve.Series(values: (1...100).map { value(Double($0)) }),
        isHigherBetter: isHigherBetter))
  }

  @Test("a curve that falls and stays")
  func falls() throws {
    let shape = try shape { exp(-$0 / 10) }
    #expect(shape.direction == .falls)
    #expect(shape.bestPosition == 100)
    #expect(!shape.isBumpy)
    #expect(shape.turningPosition == nil)
  }

  @Test("a curve that rises")
  func rises() throws {
    let shape = try shape(isHigherBetter: true) { 1 - exp(-$0 / 10) }
    #expect(shape.direction == .rises)
    #expect(shape.turningPosition == nil)
  }

  @Test("a curve that falls and rises again")
  func turns() throws {
    let shape = try shape { abs($0 - 20) + 1 }
    #expect(try #require(shape.turningPosition) == 20)
    #expect(shape.best == 1)
  }

  @Test("an accuracy that rises and falls again")
  func turnsDown() throws {
    let shape = try shape(isHigherBetter: true) { 0.9 - abs($0 - 30) / 100 }
    #expect(try #require(shape.turningPosition) == 30)
  }

  @Test("a bump is no turn")
  func bump() throws {
    #expect(try shape { exp(-$0 / 20) + ($0 == 50 ? 0.5 : 0) }.turningPosition == nil)
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
    #expect(try shape { exp(-($0 - 1) / 10) }.settlingPosition == 25)
    #expect(try shape { exp(-($0 - 1) / 15) }.settlingPosition == nil)
    #expect(try shape { $0 == 1 ? 3 : 1 }.settlingPosition == 2)
    #expect(
      try shape(isHigherBetter: true) { $0 == 1 ? 0 : $0 == 7 ? 0.5 : 1 }.settlingPosition == 8)
    #expect(try shape { _ in 0.5 }.settlingPosition == nil)
  }

  @Test("a curve that stays level")
  func level() throws {
    #expect(try shape { _ in 0.5 }.direction == .staysLevel)
  }

  @Test("a curve that ends in what is not finite has the shape of what came before")
  func divergence() throws {
    let series = LearningCurve.Series(x: [10, 20, 30, 40, 50], values: [3, 2, .nan, 4, .infinity])
    let shape = try #require(CurveShape(series, isHigherBetter: false))
    #expect(shape.end == 4)
    #expect(shape.bestPosition == 20)
    #expect(series.divergencePosition == 50)
    #expect(LearningCurve.Series(values: [1, .nan, 2]).divergencePosition == nil)
    #expect(LearningCurve.Series(values: [.nan]).divergencePosition == 1)
  }

  @Test("no shape for nothing, and none where nothing is finite")
  func none() {
    #expect(CurveShape(.init(values: []), isHigherBetter: false) == nil)
    #expect(CurveShape(.init(values: [.nan]), isHigherBetter: false) == nil)
    #expect(CurveShape(.init(values: [1]), isHigherBetter: false)?.bestPosition == 1)
  }
}
