public import Datasets
internal import TrainingKernels

extension Loss {
  /// The loss of each of some rows by what the output layer gives for them, in float64.
  ///
  /// ```swift
  /// let predictions = Matrix(rows: 3, columns: 1, elements: [-1, 0, 2])
  /// try Loss.hinge.values(of: predictions, for: .signed([1, 1, 1]))  // [2, 1, 0]
  /// ```
  ///
  /// It is the arithmetic that training uses. A crossentropy takes probabilities, and reads their logits; with
  /// `fromLogits` it takes the logits themselves.
  ///
  /// - Parameters:
  ///   - predictions: What the output layer gives, shape (rows, units): after its sigmoid or softmax, if it has one. The
  ///     probabilities of a row after a softmax sum to 1.
  ///   - target: One for each row.
  /// - Returns: The loss of each row, without weights.
  /// - Throws: That the loss is not made for such targets or so many predictions a row, that its settings are wrong, or
  ///   that a crossentropy is given what is not a probability between 0 and 1.
  /// - Precondition: There are as many predictions as targets.
  public func values(of predictions: Matrix, for target: Target) throws(TrainingError) -> [Double] {
    precondition(predictions.rows == target.count, "a row has a prediction and a target")
    let units = try validate(for: target)
    guard predictions.columns == units else {
      throw TrainingError(
        "\(name) with \(target.inWords) expects \(units) predictions a row, not \(predictions.columns)",
        advice: "give \(units)", at: "loss")
    }
    let targets = TrainingRows<Double>(
      Dataset(x: Matrix(rows: target.count, columns: 0, elements: []), target: target), stride: 0)
    switch LossArithmetic(self, units: units) {
    case .kernel(let settings):
      let logits = settings.differentiatesSums ? try logits(of: predictions) : predictions
      return settings.values(of: predictions, logits, targets)
    case .custom(let loss):
      return (0..<predictions.rows).map { row in
        let outputs = (0..<units).map { predictions[row, $0] }
        let target = (0..<targets.targetUnits).map {
          targets.targets[$0 * targets.targetStride + row]
        }
        return loss.value(of: outputs.span, target: target.span)
      }
    }
  }

  /// The sums before the sigmoid or the softmax of the output layer.
  private func logits(of probabilities: Matrix) throws(TrainingError) -> Matrix {
    guard probabilities.elements.allSatisfy({ $0 > 0 && $0 < 1 }) else {
      throw TrainingError(
        "\(name) expects probabilities above 0 and below 1",
        advice: "set from_logits: true if the predictions are logits", at: "loss")
    }
    var logits = probabilities
    switch self {
    case .binaryCrossentropy, .binaryFocalCrossentropy:
      logits.elements = probabilities.elements.map {
        Elementary.log($0) - Elementary.log1p(-$0)
      }
    default: logits.elements = probabilities.elements.map { Elementary.log($0) }
    }
    return logits
  }
}

extension tk_loss_settings {
  /// The loss of each row, by the kernels.
  fileprivate func values(
    of predictions: Matrix, _ logits: Matrix, _ targets: TrainingRows<Double>
  ) -> [Double] {
    let kernels = Double.kernels(for: tk_best_instruction_set())
    let units = predictions.columns
    var outputs = [Double](repeating: 0, count: units * lanes)
    var sums = outputs
    var values: [Double] = []
    values.reserveCapacity(predictions.rows)
    // The kernels add row i to lane i, so that with no more rows than lanes each lane is a row.
    for first in stride(from: 0, to: predictions.rows, by: lanes) {
      let rows = min(lanes, predictions.rows - first)
      for row in 0..<rows {
        for unit in 0..<units {
          outputs[unit * lanes + row] = predictions[first + row, unit]
          sums[unit * lanes + row] = logits[first + row, unit]
        }
      }
      var own = [Double](repeating: 0, count: lanes)
      targets.targets.withUnsafeBufferPointer { targetValues in
        guard let base = targetValues.baseAddress else { return }
        kernels.loss(
          self, rows, units, stride: lanes, outputs: outputs, logits: sums, targets: base + first,
          targetStride: targets.targetStride, weights: nil, gradient: nil, addTo: &own)
      }
      values += own.prefix(rows)
    }
    return values
  }
}
