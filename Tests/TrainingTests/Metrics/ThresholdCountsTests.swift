import Testing
import TrainingKernels

@testable import Training

@Suite("Areas under curves are taken from counts between thresholds")
struct ThresholdCountsTests {
  /// Five outputs with their labels, and the AUC of scikit-learn's `roc_auc_score`.
  static let outputs = [0.1, 0.4, 0.35, 0.8, 0.65]
  static let labels = [0.0, 0, 1, 1, 0]

  @Test("the area under the ROC curve is the share of pairs in order")
  func pairs() {
    #expect(abs(area(.roc, .interpolation, thresholds: 101) - 4 / 6.0) < 1e-15)
  }

  @Test("the lower and the higher of two heights bound their mean", arguments: AUCCurve.allCases)
  func bounds(curve: AUCCurve) {
    let low = area(curve, .minoring, thresholds: 4)
    let middle = area(curve, .interpolation, thresholds: 4)
    let high = area(curve, .majoring, thresholds: 4)
    #expect(low < middle && middle < high)
  }

  @Test("outputs beyond 0 and 1 count as 0 and 1, and one at a threshold lies below it")
  func buckets() {
    let counts = histogram([-3, 0, 0.25, 0.5, 0.75, 1, 7, .nan], thresholds: 5)
    #expect(counts.prefix(6) == [3, 1, 1, 2, 0, 1])
    #expect(counts.dropFirst(6).allSatisfy { $0 == 0 })
  }

  private func area(_ curve: AUCCurve, _ summation: AUCSummation, thresholds: Int) -> Double {
    ThresholdCounts(histogram(Self.outputs, Self.labels, thresholds: thresholds))
      .area(under: curve, summation)
  }

  private func histogram(_ outputs: [Double], _ labels: [Double]? = nil, thresholds: Int)
    -> [Double]
  {
    var sums = [Double](repeating: 0, count: 2 * (thresholds + 1))
    let padding = [Double](repeating: 0, count: lanes - outputs.count)
    let labels = labels ?? outputs.map { _ in 1 }
    Double.kernels(for: tk_best_instruction_set()).metric(
      tk_metric_settings(TK_HISTOGRAM, count: thresholds), outputs.count, 1, stride: lanes,
      outputs: outputs + padding, targets: labels + padding, targetStride: lanes, addTo: &sums)
    return sums
  }
}
