import Datasets
import RandomState
import Testing
import TrainingKernels

@testable import Training

@Suite(
  "Metrics are what their definitions say, whatever the instruction set and the pieces of rows")
struct MetricPlanTests {
  static let metrics: [Metric] = [
    .rootMeanSquaredError, .r2Score(), .r2Score(classAggregation: .varianceWeightedAverage),
    .categoricalAccuracy, .topKCategoricalAccuracy(k: 2), .precision(), .recall(topK: 2),
    .precision(threshold: 0.3, topK: 2, classID: 1), .truePositives(threshold: 0.4),
    .falseNegatives(), .f1Score(average: .macro), .fBetaScore(average: .weighted, beta: 2),
    .f1Score(average: .micro, threshold: 0.4), .auc(), .auc(thresholds: 7, curve: .pr),
    .auc(fromLogits: true), .confusionMatrix,
  ]

  @Test(
    "sums are the same on every instruction set, in one piece or in several", arguments: metrics)
  func sums(metric: Metric) throws {
    let rows = 133
    let plan = MetricPlan(metric, target: .oneHot([0], count: 3), units: 3)
    guard case .metric(let settings) = plan.source else { return }
    var random = RandomState(seed: 8)
    let outputs = random.uniform(low: 0, high: 1, count: 3 * padded(rows))
    let targets = (0..<3 * padded(rows)).map { $0 / padded(rows) == $0 % 7 % 3 ? 1.0 : 0 }
    func sums<Real: KernelScalar>(_ set: tk_instruction_set, pieces: [Int], as: Real.Type)
      -> [Double]
    {
      var sums = [Double](repeating: 0, count: plan.count)
      let (outputs, targets) = (outputs.map { Real($0) }, targets.map { Real($0) })
      var first = 0
      for count in pieces {
        outputs.withUnsafeBufferPointer { outputs in
          targets.withUnsafeBufferPointer { targets in
            guard let outputs = outputs.baseAddress, let targets = targets.baseAddress else {
              return
            }
            Real.kernels(for: set).metric(
              settings, count, 3, stride: padded(rows), outputs: outputs + first,
              targets: targets + first, targetStride: padded(rows), addTo: &sums)
          }
        }
        first += count
      }
      return sums
    }
    for set in InstructionSetTests.sets {
      #expect(
        sums(set, pieces: [rows], as: Float.self)
          == sums(TK_BASELINE, pieces: [48, 64, 21], as: Float.self))
      #expect(
        sums(set, pieces: [rows], as: Double.self)
          == sums(TK_BASELINE, pieces: [48, 64, 21], as: Double.self))
    }
  }

  @Test("of the k largest outputs, equal ones all count for accuracy, the first for precision")
  func ties() {
    let outputs: [[Double]] = [[0.3, 0.3, 0.3], [0.1, 0.5, 0.5]]
    #expect(value(.topKCategoricalAccuracy(k: 1), outputs, classes: [2, 2]) == 1)
    #expect(value(.topKCategoricalAccuracy(k: 1), outputs, classes: [2, 0]) == 0.5)
    #expect(value(.precision(topK: 1), outputs, classes: [2, 2]) == 0)
    #expect(value(.precision(topK: 1), outputs, classes: [0, 1]) == 1)
    #expect(value(.precision(topK: 2), outputs, classes: [0, 2]) == 0.5)
    #expect(value(.recall(topK: 2), outputs, classes: [2, 2]) == 0.5)
  }

  @Test("outputs below zero are among the k largest too")
  func negativeOutputs() {
    #expect(value(.recall(topK: 1), [[-3, -1, -2]], classes: [1]) == 1)
    #expect(value(.recall(topK: 2), [[-3, -1, -3]], classes: [0]) == 1)
  }

  @Test("a NaN is above no threshold, and the row of one has no largest output")
  func notANumber() {
    // Keras's values for these rows.
    let outputs: [[Double]] = [[0.2, 0.9], [0.7, .nan]]
    let classes = [1, 0]
    #expect(value(.auc(thresholds: 5), outputs, classes: classes) == 0.5)
    #expect(value(.precision(), outputs, classes: classes) == 1)
    #expect(value(.truePositives(), outputs, classes: classes) == 2)
    #expect(value(.trueNegatives(), outputs, classes: classes) == 2)
    #expect(value(.falseNegatives(), outputs, classes: classes) == 0)
    let score = value(.f1Score(average: .macro), outputs, classes: classes)
    #expect(abs(score - 0.499_999_925_000_006_2) < 1e-15)
    #expect(value(.topKCategoricalAccuracy(k: 2), outputs, classes: classes) == 0.5)
    #expect(value(.rootMeanSquaredError, outputs, classes: classes).isNaN)
    #expect(value(.r2Score(), outputs, classes: classes).isNaN)
  }

  @Test("an output that is a threshold is not above it")
  func thresholds() {
    let outputs: [[Double]] = [[0.5, 0.5], [0.25, 0.75]]
    #expect(value(.truePositives(threshold: 0.5), outputs, classes: [0, 1]) == 1)
    #expect(value(.falsePositives(threshold: 0.25), outputs, classes: [0, 1]) == 1)
  }

  @Test("what there is nothing of is 0, and a constant target explains nothing")
  func nothing() {
    #expect(value(.precision(), [[0.1, 0.2]], classes: [0]) == 0)
    #expect(value(.recall(classID: 1), [[0.1, 0.9]], classes: [0]) == 0)
    #expect(value(.auc(), [[0.1, 0.9]], classes: [1]) == 1)
    #expect(value(.r2Score(), [[0.1, 0.9]], classes: [1]) == 0)
    #expect(value(.f1Score(average: .macro), [[0, 0]], classes: [0]) == 0)
  }

  /// The value of a metric for rows of outputs, with one-hot labels.
  private func value(_ metric: Metric, _ outputs: [[Double]], classes: [Int]) -> Double {
    let units = outputs[0].count
    let plan = MetricPlan(metric, target: .oneHot(classes, count: units), units: units)
    guard case .metric(let settings) = plan.source else { return .nan }
    var columns = [Double](repeating: 0, count: lanes * units)
    var targets = columns
    for (row, values) in outputs.enumerated() {
      for (unit, value) in values.enumerated() { columns[unit * lanes + row] = value }
      targets[classes[row] * lanes + row] = 1
    }
    let sums = RowSums(counts: [plan.count])
    Double.kernels(for: tk_best_instruction_set()).metric(
      settings, outputs.count, units, stride: lanes, outputs: columns, targets: targets,
      targetStride: lanes, addTo: sums.start(of: 0))
    return plan.value(of: sums, 0, rows: outputs.count)
  }
}
