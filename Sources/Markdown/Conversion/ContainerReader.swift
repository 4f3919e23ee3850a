/// Reads the body of a directive as blocks, and its argument as inlines.
struct ContainerReader {
  /// The directives whose bodies are blocks.
  let names: Set<String>
  private(set) var problems: [SyntaxProblem] = []

  init(names: Set<String>) { self.names = names }

  /// Reads a directive.
  ///
  /// - Parameters:
  ///   - directive: The directive.
  ///   - depth: How many levels deep its blocks are.
  /// - Returns: The container that it is; `nil` where its body is its own matter.
  mutating func container(_ directive: Directive, depth: Int) -> Container? {
    guard names.contains(directive.name) else { return nil }
    let body = MarkdownDocument(
      parsing: directive.body, startingAt: directive.bodyPosition, containers: names, depth: depth)
    problems += body.problems
    noteHeadings(in: body.blocks, of: directive)
    return Container(directive: directive, title: title(of: directive), blocks: body.blocks)
  }

  private mutating func title(of directive: Directive) -> [Inline] {
    guard !directive.argument.isEmpty else { return [] }
    let document = MarkdownDocument(
      parsing: directive.argument, startingAt: directive.argumentPosition)
    problems += document.problems
    if document.blocks.count == 1, case .paragraph(let inlines) = document.blocks[0].kind {
      return inlines
    }
    problems.append(
      SyntaxProblem(
        directive.argumentPosition, "the title of {\(directive.name)} is not one line of text",
        advice: "write it without marks of lists, quotes or headings at its start"))
    return []
  }

  /// A heading would begin a section that ends with the container.
  private mutating func noteHeadings(in blocks: [Block], of directive: Directive) {
    for block in blocks {
      switch block.kind {
      case .heading:
        problems.append(
          SyntaxProblem(
            block.position, "a section cannot begin inside of {\(directive.name)}",
            advice: "set the line in bold, or end the directive before it"))
      case .blockQuote(let blocks): noteHeadings(in: blocks, of: directive)
      case .list(_, _, _, let items): items.forEach { noteHeadings(in: $0, of: directive) }
      // Those of containers were noted when these were read.
      case .paragraph, .codeBlock, .table, .thematicBreak, .math, .formula, .directive, .container:
        break
      }
    }
  }
}
