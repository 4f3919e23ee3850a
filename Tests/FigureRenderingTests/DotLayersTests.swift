import Figures
import Testing

@testable import FigureRendering

@Suite("Layers of dots")
struct DotLayersTests {
  @Test("have every dot once, and none that overlap in one layer")
  func apart() {
    var state: UInt64 = 7
    let centers = (0..<3000).map { _ -> Point in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Point(x: Double(state >> 50) / 100, y: Double(state >> 30 & 0x3FFF) / 100)
    }
    let layers = DotLayers(centers, diameter: 6).layers
    #expect(layers.reduce(0) { $0 + $1.count } == 3000)
    #expect(Set(layers.joined()) == Set(centers))
    for layer in layers {
      for (index, dot) in layer.enumerated() {
        #expect(
          layer[..<index].allSatisfy { other in
            let (x, y) = (dot.x - other.x, dot.y - other.y)
            return x * x + y * y >= 36
          })
      }
    }
  }

  @Test("are one for dots that are apart, and one each for dots in one place")
  func extremes() {
    let apart = (0..<50).map { Point(x: 30 * Double($0), y: -5) }
    #expect(DotLayers(apart, diameter: 6).layers == [apart])
    let same = [Point](repeating: Point(x: 1, y: 1), count: 9)
    #expect(DotLayers(same, diameter: 6).layers.count == 9)
    #expect(DotLayers([], diameter: 6).layers.isEmpty)
  }
}
