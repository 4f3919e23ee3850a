/// Reads a fenced block as a directive.
struct DirectiveParser {
  let lines: SourceLines
  let startLine: Int
  let endLine: Int
  /// The offset of the opening fence in its line.
  let fenceByte: Int
  let fence: (length: Int, character: UInt8)
  /// The block's text as cmark gives it.
  let literal: String

  /// The directive, or `nil` where the block is code.
  func parse(reportingTo problems: inout [SyntaxProblem]) -> Directive? {
    let line = lines[startLine]
    let info = line.dropFirst(fenceByte).drop { $0 == fence.character }.trimmed
    guard info.first == UInt8(ascii: "{") else { return nil }
    let name = info.dropFirst().prefix(while: \.isNameByte)
    let afterName = info[name.endIndex...]
    let argument = afterName.dropFirst().trimmed
    guard name.first?.isASCIILetter == true, afterName.first == UInt8(ascii: "}"),
      afterName.dropFirst().first?.isBlank != false
    else {
      problems.append(
        SyntaxProblem(
          position(info.startIndex, in: line),
          "\"\(String(decoding: info, as: UTF8.self))\" does not name a directive",
          advice: "write {name} and then the argument"))
      return nil
    }
    if !isClosed {
      problems.append(
        SyntaxProblem(
          position(info.startIndex, in: line),
          "the directive {\(String(decoding: name, as: UTF8.self))} is never closed",
          advice: "end it with a line \"\(closingFence)\""
        ))
    }

    var body = Array(literal.utf8).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    if body.last?.isEmpty == true { body.removeLast() }
    var number = startLine + 1
    var options: [Directive.Option] = []
    while let text = body.first,
      let option = option(text, line: number, reportingTo: &problems)
    {
      options.append(option)
      body = body.dropFirst()
      number += 1
    }
    while let first = body.first, first.allSatisfy(\.isBlank) {
      body = body.dropFirst()
      number += 1
    }
    let bodyPosition =
      body.first.map { position(ofFirstByteOf: $0, line: number) }
      ?? SourcePosition(
        line: lines.position(line: number, byte: 0).line,
        column: lines.position(line: startLine, byte: fenceByte).column)
    return Directive(
      name: String(decoding: name, as: UTF8.self),
      namePosition: position(name.startIndex, in: line),
      argument: String(decoding: argument, as: UTF8.self),
      argumentPosition: position(argument.startIndex, in: line),
      options: options,
      body: String(
        decoding: Array(body.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self),
      bodyPosition: bodyPosition)
  }

  /// `:key: value`; a line that only resembles it is a problem and ends the options.
  private func option(
    _ text: ArraySlice<UInt8>, line: Int, reportingTo problems: inout [SyntaxProblem]
  ) -> Directive.Option? {
    guard text.first == UInt8(ascii: ":"), text.dropFirst().first?.isASCIILetter == true else {
      return nil
    }
    let afterColon = text.dropFirst()
    let position = position(ofFirstByteOf: text, line: line)
    let end = afterColon.firstIndex { !$0.isNameByte || $0 == UInt8(ascii: ":") }
    guard let end, afterColon[end] == UInt8(ascii: ":"),
      text[(end + 1)...].first?.isBlank != false
    else {
      problems.append(
        SyntaxProblem(
          position, "\"\(String(decoding: text, as: UTF8.self))\" is not an option",
          advice: "write it as \":key: value\""))
      return nil
    }
    let value = text[(end + 1)...].trimmed
    let key = text[afterColon.startIndex..<end]
    return Directive.Option(
      key: String(decoding: key, as: UTF8.self), value: String(decoding: value, as: UTF8.self),
      position: SourcePosition(line: position.line, column: position.column + 1),
      valuePosition: SourcePosition(
        line: position.line,
        column: position.column + text[text.startIndex..<value.startIndex].scalarCount))
  }

  // MARK: Places

  /// The place of a byte of a line.
  private func position(_ index: Int, in line: ArraySlice<UInt8>) -> SourcePosition {
    lines.position(line: startLine, byte: index - line.startIndex)
  }

  /// The place of the first byte of one of cmark's lines: what is missing at its start was cut off.
  private func position(ofFirstByteOf text: ArraySlice<UInt8>, line: Int) -> SourcePosition {
    let source = lines[line]
    guard source.reversed().starts(with: text.reversed()) else {
      return lines.position(line: line, byte: 0)
    }
    return lines.position(line: line, byte: source.count - text.count)
  }

  private var closingFence: String {
    String(repeating: Character(Unicode.Scalar(fence.character)), count: fence.length)
  }

  private var isClosed: Bool {
    guard endLine > startLine else { return false }
    let closing = lines[endLine].trimmed.drop { $0 == UInt8(ascii: ">") || $0.isBlank }
    return closing.count >= fence.length && closing.allSatisfy { $0 == fence.character }
  }
}
