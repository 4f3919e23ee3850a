/// A fully connected layer: `activation(x · kernel + bias)`.
public struct Dense: Sendable, Hashable {
  /// The number of outputs, at least 1.
  public var units: Int
  /// What is applied to the sums.
  public var activation: Activation
  /// What the kernel is drawn from; the bias starts at zero.
  public var kernelInitializer: Initializer
  /// What the kernel adds to the loss, in training and where the loss is evaluated.
  public var kernelRegularizer: Regularizer?
  /// What the bias adds to the loss.
  public var biasRegularizer: Regularizer?
  /// What the results of a batch, after the activation, add to the loss: the mean over its rows.
  public var activityRegularizer: Regularizer?

  /// A layer with Keras's defaults.
  public init(
    units: Int, activation: Activation = .linear, kernelInitializer: Initializer = .glorotUniform,
    kernelRegularizer: Regularizer? = nil, biasRegularizer: Regularizer? = nil,
    activityRegularizer: Regularizer? = nil
  ) {
    self.units = units
    self.activation = activation
    self.kernelInitializer = kernelInitializer
    self.kernelRegularizer = kernelRegularizer
    self.biasRegularizer = biasRegularizer
    self.activityRegularizer = activityRegularizer
  }
}

/// An activation function, by its Keras name.
public enum Activation: String, Sendable, Hashable, CaseIterable {
  /// The sum itself.
  case linear
  /// `max(x, 0)`.
  case relu
  /// The hyperbolic tangent.
  case tanh
  /// `1 / (1 + exp(-x))`.
  case sigmoid
  /// `exp(x) / sum(exp(x))` over the units of a row.
  case softmax
  /// The sum, times 0.2 below zero.
  ///
  /// The slope 0.2 is exact here; Keras on TensorFlow rounds it to float32.
  case leakyRelu = "leaky_relu"
  /// The sum; `exp(x) - 1` below zero.
  case elu
  /// 1.0507 times the sum; 1.7581 times `exp(x) - 1` below zero.
  ///
  /// Klambauer and others, [Self-normalizing neural networks](https://arxiv.org/abs/1706.02515), 2017.
  case selu
  /// `log(1 + exp(x))`.
  case softplus
  /// `x / (1 + exp(-x))`; Keras calls it `swish` too.
  ///
  /// Ramachandran, Zoph and Le, [Searching for activation functions](https://arxiv.org/abs/1710.05941), 2017.
  case silu
  /// `x (1 + erf(x / sqrt(2))) / 2`.
  ///
  /// The root is exact here; Keras on TensorFlow rounds it to float32.
  ///
  /// Hendrycks and Gimpel, [Gaussian error linear units](https://arxiv.org/abs/1606.08415), 2016.
  case gelu
}

/// What a kernel is drawn from, by its Keras name.
///
/// The normal ones are plain draws, NumPy's `normal(0, sd)`. Keras has the same standard deviations, but cuts its
/// draws off at two deviations of a wider normal distribution.
public enum Initializer: String, Sendable, Hashable, CaseIterable {
  /// Uniform in ±sqrt(6 / inputs).
  case heUniform = "he_uniform"
  /// Normal with standard deviation sqrt(2 / inputs).
  case heNormal = "he_normal"
  /// Uniform in ±sqrt(6 / (inputs + units)).
  case glorotUniform = "glorot_uniform"
  /// Normal with standard deviation sqrt(2 / (inputs + units)).
  case glorotNormal = "glorot_normal"
  /// All zero.
  case zeros
}
