internal import Markdown

/// The directives, roles, headings, links and images of a document in the order of the file, however deep they are nested.
struct DocumentContents {
  var directives: [Directive] = []
  /// The directives that hold blocks, each before what is in it.
  var containers: [Container] = []
  var roles: [Role] = []
  var headings: [Heading] = []
  var links: [Link] = []
  var images: [Image] = []
  var formulas: [TeXFormula] = []
  /// The text outside of code, roles and formulas.
  var texts: [Text] = []

  struct Role {
    var name: String
    var content: String
    /// Where the role begins.
    var position: Markdown.SourcePosition
    var contentPosition: Markdown.SourcePosition
  }

  struct Heading {
    var level: Int
    var slug: String
    var text: [Inline]
    var position: Markdown.SourcePosition
  }

  struct Link {
    var destination: String
    var position: Markdown.SourcePosition
  }

  struct Image {
    var source: String
    /// What it shows in words.
    var alternative: String
    var position: Markdown.SourcePosition
  }

  struct Text {
    var text: String
    var position: Markdown.SourcePosition
  }

  init(of blocks: [Block]) { add(blocks) }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .heading(let level, let slug, let text):
        headings.append(Heading(level: level, slug: slug, text: text, position: block.position))
        add(text)
      case .paragraph(let text): add(text)
      case .blockQuote(let blocks): add(blocks)
      case .list(_, _, _, let items): items.forEach { add($0) }
      case .table(_, let header, let rows):
        header.forEach { add($0) }
        rows.forEach { row in row.forEach { add($0) } }
      case .directive(let directive): directives.append(directive)
      case .container(let container):
        containers.append(container)
        add(container.title)
        add(container.blocks)
      case .formula(let formula): formulas.append(formula)
      case .codeBlock, .thematicBreak, .math: break
      }
    }
  }

  private mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .role(let name, let content, let contentPosition):
        roles.append(
          Role(
            name: name, content: content, position: inline.position,
            contentPosition: contentPosition))
      case .link(let destination, _, let children):
        links.append(Link(destination: destination, position: inline.position))
        add(children)
      case .image(let source, _, let children):
        images.append(
          Image(source: source, alternative: children.plainText, position: inline.position))
        add(children)
      case .emphasis(let children), .strong(let children), .strikethrough(let children):
        add(children)
      case .text(let text): texts.append(Text(text: text, position: inline.position))
      case .formula(let formula): formulas.append(formula)
      case .code, .softBreak, .lineBreak, .math: break
      }
    }
  }
}
