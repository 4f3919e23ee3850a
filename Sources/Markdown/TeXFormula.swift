/// A formula in TeX, as it was written.
package struct TeXFormula: Sendable, Hashable {
  /// What stands between the dollars, or in the role or the directive `math`.
  package var source: String
  /// Whether it is set on lines of its own.
  package var isBlock: Bool
  /// Where the source begins.
  package var position: SourcePosition

  package init(source: String, isBlock: Bool, position: SourcePosition) {
    self.source = source
    self.isBlock = isBlock
    self.position = position
  }

  /// The role and the directive of formulas.
  package static let name = "math"
}
