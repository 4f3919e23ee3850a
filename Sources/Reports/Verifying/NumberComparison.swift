/// The numbers that a page shows compared with those that its report gives, whatever stands around them.
struct NumberComparison {
  /// The page as it lies in the site.
  let shown: String
  /// The page as it was made again.
  let expected: String
  /// The page's file as messages name it.
  let file: String

  /// Where they differ.
  var problems: [Diagnostic] {
    let (old, new) = (ShownNumber.all(in: shown), ShownNumber.all(in: expected))
    guard old.map(\.expression) == new.map(\.expression) else {
      return [
        Diagnostic(
          file: file,
          message:
            "the page shows \(old.count) numbers, and they are not the \(new.count) that its report gives"
        )
      ]
    }
    return zip(old, new).compactMap { old, new in
      guard old.value != new.value || old.text != new.text else { return nil }
      return Diagnostic(
        file: file,
        message:
          "the page shows '\(old.text)' (\(old.value)), and \(new.expression) is '\(new.text)' (\(new.value))"
      )
    }
  }
}
