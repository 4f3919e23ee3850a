extension SiteChanges {
  /// How much changed, in a sentence without its full stop.
  package var summary: String {
    guard !areNone else { return "no result and no figure changed" }
    var parts: [String] = []
    let new = reports.count(where: \.isNew)
    if new > 0 { parts.append("\(Self.counted(new, "report")) new") }
    if let values = valuesInWords { parts.append(values) }
    for (kind, word) in [(ChangeKind.new, "new"), (.gone, "gone")] {
      let count = reports.flatMap(\.experiments).count { $0.kind == kind }
      if count > 0 { parts.append("\(Self.counted(count, "experiment")) \(word)") }
    }
    let figures = reports.flatMap(\.figures)
    for (kind, word) in [(ChangeKind.changed, "changed"), (.new, "new"), (.gone, "gone")] {
      let count = figures.count { $0.kind == kind }
      if count > 0 { parts.append("\(Self.counted(count, "figure")) \(word)") }
    }
    let claims = reports.reduce(0) { $0 + $1.claims.count }
    if claims > 0 {
      parts.append(
        "\(Self.counted(claims, "claim")) \(claims == 1 ? "holds" : "hold") by other values")
    }
    if !missing.isEmpty {
      parts.append("\(Self.counted(missing.count, "report")) not built this time")
    }
    return parts.joined(separator: "; ")
  }

  /// "45 of 120 values changed, 2 outside the spread of their seeds, 17 of one seed"; `nil` where there are none.
  private var valuesInWords: String? {
    let values = reports.flatMap(\.values)
    let compared = reports.reduce(0) { $0 + $1.comparedValues }
    guard compared > 0 else { return nil }
    guard !values.isEmpty else { return "no value changed" }
    var text = "\(values.count) of \(Self.counted(compared, "value")) changed"
    let lost = values.count { $0.spread == .noNumber }
    let single = values.count { $0.spread == .unknown }
    if single == values.count { return text + ", of one seed each" }
    if lost > 0 { text += ", \(lost) to or from what is no number" }
    if lost + single < values.count {
      let outside = values.count(where: \.isTelling) - lost
      text += ", \(outside == 0 ? "none" : "\(outside)") outside the spread of "
      text += "\(outside == 1 ? "its" : "their") seeds"
    }
    if single > 0 { text += ", \(single) of one seed" }
    return text
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension ReportChanges.ExperimentChange {
  /// What became of it, in a clause.
  var words: String {
    switch kind {
    case .new: "new"
    case .gone: "gone"
    case .changed: reasons.joined(separator: "; ")
    }
  }
}

extension ReportChanges {
  /// The experiments of which the same can be said, together, in the order of the first ones.
  var experimentsByWords: [(names: [String], words: String)] {
    var groups: [(names: [String], words: String)] = []
    var places: [String: Int] = [:]
    for experiment in experiments {
      let words = experiment.words
      if let place = places[words] {
        groups[place].names.append(experiment.name)
      } else {
        places[words] = groups.count
        groups.append((names: [experiment.name], words: words))
      }
    }
    return groups
  }
}

extension FigureChange {
  /// What became of it, in a clause.
  var words: String {
    switch kind {
    case .new: "new"
    case .gone: "gone"
    case .changed:
      reasons.joined(separator: "; ") + (hasSameNumbers ? "; its numbers are the same" : "")
    }
  }
}
