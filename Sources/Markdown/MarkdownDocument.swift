/// A parsed document: GitHub-flavoured Markdown with MyST's directives and roles.
package struct MarkdownDocument: Sendable, Hashable {
  /// The blocks, first to last.
  package var blocks: [Block]
}

/// A place in the source; lines and columns count from 1, columns in characters.
package struct SourcePosition: Sendable, Hashable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: Self, b: Self) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// A block with its place.
package struct Block: Sendable, Hashable {
  package var kind: Kind
  package var position: SourcePosition

  package indirect enum Kind: Sendable, Hashable {
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    case codeBlock(language: String, text: String)
    case blockQuote([Block])
    case list(ordered: Bool, start: Int, tight: Bool, items: [[Block]])
    case table(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]])
    case thematicBreak
    case html(String)
    case directive(Directive)
  }

  package enum Alignment: Sendable, Hashable { case none, left, center, right }
}

/// A fenced block whose info string is `{name} argument`.
package struct Directive: Sendable, Hashable {
  package var name: String
  package var argument: String
  package var argumentPosition: SourcePosition
  package var options: [Option]
  /// What follows the leading `:key: value` lines.
  package var body: String
  package var bodyPosition: SourcePosition

  package struct Option: Sendable, Hashable {
    package var key: String
    package var value: String
    package var position: SourcePosition
    package var valuePosition: SourcePosition
  }
}

/// A run of text with its place.
package struct Inline: Sendable, Hashable {
  package var kind: Kind
  package var position: SourcePosition

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
    case html(String)
    /// `` {name}`content` ``
    case role(name: String, content: String, contentPosition: SourcePosition)
  }
}
