import RandomState
import Testing
import TrainingKernels

@testable import Training

@Suite("Kernels compute what a plain loop does")
struct KernelScalarTests {
  static let judgements: [(tk_metric, [Double], [Double], Double)] = [
    (TK_SIGN_ACCURACY, [0.2, -0.2, 0.0, 0.9], [1, -1, 1, -1], 2),
    (TK_THRESHOLD_ACCURACY, [0.2, 0.51, 0.5, 0.9], [0, 1, 1, 0], 2),
    (TK_THRESHOLD_ACCURACY, [0.9, -0.9, 0.1, -0.1], [1, -1, 1, -1], 1),
    // Half goes to the even neighbour: 0.5 to 0, 1.5 to 2.
    (TK_ROUNDING_ACCURACY, [0.5, 0.6, -0.7, 1.5], [1, 1, -1, 2], 3),
  ]

  @Test(
    "matrix products of every remainder of their blocks",
    arguments: [1, 2, 3, 4, 5, 8, 33], [16, 32, 48, 80])
  func matmul(rows: Int, columns: Int) {
    let inner = 7
    var random = RandomState(seed: 1)
    let a = random.standardNormal(count: rows * inner)
    let b = random.standardNormal(count: inner * columns)
    let start = random.standardNormal(count: columns)
    var c = [Double](repeating: .nan, count: rows * columns)
    Double.matmul(
      rows, columns, inner, a, row: inner, column: 1, b, stride: columns, start: start, into: &c,
      stride: columns)
    for row in 0..<rows {
      for column in 0..<columns {
        // The order of the sum is part of the promise: start first, then one product after the other.
        var sum = start[column]
        for p in 0..<inner { sum += a[row * inner + p] * b[p * columns + column] }
        #expect(c[row * columns + column] == sum)
      }
    }
  }

  @Test("a transposed left side is read in place")
  func transposedLeft() {
    let a: [Double] = [1, 2, 3, 4, 5, 6]
    let b = [Double](repeating: 1, count: 32)
    var c = [Double](repeating: .nan, count: 48)
    Double.matmul(
      3, 16, 2, a, row: 1, column: 3, b, stride: 16, start: nil, into: &c, stride: 16)
    #expect([c[0], c[16], c[32]] == [5, 7, 9])
  }

  @Test("sums over lanes are added in pairs", arguments: [16, 48])
  func matmulTransposed(inner: Int) {
    var random = RandomState(seed: 2)
    let a = random.standardNormal(count: 2 * inner).map { Float($0) }
    let b = random.standardNormal(count: 3 * inner).map { Float($0) }
    var c = [Float](repeating: .nan, count: 6)
    Float.matmulTransposed(
      2, 3, inner, a, stride: inner, b, stride: inner, start: [1, 2, 3], into: &c, stride: 3)
    for row in 0..<2 {
      for column in 0..<3 {
        var lanes = [Float](repeating: 0, count: 16)
        for p in 0..<inner { lanes[p % 16] += a[row * inner + p] * b[column * inner + p] }
        while lanes.count > 1 {
          let half = lanes.count / 2
          lanes = (0..<half).map { lanes[$0] + lanes[$0 + half] }
        }
        #expect(c[row * 3 + column] == lanes[0] + Float(column + 1))
      }
    }
  }

  @Test("softmax survives sums that exp does not")
  func softmax() {
    var outputs: [Double] = [1000, 1000, -1000]
    Double.activate(TK_SOFTMAX, 1, 3, stride: 3, &outputs)
    #expect(outputs == [0.5, 0.5, 0])
  }

  @Test("crossentropies are taken from logits that no probability could hold")
  func logits() {
    let binary = Double.lossValue(
      TK_BINARY_CROSSENTROPY, 2, 1, stride: 1, outputs: [0, 1], logits: [-800, 800],
      targets: [1, 1])
    #expect(binary == 800)
    let sparse = Double.lossValue(
      TK_SPARSE_CATEGORICAL_CROSSENTROPY, 1, 2, stride: 2, outputs: [1, 0], logits: [900, 0],
      targets: [1])
    #expect(sparse == 900)
  }

  @Test("a NaN goes through every activation and into every loss")
  func notANumber() {
    for activation in Activation.allCases {
      var outputs: [Double] = [.nan, 1]
      Double.activate(activation.kernel, 1, 2, stride: 2, &outputs)
      #expect(outputs[0].isNaN, "\(activation)")
    }
    for loss in [
      TK_MEAN_SQUARED_ERROR, TK_MEAN_SQUARED_LOGARITHMIC_ERROR, TK_MEAN_ABSOLUTE_ERROR,
      TK_BINARY_CROSSENTROPY, TK_HINGE, TK_SQUARED_HINGE, TK_CATEGORICAL_CROSSENTROPY,
      TK_SPARSE_CATEGORICAL_CROSSENTROPY, TK_KL_DIVERGENCE,
    ] {
      let value = Double.lossValue(
        loss, 1, 2, stride: 2, outputs: [.nan, 1], logits: [.nan, 1], targets: [1, 0])
      #expect(value.isNaN, "\(loss)")
    }
  }

  @Test(
    "accuracies judge as they are documented",
    arguments: judgements)
  func accuracies(metric: tk_metric, outputs: [Double], targets: [Double], right: Double) {
    #expect(
      Double.metricValue(metric, 4, 1, stride: 1, outputs: outputs, targets: targets) == right)
  }

  @Test("classes are told by the first largest output")
  func classes() {
    let outputs = [0.2, 0.5, 0.3, 0.4, 0.4, 0.2]
    #expect(
      Double.metricValue(TK_CLASS_ACCURACY, 2, 3, stride: 3, outputs: outputs, targets: [1, 0]) == 2
    )
    #expect(
      Double.metricValue(
        TK_ONE_HOT_ACCURACY, 2, 3, stride: 3, outputs: outputs, targets: [0, 1, 0, 0, 1, 0]) == 1)
  }
}
