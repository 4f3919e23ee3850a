import Datasets
import Testing
import Training

@Suite("A loss that meets the wrong labels or output layer says what it expects")
struct LossValidationTests {
  @Test(
    "labels",
    arguments: [
      Refusal(
        .hinge, .tanh, on: Samples.classes, "labels -1 and 1, not labels 0 and 1", "labels: signed"),
      Refusal(.squaredHinge, .tanh, on: Samples.classes, "labels -1 and 1", "labels: signed"),
      Refusal(
        .hinge, .tanh, on: Samples.real, "labels -1 and 1, not real-valued", "mean_squared_error"),
      Refusal(.hinge, .tanh, on: Samples.oneHot, "labels -1 and 1", "categorical_crossentropy"),
      Refusal(
        .binaryCrossentropy(), .sigmoid, on: Samples.signed, "labels 0 and 1, not labels -1 and 1",
        "labels: signed"),
      Refusal(
        .binaryCrossentropy(), .sigmoid, on: Samples.real, "labels 0 and 1", "mean_squared_error"),
      Refusal(
        .binaryCrossentropy(), .sigmoid, on: Samples.threeClasses, "not class indices 0 to 2",
        "sparse_"),
      Refusal(
        .categoricalCrossentropy(), .softmax, 3, on: Samples.threeClasses,
        "one-hot labels, not class indices", "labels: one_hot"),
      Refusal(
        .categoricalCrossentropy(), .softmax, 3, on: Samples.real, "one-hot labels",
        "mean_squared_error"),
      Refusal(
        .klDivergence, .softmax, 3, on: Samples.threeClasses, "one-hot labels", "labels: one_hot"),
      Refusal(
        .sparseCategoricalCrossentropy(), .softmax, 3, on: Samples.oneHot,
        "class indices, not one-hot", "categorical_crossentropy"),
      Refusal(
        .sparseCategoricalCrossentropy(), .softmax, 3, on: Samples.signed, "class indices",
        "labels: signed"),
      Refusal(
        .sparseCategoricalCrossentropy(), .softmax, 3, on: Samples.real, "class indices",
        "mean_squared_error"),
      Refusal(
        .meanSquaredError, .linear, on: Samples.threeClasses, "numbers, not class indices",
        "one_hot"),
      Refusal(.meanAbsoluteError, .linear, 3, on: Samples.threeClasses, "numbers", "one_hot"),
      Refusal(.huber(), .linear, 3, on: Samples.threeClasses, "numbers", "one_hot"),
      Refusal(
        .poisson, .softplus, on: Samples.signed, "numbers of at least 0, not labels -1 and 1",
        "leave out labels: signed"),
      Refusal(
        .cosineSimilarity, .linear, on: Samples.real, "several numbers a row", "mean_squared_error"),
      Refusal(
        .cosineSimilarity, .linear, on: Samples.classes, "several numbers a row", "labels: one_hot"),
      Refusal(
        .binaryFocalCrossentropy(), .sigmoid, on: Samples.signed, "labels 0 and 1",
        "labels: signed"),
      Refusal(
        .categoricalHinge, .linear, on: Samples.signed, "one-hot labels, not labels -1 and 1",
        "labels: one_hot"),
      Refusal(
        .categoricalFocalCrossentropy(), .softmax, 3, on: Samples.threeClasses, "one-hot labels",
        "labels: one_hot"),
      Refusal(
        .categoricalGeneralizedCrossEntropy(), .softmax, 3, on: Samples.oneHot, "class indices",
        "leave out labels: one_hot"),
    ])
  func labels(_ refusal: Refusal) {
    refusal.check(at: "loss")
  }

