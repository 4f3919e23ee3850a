/// An argument that no data set can be made with.
public struct DatasetError: Error, Sendable, Hashable {
  /// The key to blame, as an experiment file names it: `n_samples`, `labels`, `standardize`, `train` (of `split`).
  public var key: String
  /// What is wrong: a sentence without its full stop.
  public var message: String
  /// What to do: a sentence without its full stop.
  public var advice: String

  /// An error that blames a key.
  public init(key: String, message: String, advice: String) {
    self.key = key
    self.message = message
    self.advice = advice
  }
}

extension DatasetError: CustomStringConvertible {
  /// `key: what is wrong; what to do`
  public var description: String { "\(key): \(message); \(advice)" }
}
