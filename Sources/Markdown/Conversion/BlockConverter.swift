/// Turns cmark's blocks into ours.
struct BlockConverter {
  let lines: SourceLines
  private(set) var problems: [SyntaxProblem] = []
  private var slugs = HeadingSlugs()
  private let containers: Set<String>
  private let formulas: Set<BytePlace>
  /// The formulas between dollars that are not made code yet.
  private(set) var dollars: [DollarPlace] = []
  private lazy var mathEndLines = lines.numbers(ofLinesWith: MathML.endTag)

  /// - Parameters:
  ///   - lines: The text.
  ///   - formulas: Where code begins that is a formula.
  ///   - containers: The names of the directives whose bodies are blocks.
  init(lines: SourceLines, formulas: Set<BytePlace> = [], containers: Set<String> = []) {
    self.lines = lines
    self.formulas = formulas
    self.containers = containers
  }

  /// The blocks of the text, which are some levels deep in a document.
  mutating func convert(depth: Int) -> [Block] {
    let tree = CMarkTree(parsing: lines.text)
    return tree.withRoot { blocks(in: $0, quoteDepth: 0, depth: depth) }
  }

  /// The blocks in a container.
  mutating func blocks(in container: CMarkNode, quoteDepth: Int, depth: Int) -> [Block] {
    var blocks: [Block] = []
    // A formula may hold empty lines, at which cmark ends its block; what follows up to `</math>` is skipped.
    var mathEnd = 0
    for node in container.children {
      if node.startLine <= mathEnd {
        if node.endLine > mathEnd { reportTextAfterMath(line: mathEnd) }
        continue
      }
      if depth > MarkdownDocument.maximumDepth {
        problems.append(
          SyntaxProblem(
            position(of: node),
            "this is nested more than \(MarkdownDocument.maximumDepth) levels deep",
            advice: "write it flatter"))
        break
      }
      if node.type == "html_block" {
        let (block, end) = html(node, quoteDepth: quoteDepth)
        if let block { blocks.append(block) }
        mathEnd = end
      } else if let kind = kind(of: node, quoteDepth: quoteDepth, depth: depth) {
        blocks.append(Block(kind, at: position(of: node)))
      }
    }
    return blocks
  }

  private mutating func kind(of node: CMarkNode, quoteDepth: Int, depth: Int) -> Block.Kind? {
    switch node.type {
    case "paragraph":
      reportColonFence(node)
      let inlines = inlines(in: node, quoteDepth: quoteDepth, depth: depth)
      if inlines.count == 1, case .math(let math) = inlines[0].kind, math.isBlock {
        return .math(math)
      }
      if inlines.count == 1, case .formula(let formula) = inlines[0].kind, formula.isBlock {
        return .formula(formula)
      }
      return .paragraph(inlines)
    case "heading":
      let inlines = inlines(in: node, quoteDepth: quoteDepth, depth: depth)
      return .heading(level: node.headingLevel, slug: slugs.add(inlines.plainText), inlines)
    case "block_quote":
      return .blockQuote(blocks(in: node, quoteDepth: quoteDepth + 1, depth: depth + 1))
    case "list":
      var items: [[Block]] = []
      for item in node.children {
        items.append(blocks(in: item, quoteDepth: quoteDepth, depth: depth + 1))
      }
      return .list(
        ordered: node.isOrderedList, start: node.listStart, tight: node.isTightList, items: items)
    case "code_block": return codeBlock(node, depth: depth)
    case "thematic_break": return .thematicBreak
    case "table": return table(node, depth: depth)
    default: return nil
    }
  }

  /// Where a block's first character stands; cmark's column may point at the space before it.
  private func position(of node: CMarkNode) -> SourcePosition {
    lines.position(line: node.startLine, byte: firstByte(of: node))
  }

  func firstByte(of node: CMarkNode) -> Int {
    let line = lines[node.startLine]
    let start = min(max(0, node.startColumn - 1), line.count)
    return start + line.dropFirst(start).prefix(while: \.isBlank).count
  }

  // MARK: Leaves

  private mutating func inlines(in node: CMarkNode, quoteDepth: Int, depth: Int) -> [Inline] {
    let source = InlineSource(
      lines: lines, from: node.startLine, through: node.endLine, firstByte: firstByte(of: node),
      quoteDepth: quoteDepth)
    dollars += source.dollars
    var converter = InlineConverter(source: source, formulas: formulas)
    let inlines = converter.inlines(in: node, depth: depth)
    problems += converter.problems
    return inlines
  }

