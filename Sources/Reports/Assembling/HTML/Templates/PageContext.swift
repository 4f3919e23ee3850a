/// What `page.mustache` prints.
package struct PageContext: Sendable, Hashable {
  package var title: String
  package var description: String
  package var author: String?
  /// The author and the date, as far as they are given.
  package let byline: [String]
  /// A BCP 47 tag.
  package var language: String
  /// The style sheet's path from the page.
  package var stylesheet: String
  /// The index page's path from the page.
  package var home: String
  package var contents: [ContentsEntry]
  package var body: HTML
  /// Where its figures and numbers come from.
  package var provenance: ProvenanceContext?

  package init(
    title: String, description: String, author: String? = nil, date: String? = nil,
    language: String = "en", stylesheet: String, home: String, contents: [ContentsEntry],
    body: HTML, provenance: ProvenanceContext? = nil
  ) {
    self.title = title
    self.description = description
    self.author = author
    byline = [author, date].compactMap(\.self)
    self.language = language
    self.stylesheet = stylesheet
    self.home = home
    self.contents = contents
    self.body = body
    self.provenance = provenance
  }
}

/// A section in the table of contents.
package struct ContentsEntry: Sendable, Hashable {
  package var slug: String
  /// Without links.
  package var title: HTML
  package var subsections: [ContentsEntry]

  package init(slug: String, title: HTML, subsections: [ContentsEntry] = []) {
    self.slug = slug
    self.title = title
    self.subsections = subsections
  }
}

// MARK: By name

extension PageContext: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "title": title
    case "description": description
    case "author": author
    case "byline": byline
    case "language": language
    case "stylesheet": stylesheet
    case "home": home
    case "contents": contents
    case "body": body
    case "provenance": provenance
    default: nil
    }
  }
}

extension ContentsEntry: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "slug": slug
    case "title": title
    case "subsections": subsections
    default: nil
    }
  }
}
