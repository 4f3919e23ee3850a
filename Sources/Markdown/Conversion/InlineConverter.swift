/// Turns the inlines of one leaf block into ours, each with its place.
struct InlineConverter {
  private(set) var source: InlineSource
  private(set) var problems: [SyntaxProblem] = []
  /// The names of the HTML elements that were reported, whose end tags need no word of their own.
  private var reportedElements: Set<Substring> = []

  /// Where code is a formula.
  private let formulas: Set<BytePlace>

  init(source: InlineSource, formulas: Set<BytePlace>) {
    self.source = source
    self.formulas = formulas
  }

  /// The inlines in a block or inline, `depth` levels deep.
  mutating func inlines(in parent: CMarkNode, depth: Int) -> [Inline] {
    guard depth <= MarkdownDocument.maximumDepth else {
      problems.append(
        SyntaxProblem(
          source.position(at: source.cursor),
          "this is nested more than \(MarkdownDocument.maximumDepth) levels deep",
          advice: "write it flatter"))
      return []
    }
    var inlines: [Inline] = []
    var nodes = parent.children[...]
    while let node = nodes.popFirst() {
      switch node.type {
      case "text": append(.text(node.literal), at: source.takeText(node.literal), to: &inlines)
      case "code": code(node.literal, after: &inlines)
      case "html_inline": html(node.literal, followedBy: &nodes, after: &inlines)
      case "softbreak", "linebreak":
        inlines.append(
          Inline(
            node.type == "softbreak" ? .softBreak : .lineBreak,
            at: source.position(at: source.cursor)))
        source.skipLineBreak()
      case "emph": inlines.append(marked(node, by: "*_", count: 1, depth) { .emphasis($0) })
      case "strong": inlines.append(marked(node, by: "*_", count: 2, depth) { .strong($0) })
      case "strikethrough":
        inlines.append(marked(node, by: "~", count: 2, depth) { .strikethrough($0) })
      case "link":
        let (destination, title) = (node.url, node.title)
        inlines.append(
          bracketed(node, by: "[", depth) { .link(destination: destination, title: title, $0) })
      case "image":
        let (destination, title) = (node.url, node.title)
        inlines.append(
          bracketed(node, by: "![", depth) { .image(source: destination, title: title, $0) })
      default: inlines += self.inlines(in: node, depth: depth + 1)
      }
    }
    return inlines
  }

  // MARK: Marks around inlines

  private mutating func marked(
    _ node: CMarkNode, by marks: StaticString, count: Int, _ depth: Int,
    _ kind: ([Inline]) -> Inline.Kind
  ) -> Inline {
    let marks = Array(marks.description.utf8)
    let position = source.position(at: source.cursor)
    source.skip(marks, count: count)
    let children = inlines(in: node, depth: depth + 1)
    source.skip(marks, count: count)
    return Inline(kind(children), at: position)
  }

  private mutating func bracketed(
    _ node: CMarkNode, by marks: StaticString, _ depth: Int, _ kind: ([Inline]) -> Inline.Kind
  ) -> Inline {
    let position = source.position(at: source.cursor)
    if source.bytes[source.cursor...].starts(with: marks.description.utf8) {
      source.skip(Array(marks.description.utf8), count: marks.utf8CodeUnitCount)
      let children = inlines(in: node, depth: depth + 1)
      source.skipLinkDestination()
      return Inline(kind(children), at: position)
    }
    // An autolink, with or without angle brackets.
    source.skip(Array("<".utf8), count: 1)
    let children = inlines(in: node, depth: depth + 1)
    source.skip(Array(">".utf8), count: 1)
    return Inline(kind(children), at: position)
  }

  // MARK: Code and roles

  private mutating func code(_ literal: String, after inlines: inout [Inline]) {
    guard let (start, content) = source.takeCode(literal) else {
      inlines.append(Inline(.code(literal), at: source.position(at: source.cursor)))
      return
    }
    if !formulas.isEmpty, formulas.contains(source.place(at: start)) {
      let isBlock = source.bytes[start...].starts(with: "``".utf8)
      let place = source.position(at: start)
      let formula = TeXFormula(
        source: literal, isBlock: isBlock, position: source.position(at: content))
      inlines.append(Inline(.formula(formula), at: place))
      return
    }
    guard let name = roleName(endingAt: start, after: inlines) else {
      inlines.append(Inline(.code(literal), at: source.position(at: start)))
      return
    }
    removeText(count: name.utf8.count + 2, from: &inlines)
    let position = source.position(at: start - name.utf8.count - 2)
    let contentPosition = source.position(at: content)
    if name == TeXFormula.name {
      let formula = TeXFormula(source: literal, isBlock: false, position: contentPosition)
      inlines.append(Inline(.formula(formula), at: position))
      return
    }
    inlines.append(
      Inline(.role(name: name, content: literal, contentPosition: contentPosition), at: position))
  }

