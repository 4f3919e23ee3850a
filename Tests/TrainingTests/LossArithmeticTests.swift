import Testing
import TrainingKernels

@testable import Training

@Suite("Losses compute what is written about them, at their edges too")
struct LossArithmeticTests {
  @Test(
    "values worked out by hand",
    arguments: [
      Row(.meanAbsolutePercentageError, [1, -3], [2, 2], 150),
      // What is divided by is not taken for smaller than 1e-7.
      Row(.meanAbsolutePercentageError, [0.5], [0], 5e8),
      Row(.huber(), [3, 0.5], [0, 0], (2.5 + 0.125) / 2),
      Row(.huber(delta: 2), [-3, 2], [0, 0], (4 + 2) / 2),
      Row(.logCosh, [0], [0], 0),
      // log(cosh(x)) is x - log(2) far from zero.
      Row(.logCosh, [-40, 40], [0, 0], 40 - 0.693_147_180_559_945_3),
      Row(.poisson, [2, 1], [0, 0], 1.5),
      Row(.poisson, [1], [3], 0.999_999_7),
      Row(.poisson, [0], [1], 16.118_095_650_958_32),
      Row(.cosineSimilarity, [3, 4], [1, 0], -0.6),
      Row(.cosineSimilarity, [-5, 0], [2, 0], 1),
      Row(.cosineSimilarity, [0, 0], [1, 0], 0),
      Row(.categoricalHinge, [0.2, 0.5, -1], [0, 1, 0], 0.7),
      // The right class counts as 0 among the wrong ones.
      Row(.categoricalHinge, [-2, 0.5, -1], [0, 1, 0], 0.5),
      Row(.categoricalHinge, [0, 9, 1], [0, 1, 0], 0),
      // One minus a probability of 1/2, to a power, times log(2).
      Row(.binaryFocalCrossentropy(gamma: 0), [0.5], [1], 0.693_147_180_559_945_3, logits: [0]),
      Row(.binaryFocalCrossentropy(), [0.5], [0], 0.173_286_795_139_986_3, logits: [0]),
      Row(
        .binaryFocalCrossentropy(applyClassBalancing: true), [0.5, 0.5], [1, 0],
        0.086_643_397_569_993_16, logits: [0, 0]),
      Row(
        .binaryCrossentropy(fromLogits: true, labelSmoothing: 0.5), [2], [1],
        0.626_928_011_042_972_5),
      Row(
        .categoricalCrossentropy(labelSmoothing: 1), [0.5, 0.5], [1, 0], 0.693_147_180_559_945_3,
        logits: [0, 0]),
      Row(
        .categoricalFocalCrossentropy(), [0.5, 0.5], [1, 0], 0.043_321_698_784_996_58,
        logits: [0, 0]),
      Row(
        .categoricalFocalCrossentropy(alpha: 1, gamma: 0, fromLogits: true), [3, 3], [1, 0],
        0.693_147_180_559_945_3),
      Row(
        .categoricalGeneralizedCrossEntropy(), [0.25, 0.75], [0], 1,
        logits: [0, 1.098_612_288_668_11]),
    ])
  func values(_ row: Row) {
    let (value, _) = row.computed()
    #expect(abs(value - row.expected) < 1e-8 * max(abs(row.expected), 1), "\(value)")
  }

  @Test("log_cosh is a little less than zero where it is zero, as in Keras on TensorFlow")
  func logarithmOfTwo() {
    #expect(Row(.logCosh, [0], [0], 0).computed().value == -1.904_654_323_148_236e-09)
  }

  @Test("gradients at the kinks are TensorFlow's")
  func kinks() {
    #expect(gradient(.meanAbsoluteError, [2], [2]) == [0])
    #expect(gradient(.meanAbsolutePercentageError, [2], [2]) == [0])
    #expect(gradient(.huber(), [1, -1], [0, 0]) == [0.5, -0.5])
    // At the margin a hinge still pulls.
    #expect(gradient(.hinge, [1], [1]) == [-1])
    #expect(gradient(.categoricalHinge, [0, 1, -1], [0, 1, 0]) == [0.5, -1, 0])
    // The largest wrong outputs share the push, the right class's zero among them.
    #expect(gradient(.categoricalHinge, [0.5, 0.5, 0.2], [0, 0, 1]) == [0.5, 0.5, -1])
    #expect(gradient(.categoricalHinge, [0, 0.5, -1], [0, 1, 0]) == [0.5, -1, 0])
    #expect(gradient(.categoricalHinge, [-1, 0.5, -1], [0, 1, 0]) == [0, -1, 0])
  }

