/// What was recorded at the end of each epoch, by Keras's names: `loss`, `accuracy`, `val_loss`, …
public struct History: Sendable, Hashable {
  /// The recorded series in the order loss, metrics, then the same with `val_`; all of one length.
  public var series: [Series]

  /// Wraps series of one length.
  public init(series: [Series]) {
    self.series = series
  }

  /// One recorded quantity.
  public struct Series: Sendable, Hashable {
    /// Keras's name: `loss`, `val_loss`, `accuracy`, …
    public var name: String
    /// One value an epoch.
    public var values: [Double]

    /// Names a sequence of values, one an epoch.
    public init(name: String, values: [Double]) {
      self.name = name
      self.values = values
    }
  }

  /// The values of a series, or `nil` where nothing of that name was recorded.
  public subscript(name: String) -> [Double]? { series.first { $0.name == name }?.values }
}