  @Test(
    "activations",
    arguments: [
      Refusal(
        .hinge, .sigmoid, on: Samples.signed, "tanh or linear, not sigmoid", "activation: tanh"),
      Refusal(
        .squaredHinge, .relu, on: Samples.signed, "tanh or linear, not relu", "activation: tanh"),
      Refusal(
        .binaryCrossentropy(), .linear, on: Samples.classes, "sigmoid, not linear",
        "activation: sigmoid"),
      Refusal(
        .binaryCrossentropy(), .softmax, 2, on: Samples.classes, "sigmoid, not softmax",
        "activation: sigmoid"),
      Refusal(
        .categoricalCrossentropy(), .sigmoid, 3, on: Samples.oneHot, "softmax, not sigmoid",
        "activation: softmax"),
      Refusal(
        .sparseCategoricalCrossentropy(), .linear, 3, on: Samples.threeClasses, "softmax",
        "activation: softmax"),
      Refusal(
        .klDivergence, .linear, 3, on: Samples.oneHot, "softmax, not linear", "activation: softmax"),
      Refusal(
        .binaryFocalCrossentropy(), .tanh, on: Samples.classes, "sigmoid, not tanh",
        "or set from_logits: true"),
      Refusal(
        .binaryCrossentropy(fromLogits: true), .sigmoid, on: Samples.classes,
        "binary_crossentropy with from_logits expects an output layer with linear, not sigmoid",
        "activation: linear, or leave out from_logits"),
      Refusal(
        .sparseCategoricalCrossentropy(fromLogits: true), .softmax, 3, on: Samples.threeClasses,
        "linear, not softmax", "leave out from_logits"),
      Refusal(
        .categoricalFocalCrossentropy(fromLogits: true), .softmax, 3, on: Samples.oneHot,
        "linear, not softmax", "leave out from_logits"),
      Refusal(
        .categoricalGeneralizedCrossEntropy(), .linear, 3, on: Samples.threeClasses,
        "softmax, not linear", "activation: softmax, or another loss"),
      Refusal(
        .poisson, .linear, on: Samples.real, "softplus or relu or sigmoid or softmax, not linear",
        "activation: softplus"),
      Refusal(
        .meanSquaredError, .softmax, on: Samples.real, "softmax over 1 unit is always 1", "sigmoid"),
    ])
  func activations(_ refusal: Refusal) {
    refusal.check(at: "model.layers[1].activation")
  }

  @Test(
    "units",
    arguments: [
      Refusal(.hinge, .tanh, 2, on: Samples.signed, "1 output unit, not 2", "units: 1"),
      Refusal(
        .binaryCrossentropy(), .sigmoid, 2, on: Samples.classes, "1 output unit, not 2", "units: 1"),
      Refusal(
        .binaryCrossentropy(), .sigmoid, 1, on: Samples.oneHot, "3 output units, not 1", "units: 3"),
      Refusal(
        .categoricalCrossentropy(), .softmax, 2, on: Samples.oneHot, "3 output units, not 2",
        "units: 3"),
      Refusal(
        .sparseCategoricalCrossentropy(), .softmax, 4, on: Samples.threeClasses, "3 output units",
        "units: 3"),
      Refusal(.meanSquaredError, .linear, 2, on: Samples.real, "1 output unit, not 2", "units: 1"),
    ])
  func units(_ refusal: Refusal) {
    refusal.check(at: "model.layers[1].units")
  }

  @Test(
    "settings",
    arguments: [
      (Loss.huber(delta: 0), "delta"), (.huber(delta: .infinity), "delta"),
      (.binaryCrossentropy(labelSmoothing: 1.5), "label_smoothing"),
      (.categoricalCrossentropy(labelSmoothing: -0.1), "label_smoothing"),
      (.binaryFocalCrossentropy(alpha: 2), "alpha"),
      (.binaryFocalCrossentropy(gamma: -1), "gamma"),
      (.binaryFocalCrossentropy(labelSmoothing: .nan), "label_smoothing"),
      (.categoricalFocalCrossentropy(alpha: -1), "alpha"),
      (.categoricalFocalCrossentropy(gamma: -1), "gamma"),
      (.categoricalFocalCrossentropy(labelSmoothing: 2), "label_smoothing"),
      (.categoricalGeneralizedCrossEntropy(q: 0), "q"),
      (.categoricalGeneralizedCrossEntropy(q: 1), "q"),
    ])
  func settings(loss: Loss, key: String) {
    Refusal(loss, .linear, on: Samples.real, "\(key) is ", "use a").check(at: "loss.\(key)")
  }

