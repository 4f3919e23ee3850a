internal import Datasets
internal import Training

/// One graph of all that a build does: data sets, trainings, figures and pages, each with what it reads and makes.
///
/// Nodes stand after all their inputs. What no page needs is not in the plan; what several reports declare alike is in it
/// once.
package struct Plan: Sendable {
  /// The nodes, each after its inputs.
  package private(set) var nodes: [Node] = []
  private var indices: [Node.ID: Int] = [:]
  /// What is kept of each run beside its final values: no more than something reads.
  package private(set) var parts: [RunKey: RunParts] = [:]

  /// Something that a build does.
  package struct Node: Sendable, Hashable {
    /// What it is, by content: equal work has equal names.
    package var id: ID
    /// What a reader calls it, after the report that names it first: `training of 'hinge'`.
    package var title: String
    /// What it reads.
    package var inputs: [ID]
    /// The files of the site that it makes.
    package var outputs: [String]
    /// Why it is done.
    package var reason: Reason

    /// What a node is.
    package enum ID: Sendable, Hashable {
      /// The drawing of a data set.
      case dataset(DatasetKey)
      /// A run of an experiment.
      case run(RunKey)
      /// A figure with its files.
      case figure(report: String, label: String)
      /// The copy of an image of a report.
      case image(report: String, ImagePath)
      /// The page of a report.
      case page(report: String)
      /// The list of reports.
      case index
      /// What all pages share.
      case stylesheet
    }
  }

  /// Why a node is done.
  package enum Reason: Sendable, Hashable {
    /// It is part of every site.
    case requested
    /// Other nodes read it.
    case needed(by: [Node.ID])
  }

  /// Figures and pages of a site.
  struct Parts: Sendable, Hashable {
    var figures: Set<DrawnFigure.Key>
    /// By the reports' names.
    var pages: Set<String>
  }

  /// All nodes of a site of some reports.
  package init(of reports: [Report]) { self.init(of: reports, only: nil) }

  /// The nodes that some parts of a site take.
  ///
  /// - Parameters:
  ///   - reports: All reports of the site.
  ///   - parts: What is to be made; `nil` for all.
  init(of reports: [Report], only parts: Parts?) {
    for report in reports { addPage(of: report, only: parts) }
    add(
      .index, "list of reports", inputs: reports.map { .page(report: $0.name) },
      outputs: [SitePath.index])
    add(.stylesheet, "style sheet", inputs: [], outputs: [SitePath.stylesheet])
    noteReasons()
  }

  /// Why a node is done, in words.
  package func explanation(of node: Node) -> String {
    switch node.reason {
    case .requested: "every site has it"
    case .needed(let readers):
      "needed by \(readers.compactMap { self[$0]?.title }.joined(separator: ", "))"
    }
  }

  /// The data sets, each once.
  var datasets: [DatasetKey] {
    nodes.compactMap { if case .dataset(let key) = $0.id { key } else { nil } }
  }

  /// The runs, each once.
  var runs: [RunKey] {
    nodes.compactMap { if case .run(let key) = $0.id { key } else { nil } }
  }

  /// The node of a name.
  package subscript(id: Node.ID) -> Node? { indices[id].map { nodes[$0] } }
}

extension Plan {
  private mutating func add(
    _ id: Node.ID, _ title: String, inputs: [Node.ID], outputs: [String] = []
  ) {
    guard indices[id] == nil else { return }
    indices[id] = nodes.count
    nodes.append(
      Node(id: id, title: title, inputs: inputs, outputs: outputs, reason: .requested))
  }

  private mutating func addDataset(_ dataset: DatasetDeclaration) -> Node.ID {
    add(.dataset(dataset.wholeKey), "data set '\(dataset.name)'", inputs: [])
    return .dataset(dataset.wholeKey)
  }

  private mutating func addDataset(of experiment: Experiment) -> Node.ID {
    add(.dataset(experiment.datasetKey), "data of '\(experiment.name)'", inputs: [])
    return .dataset(experiment.datasetKey)
  }

