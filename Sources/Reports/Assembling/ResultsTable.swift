internal import Training

/// A table of final values: a row an experiment, a column a value.
struct ResultsTable {
  private let table: ReportTable
  private let results: ReportResults

  init(_ table: ReportTable, of results: ReportResults) {
    self.table = table
    self.results = results
  }

  func render(with extensions: PageExtensions, _ templates: PageTemplates) -> HTML {
    templates.render(
      ResultsContext(
        slug: table.label, label: "Table \(table.number)",
        caption: extensions.renderCaption(table.caption), corner: "Experiment",
        columns: table.columns.map(head), rows: rows))
  }

  /// "Accuracy, test"
  func head(of column: ReportTable.Column) -> String {
    let metric = table.experiments.lazy.compactMap {
      results.experiments[$0]?.experiment.metric(named: column.name)
    }.first
    return "\(CurvesFigure.label(of: metric)), \(column.part.rawValue)"
  }

  var rows: [ResultsContext.Row] {
    table.experiments.map { name in
      ResultsContext.Row(
        head: results.titles[name] ?? name,
        cells: table.columns.map { column in
          results.experiments[name].map { cell(column, of: $0) } ?? HTML()
        })
    }
  }

  /// A value, over several seeds as mean ± standard deviation; a dash where it was not recorded.
  private func cell(_ column: ReportTable.Column, of result: ExperimentResult) -> HTML {
    guard let name = result.experiment.recordedName(of: column.name) else {
      return HTML(escaping: "\u{2013}")
    }
    let values = result.values(
      of: ResultQuantity(experiment: result.experiment.name, part: column.part, name: name))
    let expression = "\(result.experiment.name).\(column.part.rawValue).\(name)"
    func number(_ statistic: Statistic, _ format: NumberFormat) -> HTML {
      let value = statistic(values)
      let suffix = values.count > 1 ? ".\(statistic.rawValue)" : ""
      return ShownNumber(
        value: value, text: format.string(value), expression: expression + suffix
      ).html
    }
    var cell = number(.mean, table.format)
    guard values.count > 1 else { return cell }
    var format = table.format
    format.showsPlus = false
    cell.append(escaping: " ± ")
    cell.append(number(.sd, format))
    return cell
  }
}
