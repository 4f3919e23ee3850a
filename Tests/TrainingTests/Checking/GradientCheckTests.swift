import Datasets
import Testing
import Training

@Suite("A gradient check finds what is wrong with a derivative, and nothing else")
struct GradientCheckTests {
  @Test("losses that are right")
  func rightLosses() throws {
    let elementwise = try GradientCheck(of: OwnSquaredError())
    #expect(elementwise.passes, "\(elementwise)")
    #expect(elementwise.comparisons.count == 20)
    #expect(
      elementwise.description == "own_squared_error: all 20 derivatives agree with differences")
    let wide = try GradientCheck(
      of: OwnCrossentropy(), target: .oneHot([0, 2, 1], count: 3), outputs: 0.01...0.99)
    #expect(wide.passes, "\(wide)")
    #expect(wide.comparisons.count == 9)
  }

  @Test("layers that are right")
  func rightLayers() throws {
    let dense = try GradientCheck(of: OwnDense(units: 3), inputs: 4)
    #expect(dense.passes, "\(dense)")
    #expect(dense.comparisons.count == 5 * 4 + 4 * 3 + 3)
    let relu = try GradientCheck(of: OwnRelu(), inputs: 4)
    #expect(relu.passes, "\(relu)")
  }

  @Test("a thousandth too much in a loss", arguments: [1.001, 0.999])
  func wrongLoss(fault: Double) throws {
    let check = try GradientCheck(of: OwnSquaredError(fault: fault))
    #expect(!check.passes)
    let worst = try #require(check.worst)
    #expect(abs(worst.relativeError - 0.001) < 1e-5)
    #expect(check.comparisons.allSatisfy { $0.relativeError > 0.0009 })
    #expect(check.description.contains("20 of 20 derivatives disagree with differences"))
    #expect(check.description.contains("by output"))
  }

  @Test("a thousandth too much in a layer, where it is", arguments: [0, 1, 2])
  func wrongLayer(part: Int) throws {
    var layer = OwnDense(units: 3)
    layer.faults[part] = 1.001
    let check = try GradientCheck(of: layer, inputs: 4)
    let wrong = check.comparisons.filter { $0.relativeError > check.tolerance }.map(\.place)
    let prefix = ["kernel[", "bias[", "input "][part]
    #expect(!check.passes)
    #expect(wrong.count == [12, 3, 20][part])
    #expect(wrong.allSatisfy { $0.hasPrefix(prefix) })
  }

  @Test("an experiment that is right, and one with a fault in one layer")
  func experiments() throws {
    var experiment = Samples.experiment(.custom(OwnSquaredError()), activation: .linear)
    experiment.layers.insert(.custom(OwnDense(units: 3)), at: 1)
    experiment.layers.insert(.dropout(rate: 0.3), at: 1)
    let right = try GradientCheck(of: experiment, on: Samples.real)
    #expect(right.passes, "\(right)")
    #expect(right.comparisons.count == 15 + 18 + 4)

    experiment.layers[2] = .custom(OwnDense(units: 3, faults: [1, 1.001, 1]))
    let wrong = try GradientCheck(of: experiment, on: Samples.real)
    #expect(!wrong.passes)
    #expect(try #require(wrong.worst).place.hasPrefix("model.layers[2].bias["))
    experiment.layers[2] = .custom(OwnDense(units: 3, faults: [1, 1, 1.001]))
    let before = try GradientCheck(of: experiment, on: Samples.real)
    #expect(try #require(before.worst).place.hasPrefix("model.layers[0]."))
  }

  @Test("at most as many parameters as are asked for, from all layers")
  func parameterLimit() throws {
    let check = try GradientCheck(
      of: Samples.experiment(), on: Samples.classes, parameters: 7)
    #expect(check.comparisons.count == 7)
    #expect(check.comparisons.first?.place == "model.layers[0].kernel[0, 0]")
    #expect(check.comparisons.last?.place.hasPrefix("model.layers[1]") == true)
  }

  @Test("at a kink, any slope between its sides is right", arguments: [-1.0, 0, 0.3, 1])
  func kinks(slope: Double) throws {
    let check = try GradientCheck(
      of: Distance(slopeAtZero: slope), target: .real([0.5]), outputs: 0.5...0.5)
    #expect(check.passes, "\(check)")
    let wrong = try GradientCheck(
      of: Distance(slopeAtZero: slope + 2.5), target: .real([0.5]), outputs: 0.5...0.5)
    #expect(!wrong.passes)
    #expect(wrong.worst?.expected == 1)
  }

  @Test("a derivative that is not a number, or that is taken of none")
  func notANumber() throws {
    let check = try GradientCheck(of: OwnSquaredError(fault: .nan))
    #expect(!check.passes)
    #expect(check.worst?.relativeError == .infinity)
    let empty = try GradientCheck(of: OwnSquaredError(), target: .real([]))
    #expect(!empty.passes)
    #expect(empty.description == "own_squared_error: there are no derivatives to check")
  }

  @Test("what a trainer would refuse is refused")
  func refusals() throws {
    let targets = #expect(throws: TrainingError.self) {
      try GradientCheck(of: OwnCrossentropy())
    }
    #expect(targets?.keyPath == "loss")
    let name = #expect(throws: TrainingError.self) {
      try GradientCheck(of: OwnDense(name: "dense", units: 1))
    }
    #expect(name?.message.contains("as one of Lossbook's") == true)
    let split = #expect(throws: TrainingError.self) {
      var experiment = Samples.experiment()
      experiment.split = .rows(41)
      _ = try GradientCheck(of: experiment, on: Samples.classes)
    }
    #expect(split?.keyPath == "split.train")
  }
}

/// The distance, with a slope of one's choice where it is zero.
private struct Distance: ElementwiseLoss {
  let name = "distance"
  var slopeAtZero: Double

  func value(_ output: Double, _ target: Double) -> Double { abs(output - target) }
  func derivative(_ output: Double, _ target: Double) -> Double {
    output == target ? slopeAtZero : output > target ? 1 : -1
  }
}