  /// Adds the runs of an experiment, from all its seeds unless said otherwise.
  private mutating func addRuns(
    of experiment: Experiment, seeds: [UInt32]? = nil, keeping parts: RunParts
  ) -> [Node.ID] {
    let dataset = addDataset(of: experiment)
    let experimentKey = ExperimentKey(experiment)
    return (seeds ?? experiment.seeds).map { seed in
      let key = RunKey(experimentKey, seed: seed)
      add(.run(key), "run of '\(experiment.name)' from seed \(seed)", inputs: [dataset])
      self.parts[key, default: []].formUnion(parts)
      return .run(key)
    }
  }

  private mutating func add(_ need: FigureNeed, _ names: ReportNames) -> [Node.ID] {
    switch need {
    case .dataset(let name): return names.datasets[name].map { [addDataset($0)] } ?? []
    case .runs(let name, let parts):
      return names.experiments[name].map { addRuns(of: $0.experiment, keeping: parts) } ?? []
    case .run(let model):
      return names.experiments[model.experiment].map {
        addRuns(of: $0.experiment, seeds: [model.seed], keeping: [])
      } ?? []
    case .model(let model):
      return names.experiments[model.experiment].map {
        addRuns(of: $0.experiment, seeds: [model.seed], keeping: .model)
      } ?? []
    }
  }

  private mutating func addPage(of report: Report, only parts: Parts?) {
    let names = ReportNames(report)
    let isPageMade = parts?.pages.contains(report.name) ?? true
    var inputs: [Node.ID] = []
    for item in report.items {
      switch item.content {
      case .figure(let figure):
        let id = Node.ID.figure(report: report.name, label: figure.label)
        let key = DrawnFigure.Key(report: report.name, label: figure.label)
        let isMade = parts?.figures.contains(key) ?? true
        guard isMade || isPageMade else { continue }
        let sources = figure.content.needs.flatMap { add(isMade ? $0 : $0.withoutParts, names) }
        add(
          id, "figure '\(figure.label)' of '\(report.name)'", inputs: sources,
          outputs: FigureFile.allCases.map {
            SitePath.figure(figure.label, as: $0, of: report.name)
          })
        inputs.append(id)
      case .table(let table):
        guard isPageMade else { continue }
        inputs += table.experiments.compactMap { names.experiments[$0] }.flatMap {
          addRuns(of: $0.experiment, keeping: [])
        }
      case .claim: continue
      case .listing(let listing):
        guard isPageMade else { continue }
        // A Keras program names the sizes of the data.
        if let experiment = names.experiments[listing.name]?.experiment {
          inputs.append(addDataset(of: experiment))
        }
      }
    }
    guard isPageMade else { return }
    for (_, reader) in report.resultReaders {
      let following = reader.followedExperiments
      inputs += reader.experiments.sorted().compactMap { names.experiments[$0] }.flatMap {
        addRuns(of: $0.experiment, keeping: following.contains($0.name) ? .history : [])
      }
      inputs += reader.datasets.sorted().compactMap { names.datasets[$0] }.map { addDataset($0) }
    }
    for image in report.images {
      let id = Node.ID.image(report: report.name, image.path)
      add(
        id, "image '\(image.path.text)' of '\(report.name)'", inputs: [],
        outputs: [SitePath.image(image.path, of: report.name)])
      inputs.append(id)
    }
    add(
      .page(report: report.name), "page '\(report.name)'", inputs: inputs.withoutRepeats,
      outputs: [SitePath.page(of: report.name)])
  }

  private mutating func noteReasons() {
    var readers: [Node.ID: [Node.ID]] = [:]
    for node in nodes {
      for input in node.inputs { readers[input, default: []].append(node.id) }
    }
    for index in nodes.indices {
      if let readers = readers[nodes[index].id] { nodes[index].reason = .needed(by: readers) }
    }
  }
}

extension [Plan.Node.ID] {
  /// Each of them once, where it comes first.
  fileprivate var withoutRepeats: Self {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
