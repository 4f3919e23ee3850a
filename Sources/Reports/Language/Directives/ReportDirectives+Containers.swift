// Directives that hold blocks of the report. They show nothing of their own but a frame and a title.

extension ReportDirectives {
  /// The kinds of admonitions that have a title of their own.
  package enum Admonition: String, Sendable, CaseIterable {
    case note, tip, important, warning, caution, seealso

    /// The title where the author gives none.
    package var title: String {
      self == .seealso ? "See also" : rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }

  private static let admonitions = Admonition.allCases.map { kind in
    DirectiveSpecification(
      name: kind.rawValue, summary: "sets text apart, under the title '\(kind.title)' or another",
      argument: .title(isRequired: false), options: [], body: .blocks)
  }

  static let admonition = DirectiveSpecification(
    name: "admonition", summary: "sets text apart, under a title",
    argument: .title(isRequired: true), options: [], body: .blocks)

  static let dropdown = DirectiveSpecification(
    name: "dropdown", summary: "folds text away under a title that opens it",
    argument: .title(isRequired: true), options: [], body: .blocks)

  static let tabSet = DirectiveSpecification(
    name: "tab-set", summary: "holds {tab-item} directives, of which one is shown at a time",
    argument: .nothing, options: [], body: .blocks)

  static let tabItem = DirectiveSpecification(
    name: "tab-item", summary: "is one of the tabs of a {tab-set}, under its title",
    argument: .title(isRequired: true), options: [], body: .blocks)

  /// All directives that hold blocks.
  package static let containers = admonitions + [admonition, dropdown, tabSet, tabItem]
}
