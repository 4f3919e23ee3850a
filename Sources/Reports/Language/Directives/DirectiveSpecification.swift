/// What a directive takes, declared once: directives are read, checked and documented from here.
package struct DirectiveSpecification: Sendable {
  /// The name between the braces.
  package let name: String
  /// What the directive does: a clause without a full stop.
  package let summary: String
  /// What follows the braces.
  package let argument: Argument
  /// The `:key: value` lines it knows.
  package let options: [any DirectiveOptionDeclaration]
  /// What stands below the options.
  package let body: Body

  /// What follows the braces.
  package enum Argument: Sendable, Hashable {
    /// A name that is not taken.
    case newName
    /// A declared name.
    case name(DeclarationKind)
    /// Declared names, at least one.
    case names(DeclarationKind)
    /// Names of losses or of declared experiments, at least one.
    case losses
    /// A condition over results.
    case condition
    /// A line of text in Markdown, which must be there or may be left out.
    case title(isRequired: Bool)
    /// Nothing.
    case nothing
  }

  /// What stands below the options.
  package enum Body: Sendable, Hashable {
    /// YAML, which must be there.
    case yaml
    /// Text in Markdown, which may be left out.
    case caption
    /// Text in Markdown, which must be there.
    case prose
    /// Anything that a report may hold but sections; it must be there.
    case blocks
    /// TeX, which must be there.
    case tex
    /// Nothing.
    case nothing
  }
}

/// What a name may stand for.
package enum DeclarationKind: Sendable, Hashable {
  case dataset, experiment
  /// A data set or an experiment.
  case any

  /// What one of them is called in a message.
  var noun: String {
    switch self {
    case .dataset: "data set"
    case .experiment: "experiment"
    case .any: "experiment or data set"
    }
  }

  /// What precedes the noun.
  var article: String { self == .dataset ? "a" : "an" }

  /// What several of them are called in a message.
  var plural: String {
    switch self {
    case .dataset: "declared data sets"
    case .experiment: "declared experiments"
    case .any: "declared names"
    }
  }
}

extension DirectiveSpecification {
  /// The directive as an author types it, with what its options mean: a few lines of plain text.
  package var documentation: String {
    let argument =
      switch argument {
      case .newName: "NAME"
      case .name(.dataset): "DATASET"
      case .name(.experiment): "EXPERIMENT"
      case .name(.any): "EXPERIMENT|DATASET"
      case .names(.dataset): "DATASET ..."
      case .names(.experiment): "EXPERIMENT ..."
      case .names(.any): "NAME ..."
      case .losses: "LOSS|EXPERIMENT ..."
      case .condition: "CONDITION"
      case .title(isRequired: true): "TITLE"
      case .title(isRequired: false): "[TITLE]"
      case .nothing: ""
      }
    let body =
      switch body {
      case .yaml: "; its body is YAML"
      case .caption: "; its body is the caption"
      case .prose: "; its body is the prose"
      case .blocks: "; its body is text, figures and all else but sections"
      case .tex: "; its body is TeX"
      case .nothing: ""
      }
    var lines = [
      "  {\(name)}\(argument.isEmpty ? "" : " " + argument)",
      "\(summary)\(body)".wrapped(indentation: 6),
    ]
    lines += options.map {
      ":\($0.key): \($0.placeholder) - \($0.summary)".wrapped(indentation: 6, hanging: 4)
    }
    return lines.joined(separator: "\n")
  }
}
