import RandomState
import Testing

@testable import Training

@Suite("Kernels are drawn from the stream of the seed")
struct InitializerTests {
  static let variances: [(Initializer, Double)] = [
    (Initializer.heUniform, 2.0 / 30), (.heNormal, 2.0 / 30), (.glorotUniform, 2.0 / 80),
    (.glorotNormal, 2.0 / 80),
  ]

  @Test(
    "within the limits, or with the standard deviation, that Keras documents",
    arguments: variances)
  func variance(initializer: Initializer, variance: Double) {
    var random = RandomState(seed: 1)
    let draws = (0..<20_000).map { _ in initializer.draw(inputs: 30, units: 50, from: &random) }
    let mean = draws.reduce(0, +) / 20_000
    let square = draws.reduce(0) { $0 + $1 * $1 } / 20_000
    #expect(abs(mean) < 0.03 * variance.squareRoot())
    #expect(abs(square / variance - 1) < 0.03)
    if initializer == .heUniform || initializer == .glorotUniform {
      #expect(draws.allSatisfy { abs($0) <= (3 * variance).squareRoot() })
    }
  }

  @Test("one draw a weight, row by row, the layers in order")
  func order() {
    let layers: [Layer] = [
      .dense(units: 2, activation: .relu, kernelInitializer: .heNormal),
      .dense(units: 1, kernelInitializer: .glorotUniform),
    ]
    var random = RandomState(seed: 7)
    let network = Network<Double>(layers, inputs: 3, rows: 1)
    network.initialize(layers, from: &random)
    var reference = RandomState(seed: 7)
    let scale = (2.0 / 3).squareRoot()
    let limit = 2.0.squareRoot()
    let weights = network.weights()
    #expect(weights[0].kernel == reference.normal(loc: 0, scale: scale, count: 6))
    #expect(weights[1].kernel == reference.uniform(low: -limit, high: limit, count: 2))
    #expect(weights.allSatisfy { $0.bias.allSatisfy { $0 == 0 } })
  }

  @Test("zeros draw nothing")
  func zeros() {
    var random = RandomState(seed: 1)
    var untouched = random
    #expect(Initializer.zeros.draw(inputs: 3, units: 4, from: &random) == 0)
    #expect(random.randomSample() == untouched.randomSample())
  }
}
