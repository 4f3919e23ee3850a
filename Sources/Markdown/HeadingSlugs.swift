/// Names for headings as GitHub makes them, each given only once.
///
///     var slugs = HeadingSlugs()
///     slugs.add("Squared hinge: why?")  // "squared-hinge-why"
///     slugs.add("Squared hinge: why?")  // "squared-hinge-why-1"
package struct HeadingSlugs: Sendable {
  /// How often each stem was asked for, and every slug given.
  private var counts: [String: Int] = [:]

  package init() {}

  /// The slug of a heading's plain text; `section` where no letter or digit is left.
  package mutating func add(_ text: String) -> String {
    let stem = Self.stem(text)
    guard var count = counts[stem] else {
      counts[stem] = 0
      return stem
    }
    var slug: String
    repeat {
      count += 1
      slug = "\(stem)-\(count)"
    } while counts[slug] != nil
    counts[stem] = count
    counts[slug] = 0
    return slug
  }

  private static func stem(_ text: String) -> String {
    var stem = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || character == "_" || character == "-" {
        stem.append(character)
      } else if character == " " {
        stem.append("-")
      }
    }
    return stem.contains { $0.isLetter || $0.isNumber } ? stem : "section"
  }
}
