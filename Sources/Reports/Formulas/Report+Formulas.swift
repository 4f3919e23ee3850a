internal import Markdown

extension Report {
  /// Reads the formulas in TeX.
  ///
  /// - Parameter results: Where they are kept once they were read; nowhere where left out.
  /// - Returns: An error for each that cannot be read, where it is wrong; one alone where pandoc, which reads them, is not
  ///   installed.
  package mutating func readFormulas(in results: ResultStore? = nil) -> [Diagnostic] {
    guard let first = formulas.first else { return [] }
    guard let converter = TeXConverter() else {
      return [
        Diagnostic(
          at: first.position.inFile(file),
          message: "formulas in TeX are read by pandoc, which is not installed",
          advice: "install it by 'apt install pandoc' or 'brew install pandoc'")
      ]
    }
    let key = converter.key(of: formulas)
    if let key, let kept = results?.formulas(under: key), kept.count == formulas.count {
      mathML = Dictionary(zip(formulas, kept), uniquingKeysWith: { first, _ in first })
      return []
    }
    var problems: [Diagnostic] = []
    for (formula, result) in zip(formulas, converter.convert(formulas)) {
      switch result {
      case .success(let math): mathML[formula] = math
      case .failure(let problem): problems.append(Diagnostic(problem, in: formula, of: file))
      }
    }
    if let key, problems.isEmpty { results?.keep(formulas.compactMap { mathML[$0] }, under: key) }
    return problems
  }
}

extension Diagnostic {
  /// A problem at its place in a formula, whose lines all begin in one column.
  fileprivate init(_ problem: TextProblem, in formula: TeXFormula, of file: String) {
    let before = formula.source.unicodeScalars.prefix(problem.offset)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    var position = formula.position.inFile(file)
    position.line += max(0, lines.count - 1)
    position.column += lines.last?.count ?? 0
    self.init(at: position, message: problem.message, advice: problem.advice)
  }
}
