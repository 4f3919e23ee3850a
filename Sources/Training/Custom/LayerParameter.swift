/// Something that a layer of your own learns: an array of numbers with a name and a start.
public struct LayerParameter: Sendable, Hashable {
  /// What messages call it, different from the layer's other parameters.
  public var name: String
  /// How long it is in each direction, such as `[inputs, units]`; `[]` for a single number.
  public var shape: [Int]
  /// What it is before the first epoch.
  public var start: Start

  /// A parameter; all zero at the start unless said otherwise.
  public init(_ name: String, shape: [Int], start: Start = .constant(0)) {
    self.name = name
    self.shape = shape
    self.start = start
  }

  /// How many numbers it holds.
  ///
  /// - Precondition: The lengths are not negative, and their product is an `Int`.
  public var count: Int { shape.reduce(1, *) }

  /// The first values of a parameter.
  ///
  /// What is drawn is drawn from the stream of the run's seed, in the order of the elements, after the layers before.
  public enum Start: Sendable, Hashable {
    /// One value everywhere; nothing is drawn.
    case constant(Double)
    /// As the kernel of a dense layer: inputs and units are the last two lengths, multiplied by the others as in Keras.
    case initializer(Initializer)
    /// Uniform from `low` to `high`.
    case uniform(low: Double, high: Double)
    /// Normal with a mean and a standard deviation.
    case normal(mean: Double, standardDeviation: Double)
  }
}
