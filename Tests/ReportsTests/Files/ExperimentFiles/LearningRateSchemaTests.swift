import Reports
import Testing
import Training

@Suite("Learning rates are numbers or schedules")
struct LearningRateSchemaTests {
  private func text(_ rate: String) -> String {
    """
    dataset: {generator: moons}
    split: {train: 0.5}
    model: {layers: [{units: 1, activation: sigmoid}]}
    loss: bce
    epochs: 2
    optimizer:
      name: adam
      learning_rate: \(rate)
    """
  }

  private func read(_ text: String) throws -> Experiment {
    try ExperimentFile(reading: SourceText(file: "x.yaml", text), name: "x").experiment
  }

  static let cases: [(String, LearningRate)] = [
    ("0.5", 0.5), ("1", 1),
    (
      "{name: piecewise_constant_decay, boundaries: [5, 10], values: [1, 0.5, 0]}",
      .piecewiseConstantDecay(PiecewiseConstantDecay(boundaries: [5, 10], values: [1, 0.5, 0]))
    ),
    (
      "{name: ExponentialDecay, initial_learning_rate: 0.1, decay_steps: 100, decay_rate: 0.9, staircase: true}",
      .exponentialDecay(
        ExponentialDecay(
          initialLearningRate: 0.1, decaySteps: 100, decayRate: 0.9, staircase: true))
    ),
    (
      "{name: inverse_time_decay, initial_learning_rate: 0.1, decay_steps: 100, decay_rate: 2}",
      .inverseTimeDecay(
        InverseTimeDecay(initialLearningRate: 0.1, decaySteps: 100, decayRate: 2))
    ),
    (
      "{name: polynomial_decay, initial_learning_rate: 0.1, decay_steps: 100, end_learning_rate: 0, power: 2, cycle: true}",
      .polynomialDecay(
        PolynomialDecay(
          initialLearningRate: 0.1, decaySteps: 100, endLearningRate: 0, power: 2, cycle: true))
    ),
    (
      "{name: cosine_decay, initial_learning_rate: 0, decay_steps: 100, alpha: 0.5, warmup_target: 0.1, warmup_steps: 20}",
      .cosineDecay(
        CosineDecay(
          initialLearningRate: 0, decaySteps: 100, alpha: 0.5, warmupTarget: 0.1, warmupSteps: 20))
    ),
    (
      "{name: cosine_decay_restarts, initial_learning_rate: 0.1, first_decay_steps: 100, t_mul: 1, m_mul: 0.5, alpha: 0.25}",
      .cosineDecayRestarts(
        CosineDecayRestarts(
          initialLearningRate: 0.1, firstDecaySteps: 100, tMul: 1, mMul: 0.5, alpha: 0.25))
    ),
  ]

  @Test("every schedule is read and written back", arguments: cases)
  func schedules(yaml: String, rate: LearningRate) throws {
    let experiment = try read(text(yaml))
    #expect(experiment.optimizer == .adam(learningRate: rate))
    #expect(try read(experiment.yaml).optimizer == experiment.optimizer)
  }

  @Test(
    "what is wrong is told at its place",
    arguments: [
      (
        "cosine_deky",
        "8:18: error: unknown learning-rate schedule 'cosine_deky'; did you mean 'cosine_decay'?"
      ),
      (
        "-0.1",
        "8:18: error: 'learning_rate' cannot be '-0.1'; give a number above 0, or a mapping of a schedule's 'name' and its settings"
      ),
      (
        "cosine_decay",
        "8:18: error: the learning-rate schedule cosine_decay has settings that must be given; write {name: cosine_decay, …}"
      ),
      (
        "{name: cosine_dekay, decay_steps: 5}",
        "8:25: error: unknown learning-rate schedule 'cosine_dekay'; did you mean 'cosine_decay'?"
      ),
      (
        "{name: exponential_decay, initial_learning_rate: 1, decay_step: 5, decay_rate: 0}",
        "8:70: error: unknown key 'decay_step' of the exponential_decay schedule; did you mean 'decay_steps'?"
      ),
    ])
  func problems(yaml: String, message: String) {
    let diagnostics = #expect(throws: Diagnostics.self) { try read(text(yaml)) }
    #expect(diagnostics?.all.first?.description == "x.yaml:\(message)")
  }
}
