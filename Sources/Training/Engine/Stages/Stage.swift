internal import TrainingKernels

/// A layer of a model at work.
enum Stage<Real: KernelScalar> {
  case dense(DenseStage<Real>)
  case dropout(DropoutStage<Real>)
  case custom(CustomStage<Real>)
}

/// Where a stage leaves the gradient for the one before it.
///
/// A dense layer wants the gradient with respect to its sums, so that whoever computes it multiplies by the derivative of
/// the activation on the way; the others want that with respect to their results.
struct GradientSink<Real: KernelScalar> {
  /// What was applied to the sums.
  let activation: tk_activation
  /// What the derivative of the activation is taken of, shape (rows, units), each row padded.
  let basis: UnsafeMutablePointer<Real>
  /// The gradient, of the same shape.
  let gradient: UnsafeMutablePointer<Real>
}

extension Stage {
  /// Reads a batch of inputs; gives the results, which stay where they are until the next batch.
  ///
  /// What behaves differently in training does so where `isTraining`.
  func forward(
    _ kernels: Real.Kernels, rows: Int, _ x: UnsafePointer<Real>, isTraining: Bool
  ) -> UnsafePointer<Real> {
    switch self {
    case .dense(let stage):
      stage.forward(kernels, rows: rows, x)
      return UnsafePointer(stage.outputs)
    case .dropout(let stage):
      guard isTraining else { return x }
      stage.forward(kernels, rows: rows, x)
      return UnsafePointer(stage.outputs)
    case .custom(let stage):
      stage.forward(rows: rows, x)
      return UnsafePointer(stage.outputs)
    }
  }

  /// From the gradient in its own sink, those of its parameters, and that for the stage before it, if there is one.
  func backward(
    _ kernels: Real.Kernels, rows: Int, _ x: UnsafePointer<Real>,
    into before: GradientSink<Real>?
  ) {
    switch self {
    case .dense(let stage):
      stage.differentiateActivityPenalty(kernels, rows: rows)
      stage.backward(kernels, rows: rows, x, into: before)
      stage.differentiateParameterPenalties(kernels)
    case .dropout(let stage):
      if let before { stage.differentiateInputs(kernels, rows: rows, into: before) }
    case .custom(let stage):
      stage.differentiate(kernels, rows: rows, x, into: before)
    }
  }

  /// The results of a batch in training, shape (rows, units), each row padded.
  var outputs: UnsafePointer<Real> {
    switch self {
    case .dense(let stage): UnsafePointer(stage.outputs)
    case .dropout(let stage): UnsafePointer(stage.outputs)
    case .custom(let stage): UnsafePointer(stage.outputs)
    }
  }

  /// Where the gradient for it belongs.
  var gradientSink: GradientSink<Real> {
    switch self {
    case .dense(let stage): stage.gradientSink
    case .dropout(let stage): stage.gradientSink
    case .custom(let stage): stage.gradientSink
    }
  }
}
