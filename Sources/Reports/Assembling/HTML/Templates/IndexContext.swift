/// What `index.mustache` prints.
package struct IndexContext: Sendable, Hashable {
  package var title: String
  package var description: String?
  /// A BCP 47 tag.
  package var language: String
  /// The style sheet's path from the page.
  package var stylesheet: String
  package var cards: [Card]

  package init(
    title: String, description: String? = nil, language: String = "en", stylesheet: String,
    cards: [Card]
  ) {
    self.title = title
    self.description = description
    self.language = language
    self.stylesheet = stylesheet
    self.cards = cards
  }

  /// A report in the list.
  package struct Card: Sendable, Hashable {
    /// Its page's path from the index.
    package var path: String
    package var title: String
    package var description: String?
    /// A figure of the report, as decoration.
    package var image: ImageContext?

    package init(path: String, title: String, description: String?, image: ImageContext?) {
      self.path = path
      self.title = title
      self.description = description
      self.image = image
    }
  }
}

// MARK: By name

extension IndexContext: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "title": title
    case "description": description
    case "language": language
    case "stylesheet": stylesheet
    case "cards": cards
    default: nil
    }
  }
}

extension IndexContext.Card: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "path": path
    case "title": title
    case "description": description
    case "image": image
    default: nil
    }
  }
}
