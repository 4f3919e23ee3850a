internal import Datasets
internal import Figures
internal import Training

/// The keys of all work that a site takes, known before any of it is done.
package struct SiteKeys: Sendable {
  /// The keys of data sets.
  private(set) var data: [DatasetKey: WorkKey] = [:]
  /// The keys of experiments, which leave out the seed: it names the run among those of the key.
  private(set) var experiments: [Experiment: WorkKey] = [:]
  /// The keys of figures.
  private(set) var figures: [DrawnFigure.Key: WorkKey] = [:]
  /// The keys of pages, by the report's name.
  private(set) var pages: [String: WorkKey] = [:]
  /// The key of the list of reports.
  private(set) var index: WorkKey
  /// The seeds of experiments, by the name of their training.
  private(set) var seeds: [WorkName: [UInt32]] = [:]
  /// All work by name, each after what it reads.
  package private(set) var all: [(name: WorkName, key: WorkKey)] = []

  /// The keys of a site.
  ///
  /// - Parameters:
  ///   - reports: What it is made of.
  ///   - templates: The content of its templates.
  ///   - contents: Tells the content of tables.
  init(of reports: [Report], templates: Digest, contents: FileContents) {
    index = WorkKey(.assembling, [])
    for report in reports {
      let theme = WorkKey(.theme, report.theme.plainValue.fields())
      add(.theme(report: report.name), theme)
      let data = addData(of: report, contents)
      let experiments = addExperiments(of: report, contents)
      let figures = report.figures.map { figure in
        let fields =
          figure.fields
          + [WorkField("theme", .work(.theme(report: report.name), theme.digest))]
          + needFields(of: figure, in: report)
        return add(figure, WorkKey(.drawing, fields), of: report)
      }
      let page = WorkKey(
        .assembling,
        report.fields + [WorkField("templates", .content(templates))] + data + experiments + figures
      )
      pages[report.name] = page
      add(.page(report: report.name), page)
    }
    index = WorkKey(
      .assembling,
      [WorkField("templates", .content(templates))] + reports.flatMap(indexFields))
    add(.index, index)
  }
}

extension SiteKeys {
  /// Adds work by name.
  mutating func add(_ name: WorkName, _ key: WorkKey) { all.append((name, key)) }
}

// MARK: Data and training

extension SiteKeys {
  private mutating func addData(of report: Report, _ contents: FileContents) -> [WorkField] {
    report.datasets.map { declaration in
      field(
        "data of '\(declaration.name)'", declaration.wholeKey, declaration.name, report, contents)
    }
  }

  private mutating func addExperiments(
    of report: Report, _ contents: FileContents
  ) -> [WorkField] {
    report.experiments.flatMap { declaration in
      let experiment = declaration.experiment
      let data = field("dataset", experiment.datasetKey, declaration.name, report, contents)
      let key = experiments[experiment.key] ?? experiment.workKey(on: data)
      experiments[experiment.key] = key
      let name = WorkName.training(report: report.name, experiment: declaration.name)
      add(name, key)
      seeds[name] = experiment.seeds
      return fields(of: declaration, in: report)
    }
  }

  /// An experiment as something that is read: its key, its seeds, what readers call it.
  private func fields(of declaration: ExperimentDeclaration, in report: Report) -> [WorkField] {
    let name = declaration.name
    guard let key = experiments[declaration.experiment.key] else { return [] }
    return [
      WorkField(
        "training of '\(name)'",
        .work(.training(report: report.name, experiment: name), key.digest)),
      WorkField("seeds of '\(name)'", .plain("\(declaration.experiment.seeds)")),
      WorkField("title of '\(name)'", .text(declaration.title)),
    ]
  }

  private mutating func field(
    _ name: String, _ key: DatasetKey, _ declared: String, _ report: Report,
    _ contents: FileContents
  ) -> WorkField {
    let work = data[key] ?? key.workKey(contents)
    data[key] = work
    let workName = WorkName.data(report: report.name, name: declared)
    add(workName, work)
    return WorkField(name, .work(workName, work.digest))
  }
}

