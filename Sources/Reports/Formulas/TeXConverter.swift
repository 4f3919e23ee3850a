internal import Markdown

/// Turns formulas in TeX into MathML, by pandoc: all of a report in one go.
struct TeXConverter {
  private let pandoc: Pandoc

  /// `nil` where pandoc is not installed.
  init?() {
    guard let pandoc = Pandoc() else { return nil }
    self.pandoc = pandoc
  }

  /// What decides all of some formulas in MathML: they, and the program; `nil` where that is not known.
  func key(of formulas: [TeXFormula]) -> Digest? {
    guard let stamp = pandoc.stamp else { return nil }
    var writer = ByteWriter()
    writer.stamp(stamp)
    writer.list(formulas) { formula, writer in
      writer.text(formula.source)
      writer.integer(UInt8(formula.isBlock ? 1 : 0))
    }
    return Digest(of: writer.bytes)
  }

  /// The formulas, each in MathML or with what is wrong with it.
  func convert(_ formulas: [TeXFormula]) -> [Result<MathML, TextProblem>] {
    let blocks = formulas.enumerated().map { index, formula in
      let kind = formula.isBlock ? "DisplayMath" : "InlineMath"
      return "Div (\"\(index)\",[],[]) [Plain [Math \(kind) \(Self.literal(formula.source))]]"
    }
    let arguments = ["-f", "native", "-t", "html5", "--mathml", "--wrap=none"]
    guard
      let output = pandoc.run(arguments, on: "[\(blocks.joined(separator: "\n,"))]\n"),
      let parts = Self.parts(of: output.text, count: formulas.count)
    else {
      return formulas.map { _ in
        .failure(
          TextProblem(
            at: 0, "pandoc could not be run on this formula",
            advice: "see whether pandoc --version works"))
      }
    }
    var warnings = TeXWarnings(parsing: output.messages)
    return zip(formulas, parts).map { formula, part in
      if let math = MathML(parsing: part) { return .success(math) }
      // What is no MathML was warned of. What is has passed pandoc, and is only too deep for a page.
      return .failure(
        part.hasPrefix("<math")
          ? TextProblem(
            at: 0, "this formula is nested too deeply",
            advice: "write it flatter")
          : warnings.next(about: formula.source))
    }
  }

  /// A string as pandoc's own format has it.
  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": literal += "\\\\"
      case "\"": literal += "\\\""
      case " "..."~": literal.unicodeScalars.append(scalar)
      // The digits of a number could go on in what follows; `\&` is nothing, and ends them.
      default: literal += "\\\(scalar.value)\\&"
      }
    }
    return literal + "\""
  }

  /// What stands in each of the numbered elements.
  private static func parts(of html: String, count: Int) -> [Substring]? {
    var parts: [Substring] = []
    var rest = html[...]
    for index in 0..<count {
      guard let start = rest.firstRange(of: "<div id=\"\(index)\">\n"),
        let end = rest[start.upperBound...].firstRange(of: "\n</div>")
      else { return nil }
      parts.append(rest[start.upperBound..<end.lowerBound])
      rest = rest[end.upperBound...]
    }
    return parts
  }
}
