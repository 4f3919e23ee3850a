extension DatasetSpecification {
  /// Draws the data, encodes the labels and scales the columns: all rows, those of the split's training part first.
  ///
  /// - Parameter split: Which rows a scaling with ``Standardization/train`` is fitted on; not needed otherwise.
  /// - Returns: A row for each sample, in the generator's order.
  /// - Throws: An error that names the key whose value is impossible.
  public func makeDataset(split: Split? = nil) throws(DatasetError) -> Dataset {
    throw DatasetError(key: "generator", message: "not made yet", advice: "wait")
  }
}

extension Dataset {
  /// Divides the rows: the first ones train, the rest test.
  ///
  /// - Throws: An error that blames `train` where the split leaves no training rows or asks for more than there are.
  public func divided(by split: Split) throws(DatasetError) -> (train: Dataset, test: Dataset) {
    throw DatasetError(key: "train", message: "not made yet", advice: "wait")
  }
}
