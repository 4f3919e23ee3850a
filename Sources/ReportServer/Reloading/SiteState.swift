/// What pages that are open are told: how often the site has changed, and what is wrong.
package struct SiteState: Sendable, Hashable, Encodable {
  /// What tells one state of the files from the next; pages that were served with another one are out of date.
  package var version: String
  /// Whether a build is under way.
  package var isBuilding = false
  /// Whether the last build failed, so that the site is that of an earlier one.
  package var isBehind = false
  /// What is wrong with the reports as they are now.
  package var problems: [Problem] = []

  /// Something to be mended.
  package struct Problem: Sendable, Hashable, Encodable {
    /// `Reports/circle/report.md:8:1`; empty where no file is to blame.
    package var place: String
    /// What is wrong.
    package var message: String
    /// What to do; empty where the message says it all.
    package var advice: String
    /// The line at the place; `nil` where there is none.
    package var excerpt: Excerpt?

    package init(place: String, message: String, advice: String, excerpt: Excerpt? = nil) {
      self.place = place
      self.message = message
      self.advice = advice
      self.excerpt = excerpt
    }
  }

  /// A line of a file, parted where something is wrong.
  package struct Excerpt: Sendable, Hashable, Encodable {
    /// From 1.
    package var line: Int
    package var before: String
    /// The word at the place, or the character where there is none; empty at the end of the line.
    package var marked: String
    package var after: String

    package init(line: Int, before: String, marked: String, after: String) {
      self.line = line
      self.before = before
      self.marked = marked
      self.after = after
    }
  }
}
