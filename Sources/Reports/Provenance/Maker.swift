internal import FigureRendering
package import ReportTemplates

/// What a site is made with. The same reports and the same maker give the same bytes.
package struct Maker: Codable, Sendable, Hashable {
  /// The version of lossbook.
  package var lossbook: String
  /// The versions of the stages of its work, by their names: `training` is the engine's.
  package var stages: [String: Int]
  /// The digest of the templates of pages.
  package var templates: String
  /// What figures are drawn with.
  package var drawing: String

  /// This program, with some templates.
  package init(templates: ReportTemplates = ReportTemplates()) {
    lossbook = Self.version
    let stages: [WorkStage] = [.data, .training, .theme, .drawing, .assembling]
    self.stages = Dictionary(uniqueKeysWithValues: stages.map { ($0.name, $0.version) })
    self.templates = templates.digest.text
    drawing = FigureRenderer.libraries
  }

  /// The version of this lossbook.
  package static let version = "0.1.0"
}

extension Maker {
  /// What it has that another one has not, in words: `lossbook 0.2.0 and training 3`.
  func difference(from other: Maker) -> String {
    var parts: [String] = []
    if lossbook != other.lossbook { parts.append("lossbook \(lossbook), not \(other.lossbook)") }
    for (name, version) in stages.sorted(by: { $0.key < $1.key })
    where other.stages[name] != version {
      parts.append(
        "version \(version) of \(name), not \(other.stages[name].map(String.init) ?? "none")")
    }
    if templates != other.templates { parts.append("other templates") }
    if drawing != other.drawing { parts.append("\(drawing), not \(other.drawing)") }
    return parts.joined(separator: ", ")
  }
}
