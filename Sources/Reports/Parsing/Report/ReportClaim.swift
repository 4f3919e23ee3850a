package import Markdown

/// Prose of a report that holds only while a condition does.
package struct ReportClaim: Sendable, Hashable {
  /// Where the condition begins.
  package var position: Markdown.SourcePosition
  /// What has to be true.
  package var condition: Condition
  /// The condition as it was written.
  package var text: String
  /// What references call it; `nil` where nothing does.
  package var label: String?
  /// The prose, in paragraphs; nothing where the claim is a mark in a sentence.
  package var body: [Block] = []
}

extension ReportClaim: ResultReader {
  package var experiments: Set<String> { Set(quantities.flatMap(\.experiments)) }

  package var followedExperiments: Set<String> {
    Set(quantities.flatMap(\.results).filter { $0.moment != .final }.map(\.experiment))
  }

  package var datasets: Set<String> { Set(quantities.compactMap(\.dataset)) }

  package var quantities: [Quantity] { condition.quantities }
}

extension ReportClaim {
  /// Reads a claim; `nil` where it is wrong, and where it names something that is declared but wrong itself.
  ///
  /// - Throws: What is wrong.
  init?(
    _ text: String, at position: Markdown.SourcePosition, in scope: ValueScope,
    _ declared: DeclaredNames
  ) throws(TextProblem) {
    do {
      condition = try Condition(parsing: text, in: scope)
    } catch {
      if ConditionParser.names(in: text).contains(where: declared.isBroken) { return nil }
      throw error
    }
    self.position = position
    self.text = text.trimmed
  }
}
