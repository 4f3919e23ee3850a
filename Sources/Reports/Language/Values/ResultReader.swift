/// Something in a report that is made of results: a value, or a claim.
package protocol ResultReader {
  /// The experiments whose results it needs.
  var experiments: Set<String> { get }
  /// Those of them whose epochs it looks at, beyond the final values.
  var followedExperiments: Set<String> { get }
  /// The data sets it needs.
  var datasets: Set<String> { get }
  /// The numbers that it is computed from.
  var quantities: [Quantity] { get }
}
