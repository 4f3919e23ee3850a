internal import Markdown

/// The directives that a report may hold.
package enum ReportDirectives {
  static let dataset = DirectiveSpecification(
    name: "dataset", summary: "declares a data set by name", argument: .newName,
    options: [title], body: .yaml)

  static let experiment = DirectiveSpecification(
    name: "experiment",
    summary: "declares an experiment by name; 'extends: OTHER' in it starts from another one",
    argument: .newName, options: [title], body: .yaml)

  static let results = DirectiveSpecification(
    name: "results", summary: "sets a table of what training gave, a row an experiment",
    argument: .names(.experiment), options: [label, values, numberFormat], body: .caption)

  static let listing = DirectiveSpecification(
    name: "listing",
    summary: "shows an experiment as YAML and as a Keras program, or a data set as YAML",
    argument: .name(.any), options: [label, listingFormat], body: .nothing)

  static let claim = DirectiveSpecification(
    name: "claim",
    summary: "holds prose that is true only while a condition over results is; otherwise the build "
      + "fails at the condition, with the values that decided it",
    argument: .condition, options: [label], body: .prose)

  /// Read along with the text, as formulas between dollars are.
  static let math = DirectiveSpecification(
    name: TeXFormula.name, summary: "sets a formula in TeX on lines of its own, as do two lines $$",
    argument: .nothing, options: [], body: .tex)

  /// All of them, in the order of the documentation.
  package static let all =
    [dataset, experiment] + figures + [results, listing, claim, math] + containers

  // The options, each of one type.

  static let title = DirectiveOption.text("title", "what readers call it; its name if left out")
  static let label = DirectiveOption.label
  static let numberFormat = DirectiveOption<NumberFormat>.numberFormat
  static let values = DirectiveOption.text(
    "values", "the columns, such as train.accuracy test.accuracy; all metrics if left out")
  static let listingFormat = DirectiveOption<ListingFormat>.choice(
    "format", "what is shown; both if left out")
}

/// What a listing of an experiment shows.
package enum ListingFormat: String, Sendable, Hashable, CaseIterable {
  case yaml, keras, both
}
