/// What `listing.mustache` prints.
package struct ListingContext: Sendable, Hashable {
  /// The listing's id in the page.
  package var slug: String
  /// Whose listing it is.
  package var title: String
  /// What can be taken away.
  package var files: [FileContext]
  /// What is shown.
  package var main: Code
  /// What can be unfolded.
  package var folded: Code?

  package init(
    slug: String, title: String, files: [FileContext] = [], main: Code, folded: Code? = nil
  ) {
    self.slug = slug
    self.title = title
    self.files = files
    self.main = main
    self.folded = folded
  }

  /// A program or a file.
  package struct Code: Sendable, Hashable {
    /// As in a fence's info string: `yaml`.
    package var language: String
    /// As readers know it: "YAML".
    package var languageName: String
    package var code: HTML

    package init(language: String, languageName: String, code: HTML) {
      self.language = language
      self.languageName = languageName
      self.code = code
    }
  }
}

// MARK: By name

extension ListingContext: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "slug": slug
    case "title": title
    case "files": files
    case "main": main
    case "folded": folded
    default: nil
    }
  }
}

extension ListingContext.Code: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "language": language
    case "languageName": languageName
    case "code": code
    default: nil
    }
  }
}
