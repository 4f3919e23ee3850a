/// What a `dataset:` block describes: where the data comes from, an encoding of its labels and a scaling.
public struct DatasetSpecification: Sendable, Hashable {
  /// Where the data comes from.
  public var source: Source
  /// How class labels are encoded; `nil` leaves them as they are.
  public var labels: LabelEncoding?
  /// What the inputs, and a real target, are scaled by.
  public var standardize: Standardization

  /// Where data comes from.
  public enum Source: Sendable, Hashable {
    /// A generator with its arguments.
    case generator(Generator)
    /// A file of the user's own.
    case table(TableFile)
  }

  /// Describes generated data; labels are as generated and nothing is scaled unless said otherwise.
  public init(
    generator: Generator, labels: LabelEncoding? = nil, standardize: Standardization = .none
  ) {
    self.init(source: .generator(generator), labels: labels, standardize: standardize)
  }

  /// Describes data of the user's own; nothing is scaled unless said otherwise.
  public init(
    table: TableFile, labels: LabelEncoding? = nil, standardize: Standardization = .none
  ) {
    self.init(source: .table(table), labels: labels, standardize: standardize)
  }

  /// Describes data from anywhere.
  public init(source: Source, labels: LabelEncoding? = nil, standardize: Standardization = .none) {
    self.source = source
    self.labels = labels
    self.standardize = standardize
  }

  /// The file that the data is read from.
  public var table: TableFile? {
    if case .table(let table) = source { table } else { nil }
  }

  /// Whether the split decides about the values, and not only about which rows train.
  public var dependsOnSplit: Bool { standardize == .train || table?.impute?.isFitted == true }
}

extension DatasetSpecification {
  /// Draws or reads the data, encodes the labels and scales the columns: all rows, those of the split's training part
  /// first.
  ///
  /// - Parameter split: Which rows ``Standardization/train`` and imputations are fitted on. Without one an imputation is
  ///   fitted on all rows.
  /// - Returns: A row for each sample, in the order of the generator or the file.
  /// - Throws: An error that names the key whose value is impossible, or the place in the file.
  public func makeDataset(split: Split? = nil) throws(DatasetError) -> Dataset {
    var dataset = try source.makeDataset(labels: labels, split: split)
    if let labels { dataset.target = try dataset.target.encoded(as: labels) }
    if let rows = try standardize.fittedRows(of: dataset.count, split: split) {
      dataset.standardize(fittedOn: rows, columnMajor: source.isColumnMajor)
    }
    return dataset
  }
}

extension DatasetSpecification.Source {
  fileprivate func makeDataset(
    labels: LabelEncoding?, split: Split?
  ) throws(DatasetError) -> Dataset {
    switch self {
    case .generator(let generator): try generator.makeDataset()
    case .table(let table): try table.makeDataset(labels: labels, split: split)
    }
  }

  /// Whether NumPy would hold the inputs column by column.
  fileprivate var isColumnMajor: Bool {
    switch self {
    case .generator(let generator): generator.isColumnMajor
    case .table: false
    }
  }
}