  @Test("no gradient where a prediction is clipped or nothing can be said")
  func clipped() {
    #expect(
      gradient(.categoricalFocalCrossentropy(), [1, 0], [0, 1], logits: [40, 0]) == [0, 0])
    #expect(gradient(.klDivergence, [1e-8, 1], [1, 0])[0] == 0)
    #expect(gradient(.cosineSimilarity, [0, 0], [1, 0]) == [-1e7, 0])
  }

  @Test(
    "a sigmoid that has become exactly right leaves no gradient and no NaN",
    arguments: [0, 0.5, 1, 2, 2.7])
  func saturated(gamma: Double) {
    let loss = Loss.binaryFocalCrossentropy(gamma: gamma)
    let (value, gradient) = Row(loss, [1, 0], [1, 0], 0, logits: [50, -50]).computed()
    #expect(abs(value) < 1e-20 && gradient.allSatisfy { abs($0) < 1e-20 }, "\(value), \(gradient)")
    let lost = Row(loss, [1], [0], 0, logits: [50]).computed()
    #expect(abs(lost.value - 50) < 1e-12 && abs(lost.gradient[0] - 1) < 1e-12)
  }

  @Test("a power of 0, 1 or 2 is exact")
  func powers() {
    let miss = 1 - 0.8
    let plain = Row(.binaryCrossentropy(), [0.8], [1], 0, logits: [1.3]).computed().value
    for (gamma, factor) in [(0.0, 1.0), (1, miss), (2, miss * miss)] {
      let loss = Loss.binaryFocalCrossentropy(gamma: gamma)
      #expect(Row(loss, [0.8], [1], 0, logits: [1.3]).computed().value == factor * plain)
    }
  }

  @Test("weights of rows multiply values and gradients")
  func weights() {
    for loss in Loss.all {
      let row = Row(loss, [0.3, 0.7], [1, 0], 0, logits: [-0.4, 0.4])
      let (value, gradient) = row.computed()
      let (weighted, slopes) = row.computed(weight: 0.25)
      #expect(weighted == 0.25 * value && slopes == gradient.map { 0.25 * $0 }, "\(loss)")
    }
  }

  private func gradient(
    _ loss: Loss, _ outputs: [Double], _ targets: [Double], logits: [Double]? = nil
  ) -> [Double] {
    Row(loss, outputs, targets, 0, logits: logits).computed().gradient
  }
}

/// The outputs and targets of one row, and the loss that they should have.
struct Row: Sendable, CustomTestStringConvertible {
  var loss: Loss
  var outputs: [Double]
  var targets: [Double]
  var expected: Double
  var logits: [Double]

  init(
    _ loss: Loss, _ outputs: [Double], _ targets: [Double], _ expected: Double,
    logits: [Double]? = nil
  ) {
    self.loss = loss
    self.outputs = outputs
    self.targets = targets
    self.expected = expected
    self.logits = logits ?? outputs
  }

  var testDescription: String { "\(loss) of \(outputs) for \(targets)" }

  func computed(weight: Double? = nil) -> (value: Double, gradient: [Double]) {
    func column(_ values: [Double]) -> [Double] {
      values.flatMap { [$0] + [Double](repeating: 0, count: lanes - 1) }
    }
    let units = outputs.count
    var sums = [Double](repeating: 0, count: lanes)
    var gradient = [Double](repeating: .nan, count: lanes * units)
    let weights = weight.map { [$0] + [Double](repeating: 0, count: lanes - 1) }
    func compute(_ weights: UnsafePointer<Double>?) {
      Double.kernels(for: tk_best_instruction_set()).loss(
        loss.arithmetic(units: units), 1, units, stride: lanes, outputs: column(outputs),
        logits: column(logits), targets: column(targets), targetStride: lanes, weights: weights,
        gradient: &gradient, addTo: &sums)
    }
    if let weights {
      weights.withUnsafeBufferPointer { compute($0.baseAddress) }
    } else {
      compute(nil)
    }
    return (sums[0], (0..<units).map { gradient[lanes * $0] })
  }
}
