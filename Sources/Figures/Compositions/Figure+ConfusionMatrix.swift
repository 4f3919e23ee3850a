extension Figure {
  /// A confusion matrix as scikit-learn's `ConfusionMatrixDisplay` draws it: true classes from the top down, predicted ones
  /// from left to right, in every cell the count and below it the share, which gives the colour. Among many classes cells
  /// without rows stay empty, and shares are left out.
  ///
  /// ```swift
  /// let matrix = ConfusionMatrix(classes: ["cat", "dog"], counts: [[9, 1], [2, 8]])
  /// let figure = Figure.confusionMatrix(title: "Cats and dogs", matrix: matrix)
  /// // figure.summary: Confusion matrix of 20 rows in 2 classes: 17 are taken for their own class (85%). …
  /// ```
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - summary: What the figure shows, in words; `ConfusionMatrixDescription` unless said otherwise.
  ///   - matrix: The counts.
  ///   - shares: What shares are of; `nil` for counts alone, which then give the colours.
  /// - Returns: A figure of one panel with a colour bar, larger for more classes: from 440 to 720 pixels wide.
  public static func confusionMatrix(
    title: String, summary: String? = nil, matrix: ConfusionMatrix,
    shares: ConfusionMatrix.Shares? = .true
  ) -> Figure {
    let count = matrix.classes.count
    let side = min(max(Double(count) * 44 + 250, 400), 680)
    return Figure(
      title: title, summary: summary ?? ConfusionMatrixDescription(matrix).text,
      panels: [
        [
          Panel(
            x: Axis("Predicted class", scale: .categories(matrix.classes), grid: false),
            y: Axis("True class", scale: .categories(matrix.classes.reversed()), grid: false),
            color: shares.map { ColorAxis($0.label, limits: 0...1) } ?? ColorAxis("Count"),
            marks: [CellMark(matrix, shares: shares)])
        ]
      ], legend: .hidden, width: side + 40, height: side)
  }
}

extension ConfusionMatrix.Shares {
  /// What the colour bar is called.
  fileprivate var label: String {
    switch self {
    case .true: "Share of the true class"
    case .predicted: "Share of the predicted class"
    case .all: "Share of all rows"
    }
  }
}

extension CellMark {
  /// Zeros are told of so many classes; among more they would hide the other counts.
  private static let mostWithZeros = 10

  /// The cells of a matrix on axes of its classes, the first true class at the top.
  fileprivate init(_ matrix: ConfusionMatrix, shares whole: ConfusionMatrix.Shares?) {
    let indices = matrix.classes.indices
    let cells = indices.flatMap { row in indices.map { (row: row, column: $0) } }
    let counts = cells.map { matrix.count(true: $0.row, predicted: $0.column) }
    let shares = whole.map { matrix.shares(of: $0).flatMap { $0 } }
    self.init(
      x: cells.map { Double($0.column) }, y: cells.map { Double(indices.count - 1 - $0.row) },
      values: shares ?? counts.map(Double.init),
      labels: counts.indices.map { index in
        if counts[index] == 0, indices.count > Self.mostWithZeros { return "" }
        let count = NumberWords.count(counts[index])
        return shares.map { "\(count)\n\(NumberWords.percent($0[index]))" } ?? count
      })
  }
}
