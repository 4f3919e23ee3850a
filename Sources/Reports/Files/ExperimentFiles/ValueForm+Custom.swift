extension ValueForm {
  /// The same form for values that may be a program's own: they are written as `{custom: NAME}`, and refused.
  ///
  /// A file can have the name of such a loss, metric or layer, not what it does.
  ///
  /// - Parameters:
  ///   - noun: What the values are: `loss`.
  ///   - name: The name of a value of a program's own, `nil` for any other.
  /// - Returns: The form.
  func refusingCustom(
    _ noun: String, name: @escaping @Sendable (Value) -> String?
  ) -> ValueForm {
    ValueForm(
      expected: expected,
      read: { node, key, problems in
        guard let custom = node["custom"] else { return self.read(node, key, &problems) }
        let name =
          if case .scalar(let text, _) = custom.content { " '\(text.prefix(60))'" } else { "" }
        problems.add(
          at: node, "the \(noun)\(name) belongs to a Swift program and cannot be run from a file",
          advice: "run the experiment in that program, or use a \(noun) of Lossbook's own")
        return nil
      },
      write: { value in
        name(value).map { .mapping([PlainValue.Entry("custom", .text($0))]) } ?? self.write(value)
      })
  }
}
