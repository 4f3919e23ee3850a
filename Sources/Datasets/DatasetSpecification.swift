/// What a `dataset:` block describes: a generator, an encoding of its labels and a scaling.
public struct DatasetSpecification: Sendable, Hashable {
  /// The generator with its arguments.
  public var generator: Generator
  /// How class labels are encoded; `nil` leaves them as generated.
  public var labels: LabelEncoding?
  /// What the inputs, and a real target, are scaled by.
  public var standardize: Standardization

  /// Describes a data set; labels are as generated and nothing is scaled unless said otherwise.
  public init(
    generator: Generator, labels: LabelEncoding? = nil, standardize: Standardization = .none
  ) {
    self.generator = generator
    self.labels = labels
    self.standardize = standardize
  }
}

extension DatasetSpecification {
  /// Draws the data, encodes the labels and scales the columns: all rows, those of the split's training part first.
  ///
  /// - Parameter split: Which rows ``Standardization/train`` is fitted on; not needed otherwise.
  /// - Returns: A row for each sample, in the generator's order.
  /// - Throws: An error that names the key whose value is impossible.
  public func makeDataset(split: Split? = nil) throws(DatasetError) -> Dataset {
    var dataset = try generator.makeDataset()
    if let labels { dataset.target = try dataset.target.encoded(as: labels) }
    if let rows = try standardize.fittedRows(of: dataset.count, split: split) {
      dataset.standardize(fittedOn: rows, columnMajor: generator.isColumnMajor)
    }
    return dataset
  }
}
