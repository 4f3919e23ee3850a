import RandomState
import Testing
import TrainingKernels

@testable import Training

@Suite("Kernels compute what a plain loop does")
struct KernelTableTests {
  static let judgements: [(tk_metric, [Double], [Double], Double)] = [
    (TK_SIGN_ACCURACY, [0.2, -0.2, 0.0, 0.9], [1, -1, 1, -1], 2),
    (TK_THRESHOLD_ACCURACY, [0.2, 0.51, 0.5, 0.9], [0, 1, 1, 0], 2),
    (TK_THRESHOLD_ACCURACY, [0.9, -0.9, 0.1, -0.1], [1, -1, 1, -1], 1),
    // Half goes to the even neighbour: 0.5 to 0, 1.5 to 2.
    (TK_ROUNDING_ACCURACY, [0.5, 0.6, -0.7, 1.5], [1, 1, -1, 2], 3),
  ]

  private let double = Double.kernels(for: tk_best_instruction_set())
  private let float = Float.kernels(for: tk_best_instruction_set())

  @Test(
    "a hidden layer with every remainder of its blocks",
    arguments: [1, 2, 3, 4, 5, 8, 33], [1, 16, 25, 33, 50, 70])
  func hiddenForward(rows: Int, units: Int) {
    let inputs = 7
    let stride = padded(units)
    var random = RandomState(seed: 1)
    let x = random.standardNormal(count: rows * padded(inputs))
    let parameters = random.standardNormal(count: (inputs + 1) * stride)
    var sums = [Double](repeating: .nan, count: rows * stride)
    var outputs = sums
    double.hiddenForward(
      TK_LINEAR, rows, inputs, units, x, xStride: padded(inputs), parameters, sums: &sums,
      into: &outputs)
    var positive = outputs
    double.hiddenForward(
      TK_RELU, rows, inputs, units, x, xStride: padded(inputs), parameters, sums: &sums,
      into: &positive)
    for row in 0..<rows {
      for unit in 0..<units {
        // The order of the sum is part of the promise: the bias first, then one product after the other, fused.
        var sum = parameters[inputs * stride + unit]
        for p in 0..<inputs {
          sum.addProduct(x[row * padded(inputs) + p], parameters[p * stride + unit])
        }
        #expect(outputs[row * stride + unit] == sum)
        #expect(positive[row * stride + unit] == max(sum, 0))
      }
    }
  }

  @Test(
    "the gradient of a hidden layer with every remainder of its blocks",
    arguments: [1, 2, 3, 4, 5, 9], [3, 25, 50])
  func hiddenGradient(inputs: Int, units: Int) {
    let rows = 6
    let stride = padded(units)
    var random = RandomState(seed: 2)
    let x = random.standardNormal(count: rows * padded(inputs))
    let gradient = random.standardNormal(count: rows * stride)
    var result = [Double](repeating: .nan, count: (inputs + 1) * stride)
    double.hiddenGradient(
      rows, inputs, units, x, xStride: padded(inputs), gradient, into: &result)
    for unit in 0..<units {
      for input in 0..<inputs {
        var sum = 0.0
        for row in 0..<rows {
          sum.addProduct(x[row * padded(inputs) + input], gradient[row * stride + unit])
        }
        #expect(result[input * stride + unit] == sum)
      }
      #expect(
        result[inputs * stride + unit]
          == (0..<rows).reduce(0) { $0 + gradient[$1 * stride + unit] })
    }
  }

  @Test(
    "an output layer adds up lanes in pairs, then the bias",
    arguments: [1, 15, 16, 33], [2, 16, 50])
  func outputForward(rows: Int, inputs: Int) {
    let units = 3
    let width = padded(inputs)
    let stride = padded(rows)
    var random = RandomState(seed: 3)
    let x = random.standardNormal(count: rows * width).map { Float($0) }
    let parameters = random.standardNormal(count: units * width + 16).map { Float($0) }
    var sums = [Float](repeating: .nan, count: units * stride)
    var outputs = sums
    float.outputForward(
      TK_LINEAR, rows, inputs, units, x, parameters, stride: stride, sums: &sums, into: &outputs)
    for row in 0..<rows {
      for unit in 0..<units {
        var sum = [Float](repeating: 0, count: 16)
        for p in 0..<width {
          sum[p % 16].addProduct(x[row * width + p], parameters[unit * width + p])
        }
        while sum.count > 1 {
          let half = sum.count / 2
          sum = (0..<half).map { sum[$0] + sum[$0 + half] }
        }
        #expect(sums[unit * stride + row] == sum[0] + parameters[units * width + unit])
        #expect(outputs[unit * stride + row] == sums[unit * stride + row])
      }
    }
  }

  @Test("a number for each row is added to the row's lane, whole batches or pieces alike")
  func lanesOfRows() {
    var random = RandomState(seed: 4)
    let outputs = random.standardNormal(count: 48)
    let targets = [Double](repeating: 0, count: 48)
    let whole = sums(TK_ABSOLUTE_ERROR, rows: 37, outputs, targets)
    for lane in 0..<16 {
      let expected = stride(from: lane, to: 37, by: 16).reduce(0) { $0 + abs(outputs[$1]) }
      #expect(whole[lane] == expected)
    }
    var pieces = sums(TK_ABSOLUTE_ERROR, rows: 32, outputs, targets)
    let rest = sums(TK_ABSOLUTE_ERROR, rows: 5, Array(outputs[32...]), Array(targets[32...]))
    for lane in 0..<16 { pieces[lane] += rest[lane] }
    #expect(pieces == whole)
  }

  @Test("softmax survives sums that exp does not")
  func softmax() {
    let outputs = activated(TK_SOFTMAX, [1000, 1000, -1000])
    #expect(outputs == [0.5, 0.5, 0])
  }

  @Test("crossentropies are taken from logits that no probability could hold")
  func logits() {
    #expect(
      loss(.binaryCrossentropy(), units: 1, outputs: [0], logits: [-800], targets: [1]) == 800)
    #expect(
      loss(.binaryCrossentropy(), units: 1, outputs: [1], logits: [800], targets: [1]) == 0)
    #expect(
      loss(
        .sparseCategoricalCrossentropy(), units: 2, outputs: [1, 0], logits: [900, 0],
        targets: [1]) == 900)
  }

  @Test("a NaN goes through every activation and into every loss")
  func notANumber() {
    for activation in Activation.allCases {
      #expect(activated(activation.kernel, [.nan, 1])[0].isNaN, "\(activation)")
    }
    for kind in Loss.all {
      let value = loss(kind, units: 2, outputs: [.nan, 1], logits: [.nan, 1], targets: [1, 0])
      #expect(value.isNaN, "\(kind)")
    }
  }

  @Test(
    "accuracies judge as they are documented",
    arguments: judgements)
  func accuracies(metric: tk_metric, outputs: [Double], targets: [Double], right: Double) {
    #expect(sums(metric, rows: 4, outputs, targets).reduce(0, +) == right)
  }

  @Test("classes are told by the first largest output")
  func classes() {
    // Two rows of three classes, one class after the other.
    let outputs = units([0.2, 0.4], [0.5, 0.4], [0.3, 0.2])
    #expect(sums(TK_CLASS_ACCURACY, rows: 2, units: 3, outputs, [1, 0]).reduce(0, +) == 2)
    #expect(
      sums(TK_ONE_HOT_ACCURACY, rows: 2, units: 3, outputs, units([0, 0], [1, 1], [0, 0]))
        .reduce(0, +) == 1)
  }
}

