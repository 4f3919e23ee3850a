internal import RandomState

extension TableFile {
  /// Reads the data: the rows in their order, classes told apart, missing inputs imputed.
  ///
  /// - Parameters:
  ///   - labels: How classes are to be encoded later, which makes classes of whole numbers.
  ///   - split: Which rows an imputation is fitted on; all where there is none.
  /// - Returns: The data, before labels are encoded and columns scaled.
  /// - Throws: The first problem: at its place in the file, or of the key to blame.
  func makeDataset(labels: LabelEncoding?, split: Split?) throws(DatasetError) -> Dataset {
    var (content, layout) = try read()
    try refuseMissing(content, layout)
    let count = content.count
    guard count <= Int(Int32.max) else {
      throw DatasetError(
        key: "file", message: "'\(path)' has more than \(Int32.max) rows", advice: "use fewer rows")
    }
    let (target, classNames) = content.target.typed(as: targetType, isEncoded: labels != nil)
    content.target = TableTarget(areNames: false)
    let weights = content.sampleWeights
    var dataset = Dataset(
      x: Matrix(rows: count, columns: layout.features.count, elements: content.takeInputs()),
      target: target)
    dataset.classNames = classNames
    if sampleWeight != nil { dataset.sampleWeights = weights }
    if shuffle {
      var random = RandomState(seed: randomState)
      var order = [Int32](repeating: 0, count: count)
      random.permute(&order)
      dataset.permuteRows(order)
    }
    if let impute {
      let rows = try split?.trainingRows(of: count) ?? count
      try dataset.x.impute(layout, by: impute, fittedOn: rows)
    }
    dataset.table = layout
    return dataset
  }

  /// Refuses missing inputs where nothing is to take their place.
  private func refuseMissing(
    _ content: TableContent, _ layout: TableLayout
  ) throws(DatasetError) {
    guard impute == nil else { return }
    let missing = content.firstMissing.enumerated().compactMap { index, place in
      place.map { (index, $0) }
    }
    guard
      let (index, place) = missing.min(by: {
        ($0.1.line, $0.1.column ?? 0) < ($1.1.line, $1.1.column ?? 0)
      })
    else { return }
    let count = layout.imputedCounts[index]
    let others = missing.count - 1
    var message = "column '\(layout.features[index])' has no value here"
    if count > 1 { message += ", and in \(count - 1) more of \(content.count) rows" }
    if others > 0 {
      message += "; \(others) other \(others == 1 ? "column lacks" : "columns lack") values too"
    }
    throw DatasetError(
      key: "file", message: message,
      advice: "set 'impute', as in impute: mean, or take out the rows or the column", at: place)
  }
}

extension Matrix {
  /// Puts numbers in the place of all NaN.
  fileprivate mutating func impute(
    _ layout: TableLayout, by imputation: Imputation, fittedOn rows: Int
  ) throws(DatasetError) {
    for (column, missing) in layout.imputedCounts.enumerated() where missing > 0 {
      guard impute(column: column, by: imputation, fittedOn: rows) else {
        throw DatasetError(
          key: "impute",
          message: "column '\(layout.features[column])' has no value in the \(rows) rows to fit on",
          advice: "leave the column out of 'features', or give a number to put in")
      }
    }
  }
}
