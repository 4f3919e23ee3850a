/// What the front matter of a report says.
package struct ReportMetadata: Sendable, Hashable {
  /// The heading of the page.
  package var title = ""
  /// What the report is about, in one sentence.
  package var description = ""
  /// Who wrote it.
  package var author: String?
  /// When, as the author writes dates.
  package var date: String?
  /// The language of the prose as a BCP 47 tag.
  package var language = "en"
  /// The look of its figures, with paths that begin at its folder; the default one where it says nothing.
  package var theme: ThemeReference?

  /// Untitled, in English.
  package init() {}

  /// The keys of the front matter.
  static let schema = Schema(
    "front matter", expected: "its keys, one a line: 'title:' and 'description:'",
    start: ReportMetadata(),
    keys: [
      Key("title", \.title, .line, isRequired: true, "the heading of the page"),
      Key("description", \.description, .line, isRequired: true, "what the report is about"),
      Key("author", \.author, .optional(.line), "who wrote it"),
      Key("date", \.date, .optional(.line), "when, as you write dates"),
      Key("language", \.language, .language, "the language of the prose"),
      Key("theme", \.theme, .optional(.themeReference), "the look of the figures"),
    ])
}

extension ValueForm where Value == String {
  /// Some text; line breaks in it count as spaces.
  static let line = ValueForm(
    expected: "some text",
    parse: { text, _ in
      let words = text.split(whereSeparator: \.isWhitespace)
      return words.isEmpty ? nil : words.joined(separator: " ")
    }, write: { .text($0) })

  /// A language tag.
  static let language = ValueForm(
    expected: "a language tag such as en or pt-BR",
    parse: { text, _ in
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      let isTag =
        (2...3).contains(parts[0].count)
        && parts.allSatisfy { part in
          (1...8).contains(part.count)
            && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
      return isTag ? text : nil
    }, write: { .text($0) })
}
