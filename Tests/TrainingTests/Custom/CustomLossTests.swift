import Datasets
import Testing
import Training

@Suite("A loss of one's own trains as a loss of Lossbook's")
struct CustomLossTests {
  @Test("the squared error, bit for bit in float64 and to the last digits in float32")
  func squaredError() throws {
    for precision in Precision.allCases {
      let runs = try [Loss.custom(OwnSquaredError()), .meanSquaredError].map { loss in
        let experiment = Samples.experiment(
          loss, activation: .tanh, metrics: [.mae], precision: precision)
        return try Trainer(experiment, on: Samples.real).train(seed: 5)
      }
      if precision == .float64 {
        #expect(runs[0].run == runs[1].run)
        #expect(runs[0].model == runs[1].model)
      } else {
        let pairs = zip(
          try #require(runs[0].run.history["val_loss"]),
          try #require(runs[1].run.history["val_loss"]))
        #expect(pairs.allSatisfy { abs($0 - $1) < 1e-6 })
      }
    }
  }

  @Test("a loss of all outputs of a row")
  func crossentropy() throws {
    let histories = try [Loss.custom(OwnCrossentropy()), .categoricalCrossentropy()].map { loss in
      let experiment = Samples.experiment(
        loss, units: 3, activation: .softmax, precision: .float64)
      return try Trainer(experiment, on: Samples.oneHot).run(seed: 5).history
    }
    for (left, right) in zip(histories[0].series, histories[1].series) {
      #expect(zip(left.values, right.values).allSatisfy { abs($0 - $1) < 1e-13 })
    }
  }

  @Test("a loss that is NaN for one row ends the run")
  func notANumber() throws {
    struct Fussy: ElementwiseLoss {
      let name = "fussy"
      func value(_ output: Double, _ target: Double) -> Double {
        target == 2 ? .nan : output * output
      }
      func derivative(_ output: Double, _ target: Double) -> Double { 2 * output }
    }
    let experiment = Samples.experiment(.custom(Fussy()), activation: .linear)
    let run = try Trainer(experiment, on: Samples.real).run(seed: 1)
    #expect(run.divergedAtEpoch == 1)
    #expect(run.history["loss"] == [])
  }

  @Test(
    "labels and output layers that it is not made for are refused, and so are names that are taken",
    arguments: [
      Refusal(
        .custom(OwnCrossentropy()), .softmax, 3, on: Samples.threeClasses,
        "own_crossentropy makes no sense of class indices 0 to 2", "other targets"),
      Refusal(
        .custom(OwnSquaredError()), .linear, 3, on: Samples.threeClasses,
        "own_squared_error makes no sense of class indices", "another loss"),
      Refusal(
        .custom(OwnSquaredError(name: "mse")), .linear, on: Samples.real,
        "called mse, as one of Lossbook's", "something else"),
      Refusal(
        .custom(OwnSquaredError(name: "a b")), .linear, on: Samples.real, "is called 'a b'",
        "letters"),
    ])
  func refusals(_ refusal: Refusal) {
    refusal.check(at: "loss")
  }

  @Test("an activation that it is not made for")
  func activation() {
    Refusal(
      .custom(OwnCrossentropy()), .sigmoid, 3, on: Samples.oneHot, "softmax, not sigmoid",
      "activation: softmax, or another loss"
    ).check(at: "model.layers[1].activation")
  }

  @Test("a number of units that it does not expect")
  func units() {
    Refusal(
      .custom(OwnCrossentropy()), .softmax, 2, on: Samples.oneHot, "3 output units, not 2",
      "units: 3"
    ).check(at: "model.layers[1].units")
  }

  @Test("experiments are equal where their losses are")
  func equality() {
    #expect(Loss.custom(OwnSquaredError()) == .custom(OwnSquaredError()))
    #expect(Loss.custom(OwnSquaredError()) != .custom(OwnSquaredError(fault: 2)))
    #expect(Loss.custom(OwnSquaredError()) != .custom(OwnCrossentropy()))
    #expect(
      Set([Loss.custom(OwnSquaredError()), .custom(OwnSquaredError()), .hinge]).count == 2)
  }
}