  @Test(
    "what fits is let through",
    arguments: [
      Fit(.meanSquaredError, .linear, on: Samples.real),
      Fit(.meanAbsoluteError, .tanh, on: Samples.real),
      Fit(.meanSquaredLogarithmicError, .relu, on: Samples.real),
      Fit(.meanSquaredError, .sigmoid, on: Samples.classes),
      Fit(.meanSquaredError, .tanh, on: Samples.signed),
      Fit(.meanSquaredError, .softmax, 3, on: Samples.oneHot),
      Fit(.binaryCrossentropy(), .sigmoid, on: Samples.classes),
      Fit(.binaryCrossentropy(), .sigmoid, 3, on: Samples.oneHot),
      Fit(.hinge, .tanh, on: Samples.signed), Fit(.hinge, .linear, on: Samples.signed),
      Fit(.squaredHinge, .linear, on: Samples.signed),
      Fit(.categoricalCrossentropy(), .softmax, 3, on: Samples.oneHot),
      Fit(.klDivergence, .softmax, 3, on: Samples.oneHot),
      Fit(.sparseCategoricalCrossentropy(), .softmax, 3, on: Samples.threeClasses),
      Fit(.sparseCategoricalCrossentropy(), .softmax, 2, on: Samples.classes),
      Fit(.huber(), .linear, on: Samples.real), Fit(.logCosh, .tanh, on: Samples.signed),
      Fit(.meanAbsolutePercentageError, .linear, on: Samples.signed),
      Fit(.poisson, .softplus, on: Samples.classes), Fit(.poisson, .relu, on: Samples.real),
      Fit(.poisson, .softmax, 3, on: Samples.oneHot),
      Fit(.cosineSimilarity, .linear, 3, on: Samples.oneHot),
      Fit(.categoricalHinge, .tanh, 3, on: Samples.oneHot),
      Fit(.binaryFocalCrossentropy(), .sigmoid, 3, on: Samples.oneHot),
      Fit(.binaryFocalCrossentropy(fromLogits: true), .linear, on: Samples.classes),
      Fit(.categoricalFocalCrossentropy(), .softmax, 3, on: Samples.oneHot),
      Fit(.categoricalCrossentropy(fromLogits: true), .elu, 3, on: Samples.oneHot),
      Fit(.categoricalGeneralizedCrossEntropy(), .softmax, 3, on: Samples.threeClasses),
    ])
  func fits(_ fit: Fit) throws {
    let run = try Trainer(fit.experiment, on: fit.dataset).run(seed: 1)
    #expect(run.divergedAtEpoch == nil)
    #expect(run.history["loss"]?.count == 4)
  }
}

/// An experiment on data that it goes with.
struct Fit: Sendable, CustomTestStringConvertible {
  var experiment: Experiment
  var dataset: Dataset

  init(_ loss: Loss, _ activation: Activation, _ units: Int = 1, on dataset: Dataset) {
    experiment = Samples.experiment(loss, units: units, activation: activation)
    self.dataset = dataset
  }

  var testDescription: String {
    "\(experiment.loss.name), \(experiment.layers)"
  }
}

/// An experiment on data that it does not go with, and what is said about it.
struct Refusal: Sendable, CustomTestStringConvertible {
  var fit: Fit
  var message: String
  var advice: String

  init(
    _ loss: Loss, _ activation: Activation, _ units: Int = 1, on dataset: Dataset,
    _ message: String, _ advice: String
  ) {
    fit = Fit(loss, activation, units, on: dataset)
    self.message = message
    self.advice = advice
  }

  var testDescription: String { "\(fit.testDescription): \(message)" }

  func check(at keyPath: String) {
    let error = #expect(throws: TrainingError.self) {
      try Trainer(fit.experiment, on: fit.dataset)
    }
    #expect(error?.keyPath == keyPath)
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    #expect(error?.advice.contains(advice) == true, "\(error?.advice ?? "")")
  }
}
