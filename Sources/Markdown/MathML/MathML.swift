/// A formula in MathML Core that is safe to put into a page.
///
/// It is made only by parsing: well formed, of presentation elements with attributes that neither link, load, run nor
/// style anything, each element with as many parts as it takes.
/// Source: https://www.w3.org/TR/mathml-core/
package struct MathML: Sendable, Hashable {
  /// The `<math>` element, written out anew.
  package let markup: String
  /// Whether it has `display="block"`.
  package let isBlock: Bool

  /// Why a formula was refused, and where.
  struct SyntaxError: Error, Hashable {
    /// The index of the byte.
    var offset: Int
    var message: String
    var advice: String
  }

  static let endTag = "</math>"

  /// Whether HTML starts with a `<math>` tag.
  static func startsFormula(_ html: Substring) -> Bool {
    guard html.hasPrefix("<math"), let next = html.dropFirst(5).first else { return false }
    return next == ">" || next.isWhitespace
  }

  /// Parses a whole `<math>` element; `nil` where it is not one that is safe.
  package init?(parsing source: Substring) {
    do throws(SyntaxError) {
      try self.init(parsing: Array(source.utf8)[...])
    } catch {
      return nil
    }
  }

  /// Parses a whole `<math>` element.
  init(parsing source: ArraySlice<UInt8>) throws(SyntaxError) {
    var parser = MathMLParser(source)
    let element = try parser.parse()
    isBlock = element.attributes.contains { $0.name == "display" && $0.value == "block" }
    markup = element.markup
  }
}
