/// A number in a page: what readers see, with the number itself and what it is, so that it can be copied and checked.
struct ShownNumber {
  /// The number before it was rounded for its readers.
  var value: Double
  /// As readers see it.
  var text: String
  /// The expression that gives it.
  var expression: String

  /// What the attribute that holds the expression is called.
  static let attribute = "data-of"

  /// The number as part of a sentence.
  var html: HTML {
    var html = HTML(trusting: "<data value=\"\(value.plainText)\" \(Self.attribute)=\"")
    html.append(escaping: expression)
    html.append(trusting: "\">")
    html.append(escaping: text)
    html.append(trusting: "</data>")
    return html
  }

  /// A text with several numbers that an expression gives.
  static func html(of text: String, from expression: String) -> HTML {
    var html = HTML(trusting: "<span \(attribute)=\"")
    html.append(escaping: expression)
    html.append(trusting: "\">")
    html.append(escaping: text)
    html.append(trusting: "</span>")
    return html
  }
}

// MARK: In a page

extension ShownNumber {
  /// The expression of the number whose text a place in a line of a page lies in, or whose tag; `nil` elsewhere.
  static func expression(at place: Int, in line: some StringProtocol) -> String? {
    let before = line.prefix(place)
    let rest = line.dropFirst(place)
    // The place may lie in the opening tag, in the text or in the closing tag.
    guard let start = before.ranges(of: "<data ").last?.lowerBound,
      !before[start...].contains("</data>"),
      let end = rest.firstRange(of: ">")?.upperBound
    else { return nil }
    let element = line[start..<end]
    guard let name = element.firstRange(of: "\(attribute)=\"")?.upperBound,
      let quote = element[name...].firstIndex(of: "\"")
    else { return nil }
    return HTML.unescape(String(element[name..<quote]))
  }

  /// All numbers of a page, in its order: the expression with what the page says it is, in its attribute and to its readers.
  static func all(in page: String) -> [(expression: String, value: String, text: String)] {
    page.ranges(of: "<data value=\"").compactMap { range in
      let rest = page[range.upperBound...]
      guard let valueEnd = rest.firstIndex(of: "\""),
        let name = rest.firstRange(of: "\(attribute)=\"")?.upperBound,
        let nameEnd = rest[name...].firstIndex(of: "\""),
        let text = rest[nameEnd...].firstIndex(of: ">"),
        let end = rest[text...].firstIndex(of: "<")
      else { return nil }
      return (
        HTML.unescape(String(rest[name..<nameEnd])), String(rest[..<valueEnd]),
        HTML.unescape(String(rest[rest.index(after: text)..<end]))
      )
    }
  }
}
