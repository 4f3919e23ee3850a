@testable import Reports

/// A report with a data set `circles`, experiments `hinge` and `mse`, and something below them.
func exampleReport(_ body: String) -> String {
  """
  ---
  title: Two circles
  description: A report for tests.
  ---
  ~~~{dataset} circles
  generator: circles
  labels: signed
  ~~~
  ~~~{experiment} hinge
  dataset: circles
  split: {train: 50}
  model:
    layers:
      - {units: 4, activation: relu}
      - {units: 1, activation: tanh}
  loss: hinge
  metrics: [accuracy]
  epochs: 3
  ~~~
  ~~~{experiment} mse
  extends: hinge
  loss: mse
  metrics: []
  ~~~

  \(body)
  """
}

/// The first line of the body of ``exampleReport(_:)``.
let firstLine = 26

/// A use for every declaration of ``exampleReport(_:)``.
let uses = "{value}`hinge` {value}`mse`"

/// The report, or what is wrong with it.
func parse(_ text: String) -> (report: Report?, problems: [String]) {
  let (report, diagnostics) = Report.parse(
    SourceText(text, startingAt: SourcePosition(file: "report.md")), name: "circles")
  return (report, diagnostics.map(\.description))
}
