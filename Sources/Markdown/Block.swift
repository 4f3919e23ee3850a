/// A block with its place.
package struct Block: Sendable, Hashable {
  package var kind: Kind
  package var position: SourcePosition

  package init(_ kind: Kind, at position: SourcePosition) {
    self.kind = kind
    self.position = position
  }

  /// There is no case for raw HTML: it is a problem of the document and stands in the tree as text.
  package indirect enum Kind: Sendable, Hashable {
    /// The slug is unique in its document.
    case heading(level: Int, slug: String, [Inline])
    case paragraph([Inline])
    /// `language` is the first word of the info string, or empty.
    case codeBlock(language: String, text: String)
    case blockQuote([Block])
    case list(ordered: Bool, start: Int, tight: Bool, items: [[Block]])
    case table(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]])
    case thematicBreak
    /// A `<math>` that is a block of its own.
    case math(MathML)
    /// A formula in TeX that is a block of its own.
    case formula(TeXFormula)
    case directive(Directive)
    /// A directive whose body is blocks.
    case container(Container)
  }

  /// How the cells of a table's column are aligned.
  package enum Alignment: Sendable, Hashable { case none, left, center, right }
}
