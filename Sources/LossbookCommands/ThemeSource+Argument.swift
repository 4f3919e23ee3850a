internal import ArgumentParser
internal import Reports

extension ThemeSource {
  /// What is named on the command line.
  ///
  /// - Throws: That there is no such theme, with the nearest name.
  static func parse(argument: String) throws -> ThemeSource {
    do throws(TextProblem) {
      return try ThemeSource(parsing: argument)
    } catch {
      throw ValidationError("\(error.message); \(error.advice)")
    }
  }
}
