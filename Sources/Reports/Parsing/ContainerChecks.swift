internal import Markdown

/// Checks the directives that hold blocks: their options, their titles, and that tabs stand in sets of tabs.
struct ContainerChecks {
  private let file: String
  private(set) var problems: [Diagnostic] = []

  /// Checks all containers of some blocks, however deep they are nested.
  init(of blocks: [Block], in file: String) {
    self.file = file
    check(blocks, isInTabSet: false)
  }

  private mutating func check(_ blocks: [Block], isInTabSet: Bool) {
    for block in blocks {
      if isInTabSet { checkIsTab(block) }
      switch block.kind {
      case .container(let container): check(container, isInTabSet: isInTabSet)
      case .blockQuote(let blocks): check(blocks, isInTabSet: false)
      case .list(_, _, _, let items): items.forEach { check($0, isInTabSet: false) }
      case .heading, .paragraph, .codeBlock, .table, .thematicBreak, .math, .formula, .directive:
        break
      }
    }
  }

  private mutating func check(_ container: Container, isInTabSet: Bool) {
    let directive = container.directive
    guard let own = ReportDirectives.containers.first(where: { $0.name == directive.name }) else {
      return
    }
    var reader = DirectiveReader(directive, as: own, in: file)
    if case .title(isRequired: true) = own.argument, directive.argument.isEmpty {
      reader.note(
        at: directive.argumentPosition, "{\(own.name)} has no title",
        advice: "write it after the braces")
    }
    if own.argument == .nothing, !directive.argument.isEmpty {
      reader.note(
        at: directive.argumentPosition, "{\(own.name)} takes no title",
        advice: "give each {\(ReportDirectives.tabItem.name)} in it one")
    }
    if own.name == ReportDirectives.tabItem.name, !isInTabSet {
      reader.note(
        at: directive.namePosition, "this tab stands in no set of tabs",
        advice: "put it into a {\(ReportDirectives.tabSet.name)} with a longer fence")
    }
    problems += reader.problems
    check(container.blocks, isInTabSet: own.name == ReportDirectives.tabSet.name)
  }

  private mutating func checkIsTab(_ block: Block) {
    if case .container(let container) = block.kind,
      container.directive.name == ReportDirectives.tabItem.name
    {
      return
    }
    problems.append(
      Diagnostic(
        at: block.position.inFile(file), message: "a set of tabs holds tabs and nothing else",
        advice: "put this into a {\(ReportDirectives.tabItem.name)}"))
  }
}
