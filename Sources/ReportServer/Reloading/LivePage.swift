package import Foundation

/// A page that reloads itself when the site has changed: the page on disk, and a script before its end.
package struct LivePage: Sendable {
  private let bytes: Data

  /// A page of the site.
  package init(_ bytes: Data) { self.bytes = bytes }

  /// A page of the server's own.
  ///
  /// - Parameters:
  ///   - title: Why there is no other; HTML.
  ///   - text: What comes next; HTML.
  init(title: String, text: String) {
    bytes = Data(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <link rel="stylesheet" href="\(Self.stylePath)">
      </head>
      <body class="lossbook-message">
      <h1>\(title)</h1>
      <p>\(text)</p>
      </body>
      </html>

      """.utf8)
  }

  // No name of a site begins with a dot.
  static let eventsPath = "/.lossbook/events"
  static let scriptPath = "/.lossbook/live.js"
  static let stylePath = "/.lossbook/live.css"

  /// Adds the script to the page.
  ///
  /// - Parameter version: The state of the site, which the script compares with that of later events.
  /// - Returns: The bytes that a browser is sent.
  package func served(in version: String) -> Data {
    let script = Data(
      "<script src=\"\(Self.scriptPath)\" data-version=\"\(version)\"></script>\n".utf8)
    guard let end = bytes.range(of: Data("</body>".utf8), options: .backwards) else {
      return bytes + script
    }
    return bytes[..<end.lowerBound] + script + bytes[end.lowerBound...]
  }
}
