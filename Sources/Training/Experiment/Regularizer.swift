/// A penalty on numbers of a layer that is added to the loss: `l1 · sum(|w|) + l2 · sum(w²)`.
///
/// The factors are exact here; Keras on TensorFlow rounds them to float32.
public struct Regularizer: Sendable, Hashable {
  /// What the sum of absolute values is multiplied by, at least 0. Its derivative at 0 is 0.
  public var l1: Double
  /// What the sum of squares is multiplied by, at least 0.
  public var l2: Double

  /// A penalty; what is left out does not count.
  public init(l1: Double = 0, l2: Double = 0) {
    self.l1 = l1
    self.l2 = l2
  }
}
