import Foundation
import Testing

/// The programs of others that turn our files into pixels. `make test` installs them.
enum Converter {
  /// A file cannot be converted.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// An SVG by librsvg, which takes no notice of a reader's setting: the rules for dark pages are given to it as a style
  /// sheet.
  static func pixels(svg: [UInt8], scale: Double, page: String, styles: String) throws -> Pixels {
    try converted(svg, by: "rsvg-convert") { input, output, folder in
      let sheet = folder.appending(path: "dark.css")
      try Data(styles.utf8).write(to: sheet)
      return [
        "--zoom", "\(scale)", "--background-color", page, "--stylesheet", sheet.path, "--format",
        "png", "--output", output.path + ".png", input.path,
      ]
    }
  }

  /// The page of a PDF by poppler; pixels are those of CSS, 96 to an inch.
  static func pixels(pdf: [UInt8], scale: Double) throws -> Pixels {
    try converted(pdf, by: "pdftocairo") { input, output, _ in
      ["-png", "-singlefile", "-r", "\(96 * scale)", input.path, output.path]
    }
  }

  /// What a program writes to its output, a path without the extension.
  private static func converted(
    _ bytes: [UInt8], by program: String,
    arguments: (_ input: URL, _ output: URL, URL) throws -> [String]
  ) throws -> Pixels {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lossbook-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "figure")
    let output = folder.appending(path: "picture")
    try Data(bytes).write(to: input)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + (try arguments(input, output, folder))
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let advice = process.terminationStatus == 127 ? "; install it, as 'make test' does" : ""
      throw Failure(description: "\(program) ended with \(process.terminationStatus)\(advice)")
    }
    return try Pixels(png: [UInt8](Data(contentsOf: output.appendingPathExtension("png"))))
  }
}
