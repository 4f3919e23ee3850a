extension ValueForm {
  /// One of the cases of a type, by any of its names.
  ///
  /// - Parameters:
  ///   - noun: What the cases are: `loss`.
  ///   - plural: What several of them are: `losses`.
  ///   - names: The names of a case, the canonical one first.
  /// - Returns: The form of the name.
  package static func name(
    _ noun: String, _ plural: String, names: @escaping @Sendable (Value) -> [String]
  ) -> ValueForm where Value: CaseIterable {
    let canonical = Value.allCases.compactMap { names($0).first }
    return ValueForm(
      expected: "one of \(canonical.joined(separator: ", "))",
      read: { node, key, problems in
        guard case .scalar(let text, _) = node.content, !node.isNothing else {
          problems.add(
            wrong: node, key: key, expected: "one of \(canonical.joined(separator: ", "))")
          return nil
        }
        if let match = Value.allCases.first(where: { names($0).contains(text) }) { return match }
        problems.add(
          at: node, "unknown \(noun) '\(text.prefix(60))'",
          advice: adviceOnNames(near: text, among: canonical, called: plural))
        return nil
      }, write: { .text(names($0)[0]) })
  }

  /// One of the cases of a type, by its raw value.
  package static func name(_ noun: String, _ plural: String) -> ValueForm
  where Value: CaseIterable & RawRepresentable<String> {
    name(noun, plural) { [$0.rawValue] }
  }
}

extension ValueForm where Value == String {
  /// The name of an experiment or a data set: letters, digits, `_` and `-`.
  package static let identifier = ValueForm(
    expected: "a name of \(identifierRule)",
    parse: { text, _ in isIdentifier(text) ? text : nil }, write: { .text($0) })
}

/// What ``isIdentifier(_:)`` asks for, as the object of "use".
package let identifierRule = "letters, digits, '_' and '-', at most \(longestIdentifier)"

/// Names become names of files, which systems hold to 255 bytes.
private let longestIdentifier = 100

/// Whether a text can be a name or a label: ASCII letters, digits, `_` and `-`, from 1 to 100 of them.
package func isIdentifier(_ text: String) -> Bool {
  (1...longestIdentifier).contains(text.utf8.count)
    && text.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
        || $0 == "_" || $0 == "-"
    }
}