extension DatasetKey {
  /// The key of its rows.
  package func workKey(_ contents: FileContents) -> WorkKey { WorkKey(.data, fields(contents)) }

  /// What decides its rows: of a table its bytes, wherever it lies.
  fileprivate func fields(_ contents: FileContents) -> [WorkField] {
    var fields = specification.plainValue.fields()
    if let table = specification.table {
      fields.removeAll { $0.name == "file" }
      let content = contents.digest(ofFileAt: table.path)
      fields.append(WorkField("file", content.map { .content($0) } ?? .plain("null")))
    }
    if let split { fields.append(WorkField("split", .plain("\(split)"))) }
    return fields
  }
}

extension Experiment {
  /// The key of its runs, but for their seeds.
  package func workKey(_ contents: FileContents) -> WorkKey {
    let data = datasetKey.workKey(contents)
    return workKey(
      on: WorkField("dataset", .work(.data(report: "", name: name), data.digest)))
  }

  fileprivate func workKey(on data: WorkField) -> WorkKey { WorkKey(.training, fields + [data]) }

  /// What decides a run from a seed, but for the data.
  fileprivate var fields: [WorkField] {
    guard case .mapping(let entries) = key.plainValue else { return [] }
    let others = ["name", "seed", "seeds", "dataset"]
    return PlainValue.mapping(entries.filter { !others.contains($0.key) }).fields()
  }
}

// MARK: Figures and pages

extension SiteKeys {
  private mutating func add(
    _ figure: ReportFigure, _ key: WorkKey, of report: Report
  ) -> WorkField {
    figures[.init(report: report.name, label: figure.label)] = key
    let name = WorkName.figure(report: report.name, label: figure.label)
    add(name, key)
    return WorkField("figure '\(figure.label)'", .work(name, key.digest))
  }

  private func needFields(of figure: ReportFigure, in report: Report) -> [WorkField] {
    let names = ReportNames(report)
    return figure.content.needs.flatMap { need -> [WorkField] in
      switch need {
      case .dataset(let name):
        guard let declaration = names.datasets[name], let key = data[declaration.wholeKey] else {
          return []
        }
        return [
          WorkField(
            "data of '\(name)'", .work(.data(report: report.name, name: name), key.digest))
        ]
      case .runs(let name, _):
        return names.experiments[name].map { fields(of: $0, in: report) } ?? []
      case .model(let model), .run(let model):
        return names.experiments[model.experiment].map { fields(of: $0, in: report) }?
          .filter { !$0.name.hasPrefix("seeds") } ?? []
      }
    }
  }

  private func indexFields(of report: Report) -> [WorkField] {
    var fields = [
      WorkField("title of '\(report.name)'", .text(report.metadata.title)),
      WorkField("description of '\(report.name)'", .text(report.metadata.description)),
      WorkField("language of '\(report.name)'", .text(report.metadata.language)),
    ]
    if let label = report.figures.first?.label,
      let key = figures[.init(report: report.name, label: label)]
    {
      fields.append(
        WorkField(
          "first figure of '\(report.name)'",
          .work(.figure(report: report.name, label: label), key.digest)))
    }
    return fields
  }
}

extension ReportFigure {
  /// What decides the picture, but for what it is drawn from.
  fileprivate var fields: [WorkField] {
    [
      WorkField("name", .text(label)), WorkField("title", .text(title)),
      WorkField("alt", alternative.map(PlainValue.text) ?? .null),
    ] + content.plainValue.fields()
  }
}

extension Report {
  /// What the author wrote, and the images shown.
  fileprivate var fields: [WorkField] {
    [WorkField("report", .text(name)), WorkField("text", .content(Digest(of: source)))]
      + imageFiles.sorted { $0.key.text < $1.key.text }.map { path, bytes in
        WorkField("image '\(path.text)'", .content(Digest(of: bytes)))
      }
  }
}
