/// Sets a share of its inputs to zero in training and divides the others by the share that is left; elsewhere it does
/// nothing.
///
/// Which ones is drawn for each batch, from the stream of the run's seed, before the batch goes forward: the inputs of
/// shape (rows, units) that are kept are those where NumPy's `random_sample((rows, units)) >= rate`. The masks of
/// several such layers are drawn in the order of the layers.
///
/// Srivastava and others, [Dropout](https://jmlr.org/papers/v15/srivastava14a.html), 2014.
public struct Dropout: Sendable, Hashable {
  /// The share that becomes zero: from 0 to below 1.
  public var rate: Double

  /// A layer with a rate.
  public init(rate: Double) {
    self.rate = rate
  }
}
