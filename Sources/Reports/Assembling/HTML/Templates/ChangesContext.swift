/// What `changes.mustache` prints.
package struct ChangesContext: Sendable, Hashable {
  package var title: String
  /// How much changed, in a sentence.
  package var description: String
  package var language = "en"
  /// The style sheet's path from the page.
  package var stylesheet: String
  /// The index page's path from the page.
  package var home: String
  package var reports: [Report]
  /// The names of the reports that were not built again.
  package var missing: [String]

  /// A report that changed.
  package struct Report: Sendable, Hashable {
    package var name: String
    /// Its page's path.
    package var path: String
    package var isNew: Bool
    package var experiments: [Item]
    package var values: [Value]
    package var figures: [Figure]
    package var claims: [Claim]
  }

  /// Experiments by name, and what became of them.
  package struct Item: Sendable, Hashable {
    package var names: [String]
    package var words: [String]
  }

  /// A value that changed.
  package struct Value: Sendable, Hashable {
    package var name: String
    package var before: String
    package var after: String
    package var difference: String
    /// What the change is beside the spread over seeds.
    package var spread: String
    /// Whether it is more than the differences between seeds.
    package var isTelling: Bool
    /// The seeds of both builds as dots.
    package var strip: HTML
  }

  /// A figure that changed.
  package struct Figure: Sendable, Hashable {
    package var slug: String
    /// "Figure 4"
    package var label: String
    /// What references call it.
    package var name: String
    package var words: [String]
    package var sides: [Side]
  }

  /// A figure as it was or is.
  package struct Side: Sendable, Hashable {
    /// "Before" or "Now"
    package var title: String
    /// `nil` where the picture is not kept.
    package var image: ImageContext?
  }

  /// A claim that holds by other values.
  package struct Claim: Sendable, Hashable {
    package var condition: String
    package var before: [String]
    package var after: [String]
  }
}

// MARK: By name

extension ChangesContext: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "title": title
    case "description": description
    case "language": language
    case "stylesheet": stylesheet
    case "home": home
    case "reports": reports
    case "missing": missing
    default: nil
    }
  }
}

extension ChangesContext.Report: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "path": path
    case "isNew": isNew
    case "experiments": experiments
    case "values": values
    case "figures": figures
    case "claims": claims
    default: nil
    }
  }
}

extension ChangesContext.Item: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "names": names
    case "words": words
    default: nil
    }
  }
}

extension ChangesContext.Value: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "before": before
    case "after": after
    case "difference": difference
    case "spread": spread
    case "isTelling": isTelling
    case "strip": strip
    default: nil
    }
  }
}

extension ChangesContext.Figure: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "slug": slug
    case "label": label
    case "name": self.name
    case "words": words
    case "sides": sides
    default: nil
    }
  }
}

extension ChangesContext.Side: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "title": title
    case "image": image
    default: nil
    }
  }
}

extension ChangesContext.Claim: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "condition": condition
    case "before": before
    case "after": after
    default: nil
    }
  }
}
