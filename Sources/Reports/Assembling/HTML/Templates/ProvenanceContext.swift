/// What `provenance.mustache` prints.
package struct ProvenanceContext: Sendable, Hashable {
  /// The version of lossbook.
  package var lossbook: String
  /// The version of the engine.
  package var engine: Int
  /// The path of the report's own text from the page.
  package var source: String
  /// What to type to have the page checked, from the site's folder.
  package var command: String
  package var experiments: [Row]
  package var figures: [Row]
  /// The element that holds all of it for programs.
  package var data: HTML

  /// An experiment or a figure.
  package struct Row: Sendable, Hashable {
    package var name: String
    /// Where it is in the page; `nil` where it has no place of its own.
    package var anchor: String?
    package var seeds: String
    /// The first digits of its key.
    package var key: String
    /// The first digits of its digest.
    package var digest: String

    package init(
      name: String, anchor: String?, seeds: String, key: String, digest: String
    ) {
      (self.name, self.anchor, self.seeds) = (name, anchor, seeds)
      (self.key, self.digest) = (String(key.prefix(12)), String(digest.prefix(12)))
    }
  }

  package init(
    lossbook: String, engine: Int, source: String, command: String, experiments: [Row],
    figures: [Row], data: HTML
  ) {
    (self.lossbook, self.engine, self.source, self.command) = (lossbook, engine, source, command)
    (self.experiments, self.figures, self.data) = (experiments, figures, data)
  }
}

extension ProvenanceContext {
  /// What readers are told of where a page comes from.
  init(_ provenance: Provenance, of report: Report) {
    self.init(
      lossbook: provenance.made.lossbook,
      engine: provenance.made.stages[WorkStage.training.name] ?? 0,
      source: SitePath.inPage(SitePath.source(of: report.name), of: report.name),
      command: "lossbook verify .",
      experiments: report.experiments.compactMap { declaration in
        provenance.experiments[declaration.name].map { training in
          Row(
            name: declaration.name, anchor: nil, seeds: Self.words(for: training.seeds),
            key: training.key, digest: training.digest)
        }
      },
      figures: report.figures.compactMap { figure in
        provenance.figures[figure.label].map { picture in
          Row(
            name: "Figure \(figure.number)", anchor: figure.label,
            seeds: Self.words(for: Set(picture.runs.values.joined()).sorted()), key: picture.key,
            digest: picture.files[SitePath.figureInPage(figure.label, as: .svg)] ?? "")
        }
      },
      data: provenance.element)
  }

  /// "1", "1–30" or "1, 5, 8"; a dash for none.
  static func words(for seeds: [UInt32]) -> String {
    var ranges: [ClosedRange<UInt32>] = []
    for seed in seeds {
      if let last = ranges.last, seed > 0, last.upperBound == seed - 1 {
        ranges[ranges.count - 1] = last.lowerBound...seed
      } else {
        ranges.append(seed...seed)
      }
    }
    if ranges.isEmpty { return "\u{2013}" }
    return ranges.map { range in
      switch range.count {
      case 1: "\(range.lowerBound)"
      case 2: "\(range.lowerBound), \(range.upperBound)"
      default: "\(range.lowerBound)\u{2013}\(range.upperBound)"
      }
    }.joined(separator: ", ")
  }
}

// MARK: By name

extension ProvenanceContext: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "lossbook": lossbook
    case "engine": engine
    case "source": source
    case "command": command
    case "experiments": experiments
    case "figures": figures
    case "data": data
    default: nil
    }
  }
}

extension ProvenanceContext.Row: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "anchor": anchor
    case "seeds": seeds
    case "key": key
    case "digest": digest
    default: nil
    }
  }
}
