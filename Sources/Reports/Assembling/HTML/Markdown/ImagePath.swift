internal import Foundation

/// The path of an image from the report's folder, which is also the one from its page.
package struct ImagePath: Sendable, Hashable {
  /// The names of the folders and of the file, none of them `.` or `..`.
  package let parts: [String]

  /// The path as the disk has it.
  package var text: String { parts.joined(separator: "/") }

  /// The path as an address.
  var address: String {
    parts.map { $0.addingPercentEncoding(withAllowedCharacters: Self.plain) ?? $0 }
      .joined(separator: "/")
  }

  /// What may stand in an address as it is, even at its beginning.
  private static let plain = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$'()*+,;=@")

  /// The endings of the files that browsers show.
  static let types = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]

  /// Reads an address as it is written in Markdown, with or without percent-encoding.
  ///
  /// - Throws: That it is no path of an image below the report's folder; the offset is 0.
  init(parsing address: String) throws(TextProblem) {
    let beside = "put the file beside the report and give its path"
    func problem(_ message: String, _ advice: String) -> TextProblem {
      TextProblem(at: 0, message, advice: advice)
    }
    guard LinkPolicy.allowsImage(from: address) else {
      throw problem("an image may not be loaded from \"\(address)\"", beside)
    }
    guard !address.contains(where: { $0 == "?" || $0 == "#" }) else {
      throw problem(
        "the path of an image has no query and no fragment, as \"\(address)\" has",
        "take it out, or write %3F for a ? and %23 for a #")
    }
    guard !address.hasPrefix("/") else {
      throw problem("the path \"\(address)\" does not begin at the report's folder", beside)
    }
    var parts: [String] = []
    for part in address.split(separator: "/") {
      guard let name = String(part).removingPercentEncoding else {
        throw problem("\"\(part)\" is not percent-encoded as it should be", "write %25 for a %")
      }
      guard !name.unicodeScalars.contains(where: Self.isRefused) else {
        throw problem("the name \"\(part)\" cannot be that of a file", "rename the file")
      }
      switch name {
      case ".": continue
      case ".." where parts.isEmpty:
        throw problem("the path \"\(address)\" leads out of the report's folder", beside)
      case "..": parts.removeLast()
      default: parts.append(name)
      }
    }
    let ending = parts.last?.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard Self.types.contains(ending), parts.last?.contains(".") == true else {
      throw problem(
        "\"\(address)\" is not an image that all browsers show",
        "save it as one of \(Self.types.joined(separator: ", "))")
    }
    guard !["figures", "listings", "index.html"].contains(parts[0].lowercased()) else {
      throw problem(
        "the page makes \"\(parts[0])\" itself, and no image can lie there",
        "choose another folder")
    }
    self.parts = parts
  }

  /// Slashes of either kind and control characters, which would name another file.
  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "/" || scalar == "\\" || scalar.properties.generalCategory == .control
  }
}
