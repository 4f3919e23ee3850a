/// NumPy's legacy generator, `numpy.random.RandomState(seed)`, draw for draw.
public struct RandomState: Sendable {
  /// Seeds the generator as `RandomState(seed)` does.
  public init(seed: UInt32) {}
}
