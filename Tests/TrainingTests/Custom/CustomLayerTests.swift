import Datasets
import RandomState
import Testing
import Training

@Suite("A layer of one's own trains as a layer of Lossbook's")
struct CustomLayerTests {
  /// What a layer of the first kind gives, in place of the first layer of a sample experiment.
  private func train(
    _ layers: [Layer], _ precision: Precision, batchSize: Int = 8
  ) throws -> TrainedRun {
    var experiment = Samples.experiment(
      .binaryCrossentropy(), metrics: [.accuracy], precision: precision)
    experiment.layers = layers + [.dense(units: 1, activation: .sigmoid)]
    experiment.batchSize = batchSize
    return try Trainer(experiment, on: Samples.classes).train(seed: 3)
  }

  @Test("relu after sums is relu in their layer, bit for bit", arguments: Precision.allCases)
  func activation(precision: Precision) throws {
    let own = try train([.dense(units: 5), .custom(OwnRelu())], precision)
    let builtIn = try train([.dense(units: 5, activation: .relu)], precision)
    #expect(own.run == builtIn.run)
    #expect(own.model.weights == builtIn.model.weights)
    #expect(own.model.predict(Samples.classes.x) == builtIn.model.predict(Samples.classes.x))
  }

  @Test("anywhere before the output, several times, beside dropout")
  func places() throws {
    let run = try train(
      [
        .custom(OwnRelu()), .dropout(rate: 0.2), .custom(OwnDense(units: 3)), .custom(OwnRelu()),
        .custom(OwnDense(units: 20)),
      ], .float32)
    #expect(run.run.divergedAtEpoch == nil)
    #expect(run.model.weights.map(\.count) == [9, 80, 21])
    #expect(run.model.parameters == 110)
  }

  @Test("with parameters, up to the order of sums")
  func parameters() throws {
    let own = try train([.custom(OwnDense(units: 5))], .float64)
    let builtIn = try train([.dense(units: 5)], .float64)
    for (left, right) in zip(own.run.history.series, builtIn.run.history.series) {
      #expect(left.name == right.name)
      #expect(zip(left.values, right.values).allSatisfy { abs($0 - $1) < 1e-13 })
    }
    let kernel = builtIn.model.weights[0]
    let pairs = zip(own.model.weights[0].parameters, kernel.kernel + kernel.bias)
    #expect(pairs.allSatisfy { abs($0 - $1) < 1e-13 })
  }

  @Test("the model is made again from its weights", arguments: Precision.allCases)
  func weights(precision: Precision) throws {
    let model = try train([.custom(OwnDense(units: 4)), .custom(OwnRelu())], precision).model
    let copy = Model(
      inputs: model.inputs, layers: model.layers, weights: model.weights, precision: precision)
    #expect(copy.predict(Samples.classes.x) == model.predict(Samples.classes.x))
    #expect(copy == model)
  }

  @Test("parameters start as they say, drawn in order from the run's stream")
  func starts() throws {
    struct Starts: ElementwiseLayer {
      let name = "starts"
      func value(_ x: Double) -> Double { x }
      func derivative(_ x: Double) -> Double { 1 }
      func parameters(inputs: Int) -> [LayerParameter] {
        [
          LayerParameter("zero", shape: []), LayerParameter("two", shape: [2], start: .constant(2)),
          LayerParameter("uniform", shape: [3], start: .uniform(low: -1, high: 4)),
          LayerParameter("normal", shape: [2], start: .normal(mean: 5, standardDeviation: 0.1)),
          LayerParameter("kernel", shape: [2, 3, 4], start: .initializer(.heUniform)),
        ]
      }
    }
    let weights = try train([.custom(Starts())], .float64).model.weights[0]
    var random = RandomState(seed: 3)
    let limit = 1.0  // sqrt(6 / (2 · 3))
    let expected =
      [0, 2, 2] + random.uniform(low: -1, high: 4, count: 3)
      + random.normal(loc: 5, scale: 0.1, count: 2)
      + random.uniform(low: -limit, high: limit, count: 24)
    // Nothing is learnt, as the layer has no gradient by them.
    #expect(weights.parameters == expected)
  }

  @Test("experiments are equal where their layers are")
  func equality() {
    let layer = Layer.custom(OwnDense(units: 2))
    #expect(layer == .custom(OwnDense(units: 2)))
    #expect(layer.hashValue == Layer.custom(OwnDense(units: 2)).hashValue)
    #expect(layer != .custom(OwnDense(units: 3)))
    #expect(layer != .custom(OwnRelu()))
  }
}
