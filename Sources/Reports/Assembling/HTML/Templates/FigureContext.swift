/// What `figure.mustache` prints.
package struct FigureContext: Sendable, Hashable {
  /// The figure's id in the page.
  package var slug: String
  /// "Figure 4"
  package var label: String
  package var caption: HTML
  package var image: ImageContext
  package var files: [FileContext]

  package init(
    slug: String, label: String, caption: HTML, image: ImageContext, files: [FileContext]
  ) {
    self.slug = slug
    self.label = label
    self.caption = caption
    self.image = image
    self.files = files
  }
}

/// A picture in a page.
package struct ImageContext: Sendable, Hashable {
  /// Its path from the page.
  package var source: String
  /// What it shows, for those who do not see it.
  package var alternative: String
  /// In CSS pixels, rounded: a page needs the proportions.
  package var width: Int
  package var height: Int
  /// What narrow screens show instead; `nil` for the same.
  package var narrow: Narrow?

  package init(
    source: String, alternative: String, width: Int, height: Int, narrow: Narrow? = nil
  ) {
    self.source = source
    self.alternative = alternative
    self.width = width
    self.height = height
    self.narrow = narrow
  }

  /// The same picture for narrow screens.
  package struct Narrow: Sendable, Hashable {
    package var source: String
    package var width: Int
    package var height: Int

    package init(source: String, width: Int, height: Int) {
      self.source = source
      self.width = width
      self.height = height
    }
  }
}

/// A link to a file that belongs to a figure or table.
package struct FileContext: Sendable, Hashable {
  /// "PNG 2x"
  package var name: String
  /// "Figure 4 as PNG, twice the size"
  package var description: String
  /// Its path from the page.
  package var path: String

  package init(name: String, description: String, path: String) {
    self.name = name
    self.description = description
    self.path = path
  }
}

// MARK: By name

extension FigureContext: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "slug": slug
    case "label": label
    case "caption": caption
    case "image": image
    case "files": files
    default: nil
    }
  }
}

extension ImageContext: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "source": source
    case "alternative": alternative
    case "width": width
    case "height": height
    case "narrow": narrow
    default: nil
    }
  }
}

extension ImageContext.Narrow: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "source": source
    case "width": width
    case "height": height
    default: nil
    }
  }
}

extension FileContext: TemplateContext {
  package func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "description": description
    case "path": path
    default: nil
    }
  }
}
