internal import Datasets

extension ValueForm<DatasetSpecification> {
  /// A mapping whose `generator` decides which other keys there are, or one with the `file` of a table.
  static let dataset = ValueForm(
    expected: DatasetSchemas.expected,
    read: { node, key, problems in
      guard case .mapping = node.content else {
        problems.add(wrong: node, key: key, expected: DatasetSchemas.expected)
        return nil
      }
      switch (node["generator"], node["file"]) {
      case (let name?, nil):
        return GeneratorName.form.read(name, "generator", &problems)?.read(node, &problems)
      case (nil, _?): return DatasetSchemas.readTable(node, &problems)
      case (let name?, let file?):
        problems.add(
          at: max(name.position, file.position), "both 'generator' and 'file' are given",
          advice: "keep one of them")
        return nil
      case (nil, nil):
        problems.add(
          at: node, "the data set has no 'generator' and no 'file'",
          advice:
            "add 'generator:' with \(GeneratorName.form.expected), or 'file:' with the path of a table"
        )
        return nil
      }
    },
    write: { specification in
      switch specification.source {
      case .generator(.regression(let generator)):
        DatasetSchemas.regression.write(specification, generator)
      case .generator(.circles(let generator)):
        DatasetSchemas.circles.write(specification, generator)
      case .generator(.blobs(let generator)): DatasetSchemas.blobs.write(specification, generator)
      case .generator(.moons(let generator)): DatasetSchemas.moons.write(specification, generator)
      case .table(let table): DatasetSchemas.table.write(specification, table)
      }
    })

  /// The arguments of each generator and the keys of a table, for a terminal.
  static var datasetDocumentation: String {
    [
      DatasetSchemas.regression.titledDocumentation, DatasetSchemas.circles.titledDocumentation,
      DatasetSchemas.blobs.titledDocumentation, DatasetSchemas.moons.titledDocumentation,
      DatasetSchemas.table.titledDocumentation,
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

/// All keys of a data set for each generator, and for tables.
private enum DatasetSchemas {
  static let expected =
    "a mapping with 'generator' and its arguments, or with 'file' and 'target'"

  static let regression = schema(.regression, .regression)
  static let circles = schema(.circles, .circles)
  static let blobs = schema(.blobs, .blobs)
  static let moons = schema(.moons, .moons)

  static let table = schema(.table)

  private static func schema<Arguments>(
    _ name: GeneratorName, _ arguments: Schema<Arguments>
  ) -> Schema<DatasetRecord<GeneratorRecord<Arguments>>> {
    schema(
      Schema(
        arguments.noun, expected: arguments.expected,
        start: GeneratorRecord(name: name, arguments: arguments.start),
        keys: [
          Key("generator", \.name, GeneratorName.form, isRequired: true, "what draws the data")
        ] + arguments.keys.map { $0.within(\.arguments) }))
  }

  private static func schema<Source>(_ source: Schema<Source>) -> Schema<DatasetRecord<Source>> {
    Schema(
      source.noun, expected: source.expected, start: DatasetRecord(source: source.start),
      keys: source.keys.map { $0.within(\.source) } + [
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

  /// Reads a table, whose relative path begins at the folder of the file it is named in.
  static func readTable(_ node: SourceNode, _ problems: inout Problems) -> DatasetSpecification? {
    table.read(node, &problems).map { record in
      var table = record.source
      table.folder = node.position.file.split(separator: "/", omittingEmptySubsequences: false)
        .dropLast().joined(separator: "/")
      return DatasetSpecification(
        table: table, labels: record.labels, standardize: record.standardize)
    }
  }
}

/// A data set's keys while they are read.
private struct DatasetRecord<Source: Sendable>: Sendable {
  var source: Source
  var labels: LabelEncoding?
  var standardize = Standardization.none
}

/// A generator's keys while they are read.
private struct GeneratorRecord<Arguments: Sendable>: Sendable {
  var name: GeneratorName
  var arguments: Arguments
}

extension Schema {
  fileprivate func read<Arguments>(
    _ node: SourceNode, _ problems: inout Problems, as wrap: (Arguments) -> Generator
  ) -> DatasetSpecification? where Record == DatasetRecord<GeneratorRecord<Arguments>> {
    read(node, &problems).map {
      DatasetSpecification(
        generator: wrap($0.source.arguments), labels: $0.labels, standardize: $0.standardize)
    }
  }

  fileprivate func write<Arguments>(
    _ specification: DatasetSpecification, _ arguments: Arguments
  ) -> PlainValue where Record == DatasetRecord<GeneratorRecord<Arguments>> {
    write(specification, GeneratorRecord(name: start.source.name, arguments: arguments))
  }

  fileprivate func write<Source>(
    _ specification: DatasetSpecification, _ source: Source
  ) -> PlainValue where Record == DatasetRecord<Source> {
    write(
      DatasetRecord(
        source: source, labels: specification.labels, standardize: specification.standardize))
  }
}
