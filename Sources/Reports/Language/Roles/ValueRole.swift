/// What a `value` role gives.
package enum ValueRole: Sendable, Hashable {
  /// A number.
  case number(ValueExpression<Quantity>, NumberFormat)
  /// The result line of an experiment, as `lossbook train` prints it.
  case resultLine(experiment: String)

  /// Reads `EXPRESSION`, `EXPRESSION:FORMAT` or the name of an experiment alone.
  ///
  /// Whole numbers, such as `hinge.epochs`, are written without a point unless a format says otherwise.
  package init(parsing content: String, in scope: ValueScope) throws(TextProblem) {
    let (text, colon) = Self.split(content)
    var format: NumberFormat?
    if let colon {
      let start = content.index(after: colon)
      do {
        format = try NumberFormat(parsing: String(content[start...]))
      } catch {
        throw TextProblem(
          at: content.unicodeScalars.distance(from: content.startIndex, to: start) + error.offset,
          error.message,
          advice: error.advice)
      }
    }
    let paths = try ValueExpression(parsing: text)
    if case .leaf(let path) = paths, path.steps.count == 1, path.steps[0].argument == nil,
      scope.experiments[path.steps[0].name] != nil
    {
      if format != nil {
        throw TextProblem(
          at: text.unicodeScalars.count + 1, "a result line has a format of its own",
          advice: "leave the format out, or name a value such as \(text.trimmed).test.loss")
      }
      self = .resultLine(experiment: path.steps[0].name)
      return
    }
    let expression = try paths.map(scope.resolve)
    let isInteger = expression.isInteger(\.isInteger)
    if format?.style == .integer, !isInteger {
      throw TextProblem(
        at: text.unicodeScalars.count + 1,
        "the value need not be a whole number, as the format d demands",
        advice: "use .0f")
    }
    self = .number(expression, format ?? (isInteger ? .integer : .standard))
  }

  /// The names that a content begins its paths with, whether or not they mean anything.
  static func names(in content: String) -> [String] {
    let expression = try? ValueExpression(parsing: split(content).expression)
    return expression?.leaves.flatMap(\.firstNames) ?? []
  }

  /// The part of a content that says what the number is, without its format.
  static func expression(of content: String) -> String { split(content).expression.trimmed }

  /// The expression before the last colon, and that colon.
  private static func split(_ content: String) -> (expression: String, colon: String.Index?) {
    guard let colon = content.lastIndex(of: ":") else { return (content, nil) }
    return (String(content[..<colon]), colon)
  }

  /// The experiments whose results it needs.
  package var experiments: Set<String> {
    switch self {
    case .resultLine(let experiment): [experiment]
    case .number(let expression, _): Set(expression.leaves.flatMap(\.experiments))
    }
  }

  /// Those of them whose epochs it looks at, beyond the final values.
  package var followedExperiments: Set<String> {
    Set(quantities.flatMap(\.results).filter { $0.moment != .final }.map(\.experiment))
  }

  /// The data sets it needs.
  package var datasets: Set<String> { Set(quantities.compactMap(\.dataset)) }

  /// The numbers that it is computed from; none for a result line.
  package var quantities: [Quantity] {
    if case .number(let expression, _) = self { expression.leaves } else { [] }
  }
}

extension ValueRole: ResultReader {}
