internal import Mustache

/// A piece of a page that is safe to put between tags; text enters it escaped.
package struct HTML: Sendable, Hashable {
  /// The piece as it stands in the page.
  package private(set) var markup: String

  /// Nothing.
  package init() { markup = "" }

  /// Text in which every character stands for itself, between tags and in quoted attributes.
  package init(escaping text: String) {
    markup = ""
    append(escaping: text)
  }

  /// Markup that is known to be safe: it was written in this program or made of escaped parts.
  package init(trusting markup: String) { self.markup = markup }

  package var isEmpty: Bool { markup.isEmpty }

  package mutating func append(_ other: HTML) { markup += other.markup }

  package mutating func append(escaping text: String) { markup += Self.escape(text) }

  package mutating func append(trusting markup: String) { self.markup += markup }

  /// Escapes scalar by scalar: a quotation mark with a combining mark after it is one `Character`, and still closes an
  /// attribute.
  package static func escape(_ text: String) -> String {
    var text = text
    let isPlain = text.withUTF8 { bytes in
      bytes.allSatisfy { !special.contains($0) }
    }
    if isPlain { return text }
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped += "&amp;".utf8
      case UInt8(ascii: "<"): escaped += "&lt;".utf8
      case UInt8(ascii: ">"): escaped += "&gt;".utf8
      case UInt8(ascii: "\""): escaped += "&quot;".utf8
      case UInt8(ascii: "'"): escaped += "&#39;".utf8
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// The text that was escaped.
  static func unescape(_ markup: String) -> String {
    var text = markup
    for (character, escape) in [
      ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"), ("&", "&amp;"),
    ] {
      text = text.replacing(escape, with: character)
    }
    return text
  }

  private static let special: [UInt8] = Array("&<>\"'".utf8)
}

/// `{{{caption}}}` prints the markup.
extension HTML: MustacheCustomRenderable {
  package var renderText: String { markup }
  package var isNull: Bool { markup.isEmpty }
}
