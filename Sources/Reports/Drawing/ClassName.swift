internal import Datasets

/// What a class is called in a figure, in its description and in its table.
struct ClassName: Hashable {
  /// The class in a legend: `class 1`, or the name that the data has for it.
  let label: String
  /// The class in a sentence: `class 1`, `class setosa`.
  let phrase: String
  /// The class in a table of comma-separated values.
  let cell: String

  /// A class that the data has a number for.
  private init(number: String) {
    label = "class \(number.replacing("-", with: "\u{2212}"))"
    phrase = label
    cell = number
  }

  /// A class that the data has a text for.
  private init(text: String) {
    label = text.escapingControls
    phrase = "class \(label)"
    let isPlain = !text.contains { "\",\r\n".contains($0) || $0 == "\r\n" }
    cell = isPlain ? text : "\"\(text.replacing("\"", with: "\"\""))\""
  }

  /// The names of all classes of a data set.
  ///
  /// - Parameters:
  ///   - dataset: The data.
  ///   - numbers: What the classes are called where the data has no names for them.
  /// - Returns: A name for each of `numbers`.
  static func all(of dataset: Dataset, numbers: [Int]) -> [ClassName] {
    guard let names = dataset.classNames, names.count == numbers.count else {
      return numbers.map { ClassName(number: String($0)) }
    }
    // The names of a table's numbers are numbers, as 2 and 4.
    let areTexts = dataset.table?.hasTextTarget ?? true
    return names.map { areTexts ? ClassName(text: $0) : ClassName(number: $0) }
  }
}
