internal import Yams

extension SourceText {
  /// An error of Yams, at its place and in words for someone who does not know a parser's.
  func diagnostic(for error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return diagnostic(problem: problem, context: context, at: mark)
    case .reader(_, let offset, let value, _):
      let code = "U+" + String(value, radix: 16, uppercase: true).leftPadded(to: 4)
      return Diagnostic(
        at: position(ofCharacter: offset ?? 0),
        message: "the control character \(code) is not allowed in YAML", advice: "remove it")
    case .duplicatedKeysInMapping(let names, let context):
      return diagnostic(duplicate: names.first ?? "", firstAt: context.mark)
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return Diagnostic(at: start, message: "this cannot be read as YAML: \(error)")
    }
  }

  private func diagnostic(
    problem: String, context: YamlError.Context?, at mark: Mark
  ) -> Diagnostic {
    let place = position(line: mark.line, column: mark.column)
    let beginning = context.map { position(line: $0.mark.line, column: $0.mark.column) } ?? place
    guard !problem.hasPrefix("Maximum nesting level") else { return .nestedTooDeep(at: place) }
    let opened = context.map { ", begun at line \(start.line + $0.mark.line - 1)," } ?? ""
    let found = character(at: mark)
    if found == "\t", context?.text != "while scanning a quoted scalar" {
      return Diagnostic(
        at: place, message: "a tab cannot indent or begin a value in YAML", advice: "use spaces")
    }
    let (spot, message, advice): (SourcePosition, String, String) =
      switch (context?.text ?? "", problem) {
      case (_, "found undefined alias"):
        (
          place, "this alias (*name) has no anchor (&name) before it",
          "write out what it stands for"
        )
      case (_, "but found another document"):
        (place, "a second document begins here", "keep one document a file")
      case (_, "found unexpected end of stream"), (_, "found unexpected document indicator"):
        (beginning, "the quoted text that begins here has no end", "close the quotation mark")
      case (_, "found unknown escape character"), (_, "did not find expected hexdecimal number"):
        (
          place, "this is not an escape of double-quoted text",
          "use single quotes, or write \\\\ for a \\"
        )
      case ("while parsing a flow mapping", _):
        (
          place, "the braces\(opened) are not closed here",
          "separate entries by commas and end with '}'"
        )
      case ("while parsing a flow sequence", _):
        (place, "the list\(opened) is not closed here", "separate items by commas and end with ']'")
      case ("while scanning a simple key", _):
        (
          beginning, "this line is neither 'key: value' nor '- item'",
          "put a colon and a space after the key"
        )
      case (_, "mapping values are not allowed in this context"):
        (
          place, "a ': ' is not expected here",
          "check the indentation, or put quotes around text that contains a colon"
        )
      case ("while parsing a block mapping", _):
        (
          place, "this is not a key of the mapping\(opened) nor deeper than it",
          "give all keys of a mapping the same indentation"
        )
      case ("while parsing a block collection", _):
        (
          place, "this is not an item of the list\(opened) nor deeper than it",
          "give all '- ' of a list the same indentation"
        )
      case (_, "block sequence entries are not allowed in this context"):
        (place, "a list item ('- ') is not expected here", "begin the list on a line of its own")
      case (_, "found character that cannot start any token"):
        (
          place, "a value cannot begin with '\(found.map(String.init) ?? "")'",
          "put quotes around it"
        )
      case (_, "did not find expected <document start>"):
        (place, "text is not expected here", "check the indentation and the brackets above")
      default:
        (
          place, "this is not YAML: \(problem)",
          "check the syntax of this line and of those above"
        )
      }
    return Diagnostic(at: spot, message: message, advice: advice)
  }

  /// Yams says where a key comes first; the second one is looked for further down at the same column.
  private func diagnostic(duplicate key: String, firstAt mark: Mark) -> Diagnostic {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let indentation = String(repeating: " ", count: max(0, mark.column - 1))
    let second = lines.indices.dropFirst(mark.line).first { index in
      lines[index].hasPrefix(indentation)
        && lines[index].dropFirst(indentation.count).hasPrefix(key + ":")
    }
    let first = position(line: mark.line, column: mark.column)
    return Diagnostic(
      at: second.map { position(line: $0 + 1, column: mark.column) } ?? first,
      message: "the key '\(key)' is given twice"
        + (second == nil ? "" : ", first at line \(first.line)"), advice: "keep one of them")
  }

  private func character(at mark: Mark) -> Unicode.Scalar? {
    let lines = text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.indices.contains(mark.line - 1) else { return nil }
    return lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1).first
  }

  private func position(ofCharacter offset: Int) -> SourcePosition {
    let before = text.prefix(offset)
    let lastLine = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return position(
      line: max(1, lastLine.count), column: (lastLine.last?.unicodeScalars.count ?? 0) + 1)
  }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: "0", count: max(0, width - count)) + self
  }
}
