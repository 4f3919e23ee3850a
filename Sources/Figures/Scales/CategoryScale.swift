/// A scale from the names of categories to paints, in the order in which the names appear.
public struct ColorScale: Sendable, Hashable {
  /// The categories.
  public let categories: [String]
  private let index: [String: Int]
  private let palette: [Paint]

  init(categories: some Sequence<String>, palette: [Paint]) {
    self.categories = categories.uniqued()
    self.palette = palette
    index = Dictionary(uniqueKeysWithValues: self.categories.enumerated().map { ($1, $0) })
  }

  /// The paint of a category; the palette's first for no category. The palette repeats when it is used up.
  public func paint(for category: String?) -> Paint {
    guard !palette.isEmpty else {
      return Paint(light: Color(hex: 0x000000), dark: Color(hex: 0xffffff))
    }
    return palette[(index(of: category) ?? 0) % palette.count]
  }

  /// The place of a category among all; `nil` for no category.
  func index(of category: String?) -> Int? { category.flatMap { index[$0] } }
}

/// A scale from the names of categories to dash patterns, in the order in which the names appear.
public struct DashScale: Sendable, Hashable {
  /// The categories.
  public let categories: [String]
  private let index: [String: Int]
  private let patterns: [[Double]]

  init(categories: some Sequence<String>, patterns: [[Double]]) {
    self.categories = categories.uniqued()
    self.patterns = patterns
    index = Dictionary(uniqueKeysWithValues: self.categories.enumerated().map { ($1, $0) })
  }

  /// The pattern of a category; solid for no category. The patterns repeat when they are used up.
  public func pattern(for category: String?) -> [Double] {
    guard let category, !patterns.isEmpty else { return [] }
    return patterns[(index[category] ?? 0) % patterns.count]
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it first appears.
  package func uniqued() -> [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}
