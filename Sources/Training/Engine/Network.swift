internal import RandomState
internal import TrainingKernels

/// The layers of a model at work, with all their memory: one for each run.
struct Network<Real: KernelScalar>: ~Copyable {
  /// The loops it runs on.
  let kernels: Real.Kernels
  /// The layers in order; their number never changes. The last one is the ``output``.
  let stages: UnsafeBufferPointer<Stage<Real>>
  /// The layer whose results are the predictions.
  let output: DenseStage<Real>
  /// All kernels and biases in one piece, padding included, as the optimizers see them.
  let parameters: UnsafeMutablePointer<Real>
  /// The gradients of ``parameters``, place for place.
  let gradients: UnsafeMutablePointer<Real>
  /// How many numbers ``parameters`` holds.
  let parameterCount: Int
  /// Whether any layer adds something to the loss.
  private let hasPenalties: Bool
  private let memory: Memory<Real>

  /// A network of zeros for batches of at most so many rows.
  ///
  /// - Precondition: The last layer is dense.
  init(
    _ model: [Layer], inputs: Int, rows: Int,
    instructions: tk_instruction_set = tk_best_instruction_set()
  ) {
    kernels = Real.kernels(for: instructions)
    let plans = StagePlan.plans(of: model, inputs: inputs, rows: rows)
    let parameterCount = plans.reduce(0) { $0 + $1.parameters }
    var memory = Memory<Real>(capacity: plans.reduce(2 * parameterCount) { $0 + $1.memory })

    let parameters = memory.reserve(parameterCount)
    let gradients = memory.reserve(parameterCount)
    let stages = UnsafeMutableBufferPointer<Stage<Real>>.allocate(capacity: plans.count)
    var offset = 0
    for (index, plan) in plans.enumerated() {
      stages.initializeElement(
        at: index,
        to: plan.makeStage(
          parameters: parameters + offset, gradients: gradients + offset, memory: &memory))
      offset += plan.parameters
    }
    guard case .dense(let output) = stages.last else {
      preconditionFailure("the last layer of a checked model is dense")
    }
    self.stages = UnsafeBufferPointer(stages)
    self.output = output
    self.parameters = parameters
    self.gradients = gradients
    self.parameterCount = parameterCount
    hasPenalties = stages.contains {
      if case .dense(let stage) = $0 { stage.penalties != nil } else { false }
    }
    self.memory = memory
  }

  deinit {
    UnsafeMutableBufferPointer(mutating: stages).deinitialize().deallocate()
  }
}

// MARK: Forward and backward

extension Network {
  /// Computes the predictions for a batch of inputs, at the stride the layers ask for; what is only done in training is left out.
  func predict(rows: Int, _ x: UnsafePointer<Real>) {
    forward(rows: rows, x, isTraining: false)
  }

  /// Computes the predictions for a batch of inputs in training, with what is to be drawn for the batch.
  func forward(rows: Int, _ x: UnsafePointer<Real>, drawingFrom random: inout RandomState) {
    for stage in stages {
      if case .dropout(let dropout) = stage { dropout.drawMask(kernels, rows: rows, from: &random) }
    }
    forward(rows: rows, x, isTraining: true)
  }

  private func forward(rows: Int, _ x: UnsafePointer<Real>, isTraining: Bool) {
    var x = x
    for stage in stages {
      x = stage.forward(kernels, rows: rows, x, isTraining: isTraining)
    }
  }

  /// Computes all gradients for the batch that went forward in training.
  ///
  /// The output layer's gradient holds that of the loss: with respect to its sums where it is `pastActivation`, otherwise with
  /// respect to its results.
  func backward(rows: Int, _ x: UnsafePointer<Real>, pastActivation: Bool) {
    if !pastActivation { output.differentiateActivation(kernels, rows: rows) }
    var index = stages.count - 1
    while index > 0 {
      let before = stages[index - 1]
      stages[index].backward(kernels, rows: rows, before.outputs, into: before.gradientSink)
      index -= 1
    }
    stages[0].backward(kernels, rows: rows, x, into: nil)
  }
}

// MARK: Penalties

extension Network {
  /// Adds what the layers add to the loss of each row of the batch that went forward to lanes.
  func addPenalties(rows: Int, to lanes: UnsafeMutablePointer<Double>) {
    guard hasPenalties else { return }
    for case .dense(let stage) in stages {
      stage.addPenalties(kernels, rows: rows, to: lanes)
    }
  }
}
