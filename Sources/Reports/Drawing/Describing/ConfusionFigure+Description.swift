extension ConfusionFigure {
  /// How many rows are right, class by class, and what is confused most.
  var description: String {
    let total = counts.joined().reduce(0, +)
    let right = counts.indices.reduce(0) { $0 + counts[$1][$1] }
    var sentences = [
      "Confusion matrix of \(name) on \(TrainedModel.rowsInWords(total, part)): \(right) are taken for their own "
        + "class (\(Self.percent(right, of: total)))."
    ]
    let classwise = classes.indices.map { index in
      let sum = counts[index].reduce(0, +)
      return "\(classes[index].phrase) \(counts[index][index]) of \(sum)"
    }
    sentences.append("Right by class: \(classwise.joined(separator: ", ")).")
    var worst: (row: Int, column: Int)?
    for row in counts.indices {
      for column in counts.indices where column != row {
        if counts[row][column] > worst.map({ counts[$0.row][$0.column] }) ?? 0 {
          worst = (row, column)
        }
      }
    }
    if let worst {
      let count = counts[worst.row][worst.column]
      sentences.append(
        "Most often confused: \(count) row\(count == 1 ? "" : "s") of \(classes[worst.row].phrase) "
          + "\(count == 1 ? "is" : "are") taken for \(classes[worst.column].phrase).")
    } else {
      sentences.append("No row is confused.")
    }
    return sentences.joined(separator: " ")
  }

  private static func percent(_ part: Int, of whole: Int) -> String {
    NumberFormat(digits: 1, style: .percent).string(Double(part) / Double(max(whole, 1)))
  }
}