extension KernelTableTests {
  /// Numbers of shape (units, rows), padded to a stride of 16.
  private func units(_ values: [Double]...) -> [Double] {
    values.flatMap(padding)
  }

  private func padding(_ values: [Double]) -> [Double] {
    values + [Double](repeating: 0, count: padded(values.count) - values.count)
  }

  /// What an activation makes of one row of an output layer, and of a hidden one.
  private func activated(_ activation: tk_activation, _ sums: [Double]) -> [Double] {
    let count = sums.count
    let inputs = [Double](repeating: 0, count: 16)
    var logits = [Double](repeating: .nan, count: 16 * count)
    var outputs = logits
    double.outputForward(
      activation, 1, 1, count, inputs, [Double](repeating: 0, count: 16 * count) + padding(sums),
      stride: 16, sums: &logits, into: &outputs)
    let output = (0..<count).map { outputs[16 * $0] }
    var hidden = [Double](repeating: .nan, count: 16)
    var kept = hidden
    double.hiddenForward(
      activation, 1, 1, count, inputs, xStride: 1, inputs + padding(sums), sums: &kept,
      into: &hidden)
    #expect(zip(output, hidden).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) })
    return output
  }

  /// The loss of one row.
  private func loss(
    _ loss: Loss, units: Int, outputs: [Double], logits: [Double], targets: [Double]
  ) -> Double {
    var lanes = [Double](repeating: 0, count: 16)
    var gradient = [Double](repeating: .nan, count: 16 * units)
    double.loss(
      loss.arithmetic(units: units), 1, units, stride: 16,
      outputs: outputs.flatMap { padding([$0]) },
      logits: logits.flatMap { padding([$0]) }, targets: targets.flatMap { padding([$0]) },
      targetStride: 16, weights: nil, gradient: &gradient, addTo: &lanes)
    #expect(lanes[1...].allSatisfy { $0 == 0 })
    return lanes[0]
  }

  /// The lanes a metric is added to.
  private func sums(
    _ metric: tk_metric, rows: Int, units: Int = 1, _ outputs: [Double], _ targets: [Double]
  ) -> [Double] {
    var lanes = [Double](repeating: 0, count: 16)
    double.metric(
      tk_metric_settings(metric, threshold: 0.5), rows, units, stride: padded(rows),
      outputs: padding(outputs),
      targets: padding(targets), targetStride: padded(rows), addTo: &lanes)
    return lanes
  }
}