  private mutating func table(_ table: CMarkNode, depth: Int) -> Block.Kind {
    var rows: [[[Inline]]] = []
    let alignments = table.tableAlignments
    for row in table.children {
      let source = InlineSource(
        lines: lines, from: row.startLine, through: row.startLine, firstByte: 0, quoteDepth: 0,
        isTableRow: true)
      dollars += source.dollars
      var converter = InlineConverter(source: source, formulas: formulas)
      var cells: [[Inline]] = []
      for cell in row.children {
        converter.startTableCell(isFirst: cells.isEmpty, column: firstByte(of: row))
        cells.append(converter.inlines(in: cell, depth: depth))
      }
      problems += converter.problems
      rows.append(cells)
    }
    return .table(alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  private mutating func codeBlock(_ node: CMarkNode, depth: Int) -> Block.Kind {
    if let fence = node.fence {
      let parser = DirectiveParser(
        lines: lines, startLine: node.startLine, endLine: node.endLine,
        fenceByte: firstByte(of: node), fence: fence, literal: node.literal)
      if let directive = parser.parse(reportingTo: &problems) {
        if directive.name == TeXFormula.name { return formula(directive) }
        var reader = ContainerReader(names: containers)
        let container = reader.container(directive, depth: depth + 1)
        problems += reader.problems
        return container.map { .container($0) } ?? .directive(directive)
      }
    }
    let language = node.fenceInfo.split(whereSeparator: \.isWhitespace).first ?? ""
    return .codeBlock(language: String(language), text: node.literal)
  }

  private mutating func formula(_ directive: Directive) -> Block.Kind {
    func note(_ message: String, at position: SourcePosition) {
      problems.append(
        SyntaxProblem(position, message, advice: "write the formula between the fences"))
    }
    if !directive.argument.isEmpty {
      note("{math} takes no argument", at: directive.argumentPosition)
    }
    if let option = directive.options.first {
      note("{math} takes no options", at: option.position)
    }
    if directive.body.allSatisfy(\.isWhitespace) {
      note("this formula is empty", at: directive.bodyPosition)
    }
    return .formula(
      TeXFormula(source: directive.body, isBlock: true, position: directive.bodyPosition))
  }

  /// MyST's other fence, `:::{name}`, is text to cmark; as such it would be shown and do nothing.
  private mutating func reportColonFence(_ node: CMarkNode) {
    let text = lines[node.startLine].dropFirst(firstByte(of: node))
    let fence = text.prefix { $0 == UInt8(ascii: ":") }
    guard fence.count >= 3, text.dropFirst(fence.count).trimmed.first == UInt8(ascii: "{") else {
      return
    }
    problems.append(
      SyntaxProblem(
        position(of: node), "a directive is not fenced by colons",
        advice: "put a line ``` above and below it in their place, as in ```{name}"))
  }

  // MARK: HTML

  /// The block for an HTML block, and the last line of the formula where it is one.
  private mutating func html(_ node: CMarkNode, quoteDepth: Int) -> (Block?, lastLine: Int) {
    let position = position(of: node)
    let literal = node.literal.trimmedOfWhitespace
    if literal.hasPrefix("<!--"), literal.hasSuffix("-->") { return (nil, 0) }
    guard MathML.startsFormula(literal) else {
      problems.append(.rawHTML(position))
      return (Block(.paragraph([Inline(.text(String(literal)), at: position)]), at: position), 0)
    }
    // Looked for in the source, which does not end at an empty line.
    var source = InlineSource(
      lines: lines, from: node.startLine, through: node.endLine, firstByte: firstByte(of: node),
      quoteDepth: quoteDepth)
    if source.offset(of: MathML.endTag.utf8) == nil {
      let end = lineOfMathEnd(from: node.endLine)
      source = InlineSource(
        lines: lines, from: node.startLine, through: end,
        firstByte: firstByte(of: node), quoteDepth: quoteDepth)
    }
    var converter = InlineConverter(source: source, formulas: [])
    let inline = converter.takeMath()
    problems += converter.problems
    let lastLine = converter.lineAtCursor
    if !converter.isAtEndOfLine || lastLine < node.endLine { reportTextAfterMath(line: lastLine) }
    return (inline.map { Block(blockKind($0), at: position) }, lastLine)
  }

  private func blockKind(_ inline: Inline) -> Block.Kind {
    if case .math(let math) = inline.kind, math.isBlock { return .math(math) }
    return .paragraph([inline])
  }

  /// The first line from a line on that ends a formula, or that line.
  private mutating func lineOfMathEnd(from line: Int) -> Int {
    var low = 0
    var high = mathEndLines.count
    while low < high {
      let middle = (low + high) / 2
      if mathEndLines[middle] < line { low = middle + 1 } else { high = middle }
    }
    return low < mathEndLines.count ? mathEndLines[low] : line
  }

  private mutating func reportTextAfterMath(line: Int) {
    problems.append(
      SyntaxProblem(
        lines.position(line: line, byte: 0), "text follows </math> without an empty line between",
        advice: "leave a line empty after the formula"))
  }
}

extension SyntaxProblem {
  static func openFormula(_ position: SourcePosition) -> Self {
    Self(
      position, "the formula is never closed",
      advice: "end it with a line $$, or write \\$ for the character itself")
  }

  static func rawHTML(_ position: SourcePosition) -> Self {
    Self(
      position, "HTML is not allowed in a report",
      advice: "use Markdown, or write \"\\<\" for the character itself")
  }
}

extension String {
  var trimmedOfWhitespace: Substring {
    var slice = self[...]
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return slice
  }
}
