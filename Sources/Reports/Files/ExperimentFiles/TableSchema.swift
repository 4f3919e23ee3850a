internal import Datasets

extension Schema<TableFile> {
  /// A table of the user's own.
  static let table = Schema(
    "table", expected: "a mapping with 'file' and 'target'", start: TableFile("", target: ""),
    keys: [
      Key(
        "file", \.file, .path, isRequired: true,
        "the table: comma-, semicolon- or tab-separated values; the path begins at the folder of this file"
      ),
      Key("target", \.target, .column, isRequired: true, "the column to be predicted"),
      Key(
        "features", \.features,
        .optional(.list(of: .column, atLeast: 1, expected: "a list of columns")),
        "the columns that are the inputs; all others if left out"),
      Key(
        "sample_weight", \.sampleWeight, .optional(.column),
        "the column that says how much each row counts"),
      Key(
        "target_type", \.targetType,
        .optional(
          .name("type", "types") { $0 == .classes ? ["classes"] : ["continuous", "real"] }),
        "what the targets are; left out, texts are classes, in the order of the alphabet, 0, 1, …, k-1 are too, -1 and 1 are signs, and other numbers are continuous"
      ),
      Key(
        "separator", \.separator,
        .optional(
          .name("separator", "separators") {
            switch $0 {
            case .comma: ["comma", ","]
            case .semicolon: ["semicolon", ";"]
            case .tab: ["tab", "\t", "\\t"]
            }
          }), "what stands between values; found if left out"),
      Key(
        "header", \.header, .optional(.boolean),
        "whether the first row has the names of the columns, which are x0, x1, … otherwise; found if left out"
      ),
      Key(
        "decimal", \.decimal,
        .name("decimal point", "decimal points") {
          $0 == .point ? ["point", "."] : ["comma", ","]
        },
        "what stands before the decimals of a number"),
      Key("missing", \.missing, .missing, "the texts that stand for a missing value"),
      Key(
        "impute", \.impute, .optional(.imputation),
        "what takes the place of missing inputs, fitted on the training rows; they are refused if left out"
      ),
      Key("shuffle", \.shuffle, .boolean, "whether rows are put in random order, before the split"),
      Key("random_state", \.randomState, .seed, "seed of that order"),
    ])
}

extension ValueForm<String> {
  /// The path of a file.
  fileprivate static let path = ValueForm(
    expected: "the path of a file, as in points.csv",
    parse: { text, _ in text.isEmpty ? nil : text }, write: { .text($0) })

  /// A column by its name or number.
  fileprivate static let column = ValueForm(
    expected: "the name of a column or, in a table without a header, its number from 0",
    parse: { text, _ in text.isEmpty ? nil : text },
    write: { name in
      Int(name).map { String($0) == name ? .integer($0) : .text(name) } ?? .text(name)
    })

  /// A text as it stands in a table, which may be empty or `null`.
  fileprivate static let cell = ValueForm(
    expected: "a text",
    read: { node, key, problems in
      if case .scalar(let text, _) = node.content { return text }
      problems.add(wrong: node, key: key, expected: "a text")
      return nil
    }, write: { .text($0) })
}

extension ValueForm<[String]> {
  /// One text that stands for a missing value, or several.
  fileprivate static let missing = ValueForm.oneOrList(
    .cell, as: { [$0] }, or: .list(of: .cell, expected: "a list of texts, as in [NA, -999]"),
    as: { $0 }, write: { .list($0.map(PlainValue.text)) })
}

extension ValueForm<Imputation> {
  /// A strategy of scikit-learn's `SimpleImputer`, or the number to put in.
  fileprivate static let imputation: ValueForm = {
    let expected =
      "one of \(Strategy.allCases.map(\.rawValue).joined(separator: ", ")), or a number"
    return ValueForm(
      expected: expected,
      read: { node, key, problems in
        var ignored = Problems()
        if let number = ValueForm<Double>.number.read(node, key, &ignored) {
          return .constant(number)
        }
        guard case .scalar = node.content, !node.isNothing else {
          problems.add(wrong: node, key: key, expected: expected)
          return nil
        }
        return ValueForm<Strategy>.name("strategy", "strategies").read(node, key, &problems)?
          .imputation
      },
      write: {
        switch $0 {
        case .mean: .text(Strategy.mean.rawValue)
        case .median: .text(Strategy.median.rawValue)
        case .mostFrequent: .text(Strategy.mostFrequent.rawValue)
        case .constant(let value): .number(value)
        }
      })
  }()

  private enum Strategy: String, CaseIterable, Sendable {
    case mean, median
    case mostFrequent = "most_frequent"

    var imputation: Imputation {
      switch self {
      case .mean: .mean
      case .median: .median
      case .mostFrequent: .mostFrequent
      }
    }
  }
}
