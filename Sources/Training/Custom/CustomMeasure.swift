public import Datasets

/// What losses and metrics of your own have in common: a name, and what they can be taken of.
///
/// They read a row at a time, in `Double` whatever the precision of the run: in float32 what they read is converted,
/// and the gradient they give is rounded once. For sums to have the same bits everywhere they should use ``Elementary``
/// rather than a C library's functions.
public protocol CustomMeasure: Sendable, Hashable {
  /// What histories and messages call it: letters, digits, `_` and `-`, and no name of Lossbook's own.
  var name: String { get }

  /// How many outputs a row has to have for targets of a kind; `nil` where it makes no sense of such targets.
  ///
  /// Unless said otherwise, one for each number of a target, so `nil` for indices of more than two classes.
  ///
  /// - Parameter target: The targets of all rows.
  /// - Returns: The units of the output layer, or `nil`.
  func outputUnits(for target: Target) -> Int?

  /// The activations of the output layer that give what it reads; all unless said otherwise.
  var outputActivations: [Activation] { get }
}

extension CustomMeasure {
  /// One output for each number of a target.
  public func outputUnits(for target: Target) -> Int? { target.numbers }

  /// All activations.
  public var outputActivations: [Activation] { Activation.allCases }
}
