package import Figures
internal import Foundation

/// Where a theme comes from, as a user writes it: the name of one that is built in, or a file.
package enum ThemeSource: Sendable, Hashable {
  case builtIn(Theme.BuiltIn)
  /// A YAML or JSON file, by its path.
  case file(String)

  /// What is used where nothing is named.
  package static let standard = ThemeSource.builtIn(.default)

  /// The names of all that are built in, as a sentence has them.
  package static let names = Theme.BuiltIn.allCases.map(\.rawValue).joined(separator: ", ")

  /// The keys of a theme file, for a terminal.
  package static var documentation: String {
    Schema.theme(extending: .default).titledDocumentation
  }

  /// What a user wrote: a name, or a path, which has a point or a slash in it.
  ///
  /// - Throws: That there is no such theme, with the nearest name.
  package init(parsing text: String) throws(TextProblem) {
    if let name = Theme.BuiltIn(rawValue: text) {
      self = .builtIn(name)
    } else if text.contains(where: { $0 == "." || $0 == "/" }) {
      self = .file(text)
    } else {
      throw TextProblem(
        at: 0, "there is no theme '\(text.prefix(60))'",
        advice: nearestName(to: text, among: Theme.BuiltIn.allCases.map(\.rawValue)).map {
          "did you mean '\($0)'?"
        } ?? "the themes are \(Self.names), and a file has an extension, as .yaml")
    }
  }

  /// The same where paths begin at a folder.
  package func relative(toFolderOf file: String) -> ThemeSource {
    guard case .file(let path) = self, !path.hasPrefix("/") else { return self }
    let folder = file.lastIndex(of: "/").map { file[...$0] } ?? ""
    return .file(folder + path)
  }

  /// The theme.
  ///
  /// - Throws: That there is no such file, or all that is wrong with it, each problem at its place.
  package func theme() throws(Diagnostics) -> Theme {
    switch self {
    case .builtIn(let name): return name.theme
    case .file(let path):
      let source: SourceText
      do throws(Diagnostic) {
        source = try SourceText(contentsOf: path, byteLimit: 1_000_000)
      } catch {
        throw Diagnostics(error)
      }
      return try Theme(reading: source)
    }
  }
}

extension ValueForm<ThemeSource> {
  /// The name of a theme or the path of its file.
  package static let theme = ValueForm(
    expected: "one of \(ThemeSource.names), or a file",
    read: { node, key, problems in
      guard case .scalar(let text, _) = node.content, !node.isNothing else {
        problems.add(wrong: node, key: key, expected: "the name of a theme, or a file")
        return nil
      }
      do throws(TextProblem) {
        return try ThemeSource(parsing: text)
      } catch {
        problems.add(at: node, error.message, advice: error.advice)
        return nil
      }
    },
    write: {
      switch $0 {
      case .builtIn(let name): .text(name.rawValue)
      case .file(let path): .text(path)
      }
    })
}