  /// The name in `{name}` right before a code span. `{name`, `{ name }` and the like are problems.
  private mutating func roleName(endingAt end: Int, after inlines: [Inline]) -> String? {
    guard case .text(let text)? = inlines.last?.kind else { return nil }
    let limit = max(0, end - 64)
    guard let open = source.bytes[limit..<end].lastIndex(of: UInt8(ascii: "{")),
      !source.isEscaped(open)
    else { return nil }
    let shape = source.bytes[open..<end]
    guard text.utf8.count >= shape.count, text.utf8.suffix(shape.count).elementsEqual(shape) else {
      return nil
    }
    let closed = shape.last == UInt8(ascii: "}")
    let inside = shape.dropFirst().dropLast(closed ? 1 : 0)
    let name = inside.trimmed
    guard name.first?.isASCIILetter == true, name.allSatisfy(\.isNameByte) else { return nil }
    if closed, name.count == inside.count { return String(decoding: name, as: UTF8.self) }
    problems.append(
      SyntaxProblem(
        source.position(at: open),
        "\"\(String(decoding: shape, as: UTF8.self))\" does not name a role",
        advice:
          "write {\(String(decoding: name, as: UTF8.self))}`…`, or \"\\{\" for the brace itself"))
    return nil
  }

  private func removeText(count: Int, from inlines: inout [Inline]) {
    guard let last = inlines.popLast(), case .text(let text) = last.kind else { return }
    let rest = text.utf8.dropLast(count)
    if !rest.isEmpty { inlines.append(Inline(.text(String(Substring(rest))), at: last.position)) }
  }

  // MARK: HTML and formulas

  private mutating func html(
    _ literal: String, followedBy nodes: inout ArraySlice<CMarkNode>, after inlines: inout [Inline]
  ) {
    let start = source.offset(of: literal.utf8) ?? source.cursor
    source.cursor = start
    if MathML.startsFormula(literal[...]) {
      guard let inline = takeMath() else {
        // What follows is part of the formula that has no end.
        nodes.removeAll()
        return
      }
      inlines.append(inline)
      // cmark took the formula apart; its parts are skipped up to the end tag.
      while let node = nodes.popFirst() {
        if node.type == "html_inline", node.literal == MathML.endTag { return }
      }
      problems.append(
        SyntaxProblem(
          inline.position, "a character inside this formula pairs with one after it",
          advice: "write * and _ inside <math> as &#42; and &#95;"))
      return
    }
    source.cursor = min(source.bytes.count, start + literal.utf8.count)
    if literal.hasPrefix("<!--") { return }
    let name = literal.drop { "</".contains($0) }.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    if !literal.hasPrefix("</") || !reportedElements.contains(name) {
      reportedElements.insert(name)
      problems.append(.rawHTML(source.position(at: start)))
    }
    append(.text(literal), at: start, to: &inlines)
  }

  /// The formula at the cursor, which moves behind it; as text, with a problem, where it is not well formed.
  mutating func takeMath() -> Inline? {
    let start = source.cursor
    let position = source.position(at: start)
    guard let end = source.offset(of: MathML.endTag.utf8) else {
      problems.append(
        SyntaxProblem(position, "<math> is never closed", advice: "end it with </math>"))
      source.cursor = source.bytes.count
      return nil
    }
    let range = start..<end + MathML.endTag.utf8.count
    source.cursor = range.upperBound
    do throws(MathML.SyntaxError) {
      return Inline(.math(try MathML(parsing: source.bytes[range])), at: position)
    } catch {
      problems.append(
        SyntaxProblem(
          source.position(at: error.offset), error.message, advice: error.advice))
      return Inline(.text(String(decoding: source.bytes[range], as: UTF8.self)), at: position)
    }
  }

  // MARK: Places

  /// cmark's number of the line at the cursor.
  var lineAtCursor: Int { source.line(at: source.cursor) }

  /// Whether nothing follows the cursor on its line.
  var isAtEndOfLine: Bool {
    source.bytes[source.cursor...].prefix { $0 != UInt8(ascii: "\n") }.allSatisfy(\.isBlank)
  }

  /// Moves to the content of the next cell of a table row.
  mutating func startTableCell(isFirst: Bool, column: Int) {
    if isFirst {
      source.cursor = column
      source.skip([UInt8(ascii: "|")], count: 1)
    } else {
      source.skipTableCell()
    }
    source.skip([UInt8(ascii: " "), UInt8(ascii: "\t")])
  }

  private mutating func append(_ kind: Inline.Kind, at offset: Int, to inlines: inout [Inline]) {
    // Text that followed something left out is one with the text before it.
    if case .text(let text) = kind, case .text(let before)? = inlines.last?.kind {
      inlines[inlines.count - 1].kind = .text(before + text)
    } else {
      inlines.append(Inline(kind, at: source.position(at: offset)))
    }
  }
}
