internal import Datasets

extension ValueForm<DatasetSpecification> {
  /// A mapping whose `generator` decides which other keys there are.
  static let dataset = ValueForm(
    expected: "a mapping with 'generator' and its arguments",
    read: { node, key, problems in
      guard case .mapping = node.content else {
        problems.add(
          wrong: node, key: key, expected: "a mapping with 'generator' and its arguments")
        return nil
      }
      guard let name = node["generator"] else {
        problems.add(
          at: node, "the data set has no 'generator'",
          advice: "add 'generator:' with \(GeneratorName.form.expected)")
        return nil
      }
      return GeneratorName.form.read(name, "generator", &problems)?.read(node, &problems)
    },
    write: { specification in
      switch specification.generator {
      case .regression(let generator): DatasetSchemas.regression.write(specification, generator)
      case .circles(let generator): DatasetSchemas.circles.write(specification, generator)
      case .blobs(let generator): DatasetSchemas.blobs.write(specification, generator)
      case .moons(let generator): DatasetSchemas.moons.write(specification, generator)
      }
    })

  /// The arguments of each generator, for a terminal.
  static var datasetDocumentation: String {
    [
      DatasetSchemas.regression.titledDocumentation, DatasetSchemas.circles.titledDocumentation,
      DatasetSchemas.blobs.titledDocumentation, DatasetSchemas.moons.titledDocumentation,
    ].joined(separator: "\n\n")
  }
}

/// The value of `generator`.
private enum GeneratorName: String, CaseIterable, Sendable {
  case regression, circles, blobs, moons

  static let form = ValueForm<GeneratorName>.name("generator", "generators")

  func read(_ node: SourceNode, _ problems: inout Problems) -> DatasetSpecification? {
    switch self {
    case .regression: DatasetSchemas.regression.read(node, &problems, as: Generator.regression)
    case .circles: DatasetSchemas.circles.read(node, &problems, as: Generator.circles)
    case .blobs: DatasetSchemas.blobs.read(node, &problems, as: Generator.blobs)
    case .moons: DatasetSchemas.moons.read(node, &problems, as: Generator.moons)
    }
  }
}

/// All keys of a data set for each generator.
private enum DatasetSchemas {
  static let regression = schema(.regression, .regression)
  static let circles = schema(.circles, .circles)
  static let blobs = schema(.blobs, .blobs)
  static let moons = schema(.moons, .moons)

  private static func schema<Arguments>(
    _ name: GeneratorName, _ arguments: Schema<Arguments>
  ) -> Schema<DatasetRecord<Arguments>> {
    let start = DatasetRecord(name: name, arguments: arguments.start)
    return Schema(
      arguments.noun, expected: arguments.expected, start: start,
      keys: [Key("generator", \.name, GeneratorName.form, isRequired: true, "what draws the data")]
        + arguments.keys.map { $0.within(\.arguments) } + [
          Key(
            "labels", \.labels, .optional(.name("encoding", "encodings")),
            "signed turns classes 0 and 1 into -1 and 1; one_hot turns a class into a row; null leaves them"
          ),
          Key(
            "standardize", \.standardize, .name("scaling", "scalings"),
            "zero mean and unit variance of inputs and real targets, fitted on all rows or the training rows"
          ),
        ])
  }
}

/// A data set's keys while they are read.
private struct DatasetRecord<Arguments: Sendable>: Sendable {
  var name: GeneratorName
  var arguments: Arguments
  var labels: LabelEncoding?
  var standardize = Standardization.none
}

extension Schema {
  fileprivate func read<Arguments>(
    _ node: SourceNode, _ problems: inout Problems, as wrap: (Arguments) -> Generator
  ) -> DatasetSpecification? where Record == DatasetRecord<Arguments> {
    read(node, &problems).map {
      DatasetSpecification(
        generator: wrap($0.arguments), labels: $0.labels, standardize: $0.standardize)
    }
  }

  fileprivate func write<Arguments>(
    _ specification: DatasetSpecification, _ arguments: Arguments
  ) -> PlainValue where Record == DatasetRecord<Arguments> {
    var record = start
    record.arguments = arguments
    record.labels = specification.labels
    record.standardize = specification.standardize
    return write(record)
  }
}
