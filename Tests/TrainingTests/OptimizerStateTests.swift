import Testing
import TrainingKernels

@testable import Training

/// Two steps each from 1 with gradients 0.5 and -0.25, worked out from the formulas of Keras's documentation.
@Suite("Optimizers take Keras's steps")
struct OptimizerStateTests {
  @Test("plain gradient descent") func plain() {
    #expect(steps(.sgd(learningRate: 0.1)) == [1 - 0.05, 1 - 0.05 + 0.025])
  }

  @Test("momentum") func momentum() {
    // Velocities -0.05 and -0.05 · 0.9 + 0.025.
    expect(steps(.sgd(learningRate: 0.1, momentum: 0.9)), [0.95, 0.95 - 0.02])
  }

  @Test("Nesterov's momentum looks ahead") func nesterov() {
    expect(
      steps(.sgd(learningRate: 0.1, momentum: 0.9, nesterov: true)),
      [1 - 0.05 * 0.9 - 0.05, 1 - 0.095 - 0.02 * 0.9 + 0.025])
  }

  @Test("RMSprop divides by the root of the running square") func rmsprop() {
    let first = 0.1 * 0.25
    let second = 0.9 * first + 0.1 * 0.0625
    expect(
      steps(.rmsprop(learningRate: 0.1, epsilon: 1e-3)),
      [
        1 - 0.05 / (first + 1e-3).squareRoot(),
        1 - 0.05 / (first + 1e-3).squareRoot() + 0.025 / (second + 1e-3).squareRoot(),
      ])
  }

  @Test("RMSprop with momentum adds its steps up") func rmspropMomentum() {
    let first = 0.05 / (0.1 * 0.25 + 1e-3).squareRoot()
    let second = 0.5 * first - 0.025 / (0.9 * 0.025 + 0.1 * 0.0625 + 1e-3).squareRoot()
    expect(
      steps(.rmsprop(learningRate: 0.1, momentum: 0.5, epsilon: 1e-3)),
      [1 - first, 1 - first - second])
  }

  @Test("centered RMSprop divides by the running variance") func centered() {
    let first = 0.05 / (0.025 - 0.05 * 0.05 + 1e-3).squareRoot()
    let mean = 0.9 * 0.05 - 0.1 * 0.25
    let second = -0.025 / (0.9 * 0.025 + 0.1 * 0.0625 - mean * mean + 1e-3).squareRoot()
    expect(
      steps(.rmsprop(learningRate: 0.1, epsilon: 1e-3, centered: true)),
      [1 - first, 1 - first - second])
  }

  @Test("Adam's first step is the learning rate against the gradient's sign") func adam() {
    // The second by the textbook: both moments, each corrected.
    let mean = (0.9 * 0.05 - 0.1 * 0.25) / (1 - 0.81)
    let square = (0.999 * 0.00025 + 0.001 * 0.0625) / (1 - 0.998001)
    expect(
      steps(.adam(learningRate: 0.1, epsilon: 1e-12)),
      [0.9, 0.9 - 0.1 * mean / square.squareRoot()])
  }

  @Test("AMSGrad divides by the largest second moment so far") func amsgrad() {
    // With beta_2 at 0.5 the second moment falls from 0.125 to 0.09375.
    expect(
      steps(.adam(learningRate: 0.1, beta2: 0.5, epsilon: 1e-12, amsgrad: true)),
      [0.9, 0.9 - 0.1 * (0.75).squareRoot() / 0.19 * 0.02 / (0.125).squareRoot()])
  }

  @Test("AdamW is Adam after a share of the parameter is taken off") func adamw() {
    // The moments do not see the decay, so the steps are Adam's: 1 · 0.98 - 0.1 and so on.
    let adam = steps(.adam(learningRate: 0.1))
    expect(
      steps(.adamw(learningRate: 0.1, weightDecay: 0.2)),
      [0.98 + (adam[0] - 1), (0.98 + (adam[0] - 1)) * 0.98 + (adam[1] - adam[0])])
    #expect(steps(.adamw(learningRate: 0.1, weightDecay: 0)) == adam)
    let amsgrad = Optimizer.adam(learningRate: 0.1, beta2: 0.5, amsgrad: true)
    #expect(
      steps(.adamw(learningRate: 0.1, weightDecay: 0, beta2: 0.5, amsgrad: true))
        == steps(amsgrad))
  }

  @Test("Adagrad divides by the root of the sum of squares and its first value") func adagrad() {
    let first = 0.05 / (0.5 + 0.25 + 1e-3).squareRoot()
    let second = -0.025 / (0.5 + 0.25 + 0.0625 + 1e-3).squareRoot()
    expect(
      steps(.adagrad(learningRate: 0.1, initialAccumulatorValue: 0.5, epsilon: 1e-3)),
      [1 - first, 1 - first - second])
  }

  @Test("Adamax divides by the largest gradient so far, decayed") func adamax() {
    // The norm is 0.5, then 0.8 · 0.5, above the gradient of 0.25.
    let second = 0.1 / 0.19 * 0.02 / (0.4 + 1e-3)
    expect(
      steps(.adamax(learningRate: 0.1, beta2: 0.8, epsilon: 1e-3)),
      [1 - 0.05 / 0.501, 1 - 0.05 / 0.501 - second])
    // With beta_2 at 0.25 the norm is 0.5, then the gradient itself.
    expect(
      steps(.adamax(learningRate: 0.1, beta2: 0.25, epsilon: 1e-3)),
      [1 - 0.05 / 0.501, 1 - 0.05 / 0.501 - 0.1 / 0.19 * 0.02 / 0.251])
  }

  @Test("Nadam takes the next momentum's share of the mean, and of the gradient the rest")
  func nadam() {
    let momenta = [0.96, 0.9216, 0.884736].map { 0.9 * (1 - 0.5 * $0) }
    let product = momenta[0] * momenta[1]
    let first =
      0.1 * (momenta[1] * 0.05 / (1 - product) + (1 - momenta[0]) * 0.5 / (1 - momenta[0])) / 0.501
    let mean = 0.9 * 0.05 - 0.1 * 0.25
    let square = (0.999 * 0.00025 + 0.001 * 0.0625) / (1 - 0.998001)
    let second =
      0.1
      * (momenta[2] * mean / (1 - product * momenta[2]) - (1 - momenta[1]) * 0.25 / (1 - product))
      / (square.squareRoot() + 1e-3)
    expect(steps(.nadam(learningRate: 0.1, epsilon: 1e-3)), [1 - first, 1 - first - second])
  }

  private func steps(_ optimizer: Optimizer) -> [Double] {
    let kernels = Double.kernels(for: TK_BASELINE)
    var state = OptimizerState<Double>(optimizer, count: 1)
    var parameter = 1.0
    return [0.5, -0.25].map { gradient in
      state.update(kernels, &parameter, gradient: [gradient])
      return parameter
    }
  }

  private func expect(
    _ values: [Double], _ expected: [Double], at location: SourceLocation = #_sourceLocation
  ) {
    for (value, expected) in zip(values, expected) {
      #expect(abs(value - expected) < 1e-10, sourceLocation: location)
    }
  }
}
