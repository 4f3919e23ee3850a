import Datasets
import Testing
import Training

@Suite("A metric of one's own is followed as a metric of Lossbook's")
struct CustomMetricTests {
  @Test("the squared error, as a metric and as a loss at once", arguments: Precision.allCases)
  func elementwise(precision: Precision) throws {
    let experiment = Samples.experiment(
      .custom(Squared()), activation: .linear, metrics: [.custom(Squared()), .mse],
      precision: precision)
    let run = try Trainer(experiment, on: Samples.real).run(seed: 1)
    let own = try #require(run.history["squared"])
    let builtIn = try #require(run.history["mse"])
    #expect(run.history["loss"] == own)
    #expect(run.history["val_loss"] == run.history["val_squared"])
    let digits = precision == .float32 ? 1e-6 : 1e-15
    #expect(zip(own, builtIn).allSatisfy { abs($0 - $1) <= digits * $1 })
  }

  @Test("a loss of one's own can be followed where another is minimised")
  func lossAsMetric() throws {
    let experiment = Samples.experiment(
      .meanAbsoluteError, activation: .linear, metrics: [.loss(.custom(Squared())), .mse],
      precision: .float64)
    let run = try Trainer(experiment, on: Samples.real).run(seed: 1)
    #expect(run.history["squared"] == run.history["mse"])
  }

  @Test("a metric of several means: the share of ones that are found")
  func severalTerms() throws {
    let experiment = Samples.experiment(metrics: [.custom(Found()), .accuracy])
    let trained = try Trainer(experiment, on: Samples.classes).train(seed: 1)
    let outputs = trained.model.predict(Samples.classes.x)
    guard case .classes(let labels, _) = Samples.classes.target else { return }
    let ones = (0..<30).filter { labels[$0] == 1 }
    let found = ones.filter { outputs[$0, 0] > 0.5 }
    #expect(
      trained.run.final.train[1].value == Double(found.count) / 30 / (Double(ones.count) / 30))
  }

  @Test("the value does not depend on how many rows go at a time")
  func rowsAtATime() throws {
    var experiment = Samples.experiment(metrics: [.custom(Found())])
    experiment.epochs = 1
    experiment.batchSize = 30
    let whole = try Trainer(experiment, on: Samples.classes).run(seed: 1)
    experiment.optimizer = .sgd(learningRate: 1e-300)
    experiment.batchSize = 16
    let halves = try Trainer(experiment, on: Samples.classes).run(seed: 1)
    #expect(halves.history["found"] == whole.history["found"])
  }

  @Test(
    "what it is not made for is refused, and so are names that are taken",
    arguments: [
      Case(Odd(name: "mse"), "called mse, as one of Lossbook's", "something else"),
      Case(Odd(name: "loss"), "called loss, as one of Lossbook's", "something else"),
      Case(Odd(name: "val_odd"), "called val_odd", "test rows"),
      Case(Odd(name: "a.b"), "called 'a.b'", "letters"),
      Case(Odd(terms: 0), "odd has 0 terms", "at least 1"),
      Case(Odd(units: nil), "odd makes no sense of labels 0 and 1", "other targets"),
      Case(Odd(units: 2), "expects 2 output units, not 1", "units: 2"),
      Case(Odd(outputActivations: [.tanh]), "tanh, not sigmoid", "another activation"),
    ])
  func refusals(_ test: Case) {
    let experiment = Samples.experiment(metrics: [.accuracy, .custom(test.metric)])
    let error = #expect(throws: TrainingError.self) {
      try Trainer(experiment, on: Samples.classes)
    }
    #expect(error?.keyPath == "metrics[1]")
    #expect(error?.message.contains(test.message) == true, "\(error?.message ?? "")")
    #expect(error?.advice.contains(test.advice) == true, "\(error?.advice ?? "")")
  }

  @Test("two of one name are refused")
  func twice() {
    let experiment = Samples.experiment(
      metrics: [.custom(Odd()), .custom(Odd(isHigherBetter: true))])
    let error = #expect(throws: TrainingError.self) {
      try Trainer(experiment, on: Samples.classes)
    }
    #expect(error?.keyPath == "metrics[1]")
    #expect(error?.message == "two values would be recorded as odd")
  }

  @Test("it says whether higher is better")
  func direction() {
    #expect(!Metric.custom(Odd()).isHigherBetter)
    #expect(Metric.named("other", .custom(Odd(isHigherBetter: true))).isHigherBetter)
  }

  /// A loss that is a metric too.
  struct Squared: ElementwiseLoss, ElementwiseMetric {
    let name = "squared"
    func value(_ output: Double, _ target: Double) -> Double {
      (output - target) * (output - target)
    }
    func derivative(_ output: Double, _ target: Double) -> Double { 2 * (output - target) }
  }

  struct Found: CustomMetric {
    let name = "found"
    let terms = 2

    func measure(
      _ outputs: Span<Double>, target: Span<Double>, into terms: inout MutableSpan<Double>
    ) {
      terms[0] = outputs[0] > 0.5 ? target[0] : 0
      terms[1] = target[0]
    }

    func value(of means: Span<Double>) -> Double { means[0] / means[1] }
  }

  /// A metric that says of itself what a test wants.
  struct Odd: ElementwiseMetric {
    var name = "odd"
    var terms = 1
    var units: Int? = 1
    var outputActivations = Activation.allCases
    var isHigherBetter = false

    func outputUnits(for target: Target) -> Int? { units }
    func value(_ output: Double, _ target: Double) -> Double { output }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var metric: Odd
    var message: String
    var advice: String

    init(_ metric: Odd, _ message: String, _ advice: String) {
      self.metric = metric
      self.message = message
      self.advice = advice
    }

    var testDescription: String { message }
  }
}
