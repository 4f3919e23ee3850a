/// A run of text with its place.
package struct Inline: Sendable, Hashable {
  package var kind: Kind
  package var position: SourcePosition

  package init(_ kind: Kind, at position: SourcePosition) {
    self.kind = kind
    self.position = position
  }

  /// There is no case for raw HTML: it is a problem of the document and stands in the tree as text.
  package indirect enum Kind: Sendable, Hashable {
    case text(String)
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case link(destination: String, title: String, [Inline])
    case image(source: String, title: String, [Inline])
    case softBreak
    case lineBreak
    case math(MathML)
    /// A formula in TeX.
    case formula(TeXFormula)
    /// `` {name}`content` ``
    case role(name: String, content: String, contentPosition: SourcePosition)
  }
}

extension [Inline] {
  /// The text without its marks: breaks are spaces, a role is its content, a formula its TeX, or nothing in MathML.
  package var plainText: String {
    var text = ""
    for inline in self {
      switch inline.kind {
      case .text(let string), .code(let string): text += string
      case .role(_, let content, _): text += content
      case .formula(let formula): text += formula.source
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let children), .strong(let children), .strikethrough(let children),
        .link(_, _, let children), .image(_, _, let children):
        text += children.plainText
      case .math: break
      }
    }
    return text
  }
}
