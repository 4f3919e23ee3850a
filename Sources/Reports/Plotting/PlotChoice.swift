/// Which columns of a log are drawn, and along what.
struct PlotChoice: Hashable {
  /// What is measured, one panel each, in the order of the log; with `lines` all in one panel.
  var panels: [Panel]
  /// The column that gives the places, where it was asked for.
  var x: String?
  /// The column that counts epochs, and the one that counts steps, as far as there are such.
  var epochs: String?
  var steps: String?

  /// The columns of one quantity.
  struct Panel: Hashable {
    var quantity: String
    var train: String?
    var test: String?
  }

  /// The names of all columns, each once.
  var columns: [String] {
    var seen: Set<String> = []
    let names = [x, epochs, steps] + panels.flatMap { [$0.train, $0.test] }
    return names.compactMap(\.self).filter { seen.insert($0).inserted }
  }

  /// Chooses by names that were asked for, or, without any, the losses and metrics.
  ///
  /// - Throws: That there is no column of such a name, with the nearest one, or that nothing looks like a loss or a metric.
  init(_ columns: LogColumns, _ options: PlotOptions) throws(Diagnostic) {
    func require(_ name: String, _ option: String) throws(Diagnostic) -> String {
      if columns.names.contains(name) { return name }
      let advice = adviceOnNames(
        near: name, among: columns.names.filter { !$0.isEmpty }, called: "columns")
      throw Diagnostic(
        at: columns.position, message: "there is no column '\(name)' (\(option))",
        advice: advice)
    }
    x = nil
    if let name = options.x {
      x = try require(name, "--x")
    } else {
      epochs = columns.names.first(where: SeriesName.isEpoch)
      steps = columns.names.first(where: SeriesName.isStep)
    }
    if !options.y.isEmpty {
      panels = []
      for name in options.y {
        panels.append(Panel(quantity: try require(name, "--y"), train: name))
      }
      // The two sides of one quantity are its train and its test.
      let names = options.y.map { SeriesName($0) }
      if names.count == 2, names[0].quantity == names[1].quantity, names[0].part != names[1].part {
        let pair = zip(options.y, names).sorted { $0.1.part == .train && $1.1.part == .test }
        panels = [Panel(quantity: names[0].quantity, train: pair[0].0, test: pair[1].0)]
      }
      return
    }
    let all = Self.panels(of: columns, without: x)
    if options.panels.isEmpty {
      panels = all.filter { !SeriesName.isSide($0.quantity) }
      if let known = columns.known { panels = panels.filter { known.contains($0.quantity) } }
      // Without a column of epochs or steps it is a log only if the names are those of one.
      let isLog =
        columns.known != nil || epochs != nil || steps != nil || x != nil
        || panels.contains { PlotQuantity.isKnown($0.quantity) }
      guard isLog, !panels.isEmpty else { throw Self.nothing(in: columns) }
    } else {
      panels = []
      for name in options.panels { panels.append(try Self.panel(named: name, among: all, columns)) }
    }
  }

  /// All that could be drawn: columns of numbers, train and test of a quantity together.
  private static func panels(of columns: LogColumns, without x: String?) -> [Panel] {
    let names = zip(columns.names, columns.areNumbers)
      .filter { $1 && !SeriesName.isIndex($0) && $0 != x }.map(\.0)
    // Of a mean over the epoch and its steps, the mean; of val and test, val.
    let means = Set(names.map { SeriesName($0) }.filter { $0.span == .epoch })
    var panels: [Panel] = []
    var places: [String: Int] = [:]
    for name in names {
      var parsed = SeriesName(name)
      if parsed.span == .step {
        parsed.span = .epoch
        if means.contains(parsed) { continue }
      }
      let place = places[parsed.quantity] ?? panels.count
      if place == panels.count {
        panels.append(Panel(quantity: parsed.quantity))
        places[parsed.quantity] = place
      }
      let isSecondChoice = name.lowercased().hasPrefix("test")
      switch parsed.part {
      case .train: panels[place].train = panels[place].train ?? name
      case .test where isSecondChoice: panels[place].test = panels[place].test ?? name
      case .test:
        let isTaken = panels[place].test.map { !$0.lowercased().hasPrefix("test") } ?? false
        if !isTaken { panels[place].test = name }
      }
    }
    return panels
  }

  /// The panel of a quantity, or of a single column.
  private static func panel(
    named name: String, among panels: [Panel], _ columns: LogColumns
  ) throws(Diagnostic) -> Panel {
    if let panel = panels.first(where: { $0.quantity == name }) { return panel }
    if columns.names.contains(name) {
      let isTest = SeriesName(name).part == .test
      return Panel(quantity: name, train: isTest ? nil : name, test: isTest ? name : nil)
    }
    let known = panels.map(\.quantity)
    throw Diagnostic(
      at: columns.position, message: "there is nothing called '\(name)' (--panels)",
      advice: adviceOnNames(near: name, among: known, called: "panels"))
  }

  private static func nothing(in columns: LogColumns) -> Diagnostic {
    let names = zip(columns.names, columns.areNumbers).filter { $1 && !$0.isEmpty }.map(\.0)
    guard !names.isEmpty else { return .unknownLog(at: columns.position) }
    return Diagnostic(
      at: columns.position, message: "no column here looks like a loss or a metric",
      advice: "name what to draw with --x and --y, of \(names.joined(separator: ", "))")
  }
}

extension PlotChoice.Panel {
  fileprivate init(quantity: String) { self.init(quantity: quantity, train: nil, test: nil) }
  fileprivate init(quantity: String, train: String) {
    self.init(quantity: quantity, train: train, test: nil)
  }
}
