import Testing
import Training

@Suite("A layer of one's own that makes no sense is refused at its place")
struct CustomLayerValidationTests {
  @Test(
    "the name, the units and the parameters",
    arguments: [
      Case(Odd(name: ""), "is called ''", "letters, digits"),
      Case(Odd(name: "my layer"), "is called 'my layer'", "letters, digits"),
      Case(Odd(name: "dense"), "called dense, as one of Lossbook's", "something else"),
      Case(Odd(width: nil), "odd cannot take 2 inputs", "the layer before"),
      Case(Odd(width: 0), "makes 0 results of 2 inputs", "1 to 50000000"),
      Case(Odd(width: .max), "results of 2 inputs", "1 to 50000000"),
      Case(
        Odd(learns: [LayerParameter("a", shape: [1]), LayerParameter("a", shape: [2])]),
        "two parameters called a", "a name of its own"),
      Case(
        Odd(learns: [LayerParameter("a", shape: [-1])]), "shape [-1]", "lengths from 0"),
      Case(
        Odd(learns: [LayerParameter("a", shape: [40_000_000, 40_000_000, 40_000_000])]),
        "shape [40000000", "at most 50000000"),
      Case(
        Odd(learns: [LayerParameter("a", shape: [1], start: .constant(.nan))]),
        "starts as constant(nan)", "finite numbers"),
      Case(
        Odd(learns: [LayerParameter("a", shape: [1], start: .uniform(low: 1, high: 0))]),
        "starts as uniform(low: 1.0, high: 0.0)", "low not above high"),
      Case(
        Odd(
          learns: [
            LayerParameter("a", shape: [1], start: .normal(mean: 0, standardDeviation: -1))
          ]), "starts as normal", "no negative standard deviation"),
      Case(
        Odd(learns: ["a", "b"].map { LayerParameter($0, shape: [30_000_000]) }),
        "more than 50000000 parameters", "fewer units before it"),
    ])
  func refusals(_ test: Case) {
    var experiment = Samples.experiment()
    experiment.layers.insert(.custom(test.layer), at: 0)
    let error = #expect(throws: TrainingError.self) {
      try Trainer(experiment, on: Samples.classes)
    }
    #expect(error?.keyPath == "model.layers[0]")
    #expect(error?.message.contains(test.message) == true, "\(error?.message ?? "")")
    #expect(error?.advice.contains(test.advice) == true, "\(error?.advice ?? "")")
  }

  @Test("the output layer is a dense one")
  func output() {
    var experiment = Samples.experiment()
    experiment.layers.append(.custom(OwnRelu()))
    let error = #expect(throws: TrainingError.self) {
      try Trainer(experiment, on: Samples.classes)
    }
    #expect(error?.keyPath == "model.layers[2]")
    #expect(error?.message == "the last layer is not a dense layer")
  }

  /// A layer that says of itself what a test wants.
  struct Odd: ElementwiseLayer {
    var name = "odd"
    var width: Int? = 2
    var learns: [LayerParameter] = []

    func units(inputs: Int) -> Int? { width }
    func parameters(inputs: Int) -> [LayerParameter] { learns }
    func value(_ x: Double) -> Double { x }
    func derivative(_ x: Double) -> Double { 1 }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var layer: Odd
    var message: String
    var advice: String

    init(_ layer: Odd, _ message: String, _ advice: String) {
      self.layer = layer
      self.message = message
      self.advice = advice
    }

    var testDescription: String { message }
  }
}
