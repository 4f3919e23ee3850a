/// A metric of your own: what each row gives, and what the means over the rows come to.
///
/// Where it is the mean of something that each output gives by itself, ``ElementwiseMetric`` asks for less.
///
/// ```swift
/// /// The share of rows where the outputs, lower and upper, have the target between them.
/// struct Coverage: CustomMetric {
///   let name = "coverage"
///   func outputUnits(for target: Target) -> Int? { target.numbers == 1 ? 2 : nil }
///
///   func measure(
///     _ outputs: Span<Double>, target: Span<Double>, into terms: inout MutableSpan<Double>
///   ) {
///     terms[0] = outputs[0] <= target[0] && target[0] <= outputs[1] ? 1 : 0
///   }
/// }
/// ```
///
/// A metric that is no mean, such as a ratio of two counts, has several ``terms`` and a ``value(of:)``.
public protocol CustomMetric: CustomMeasure {
  /// Whether a model is better the higher it is; false unless said otherwise.
  var isHigherBetter: Bool { get }

  /// How many numbers each row gives; 1 unless said otherwise.
  var terms: Int { get }

  /// Measures a row.
  ///
  /// - Parameters:
  ///   - outputs: What the output layer gives, after its activation.
  ///   - target: One number, or one a class for one-hot labels; a class index counts as one number.
  ///   - terms: The numbers the row gives, all zero before.
  func measure(
    _ outputs: Span<Double>, target: Span<Double>, into terms: inout MutableSpan<Double>)

  /// The value of the metric; the first mean unless said otherwise.
  ///
  /// - Parameter means: The mean of each of the ``terms`` over the rows of an epoch, or of a part of the data.
  /// - Returns: What is recorded.
  func value(of means: Span<Double>) -> Double
}

extension CustomMetric {
  /// Lower is better.
  public var isHigherBetter: Bool { false }

  /// One number.
  public var terms: Int { 1 }

  /// The mean over the rows.
  public func value(of means: Span<Double>) -> Double { means[0] }
}
