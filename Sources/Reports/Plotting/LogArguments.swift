internal import Foundation

/// The files that the arguments of `lossbook plot` name.
package struct LogArguments: Sendable, Hashable {
  /// The arguments, in order.
  let arguments: [Argument]

  /// A file, or a pattern and the files that it fits.
  struct Argument: Sendable, Hashable {
    var text: String
    var paths: [String]
    var isPattern: Bool
  }

  /// The paths of all files.
  package var paths: [String] { arguments.flatMap(\.paths) }

  /// Finds the files of patterns, as a shell would, with numbers in their order: `run-2` before `run-10`.
  ///
  /// - Parameter texts: The arguments; a file that there is is no pattern, whatever its name has.
  /// - Throws: That no file fits a pattern.
  package init(_ texts: [String]) throws(Diagnostics) {
    var arguments: [Argument] = []
    for text in texts {
      let isPattern =
        text.contains { "*?[".contains($0) } && !FileManager.default.fileExists(atPath: text)
      let paths = isPattern ? Self.matches(of: text) : [text]
      guard !paths.isEmpty else {
        throw Diagnostics(
          Diagnostic(
            file: text, message: "no file fits this pattern", advice: "check the path, or list them"
          ))
      }
      arguments.append(Argument(text: text, paths: paths, isPattern: isPattern))
    }
    self.arguments = arguments
  }

  private static func matches(of pattern: String) -> [String] {
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, GLOB_ERR | GLOB_BRACE, nil, &result) == 0 else { return [] }
    let paths = (0..<Int(result.gl_pathc)).compactMap {
      result.gl_pathv[$0].map { String(cString: $0) }
    }
    return paths.sorted { NumberedName($0) < NumberedName($1) }
  }
}

/// A name whose digits count as numbers.
private struct NumberedName: Comparable {
  private let pieces: [(text: String, number: Int)]

  init(_ name: String) {
    var pieces: [(text: String, number: Int)] = []
    var rest = Substring(name)
    while !rest.isEmpty {
      let text = rest.prefix { !($0.isASCII && $0.isNumber) }
      rest = rest.dropFirst(text.count)
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      pieces.append((String(text), Int(digits) ?? -1))
    }
    self.pieces = pieces
  }

  static func < (left: Self, right: Self) -> Bool {
    left.pieces.lexicographicallyPrecedes(right.pieces, by: <)
  }

  static func == (left: Self, right: Self) -> Bool {
    left.pieces.elementsEqual(right.pieces, by: ==)
  }
}
