import Foundation

/// Writes the files of a folder into a Swift source file as raw string literals.
///
///     embed-templates OUTPUT.swift FILE ...
@main
enum EmbedTemplates {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else {
      FileHandle.standardError.write(Data("usage: embed-templates OUTPUT.swift FILE ...\n".utf8))
      exit(2)
    }
    var source = """
      extension ReportTemplates.File {
        /// The file's text as it was when Lossbook was built.
        var embeddedText: String {
          switch self {

      """
    for path in arguments.dropFirst() {
      let url = URL(filePath: path)
      let name = url.deletingPathExtension().lastPathComponent
      let text = try String(contentsOf: url, encoding: .utf8)
      source += "    case .\(name):\n\(literal(text))\n"
    }
    source += "    }\n  }\n}\n"
    try source.write(to: URL(filePath: output), atomically: true, encoding: .utf8)
  }

  /// A raw literal with more number signs than the text has in a row.
  private static func literal(_ text: String) -> String {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "#") ? run + 1 : 0
      longest = max(longest, run)
    }
    let signs = String(repeating: "#", count: longest + 1)
    return "\(signs)\"\"\"\n\(text)\n\"\"\"\(signs)"
  }
}
