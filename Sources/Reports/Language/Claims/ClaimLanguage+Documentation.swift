/// What a claim says.
package enum ClaimLanguage {
  /// The forms of conditions, for a terminal.
  package static var documentation: String {
    let forms: [(String, String)] = [
      (
        "VALUE < VALUE, <=, >, >=",
        "expressions of the language above, as in hinge.test.accuracy > bce.test.accuracy - 0.02, or "
          + "chains of them, as in 0.8 < hinge.test.accuracy < 0.9"
      ),
      (
        "VALUE == VALUE within X, !=",
        "whether they differ by no more than X, or by more; whole numbers need no 'within'"
      ),
      (
        "VALUE < VALUE in 9 of 10 seeds, in all seeds",
        "whether it holds with so many seeds at least, both sides taken from one seed at a time"
      ),
      (
        PairedVerdict.Word.allCases.map { "VALUE \($0.rawValue) VALUE" }.joined(separator: ", "),
        "whether the 95% interval of the paired difference excludes zero on the side on which the "
          + "left value is better, or worse, or includes it"
      ),
      (
        "CONDITION and CONDITION, or, not, ( )",
        "conditions joined; 'and' binds more tightly than 'or'"
      ),
    ]
    let words = forms.map { $0.wrapped(indentation: 2) + "\n" + $1.wrapped(indentation: 6) }
    return """
      \(words.joined(separator: "\n"))

      The name of an experiment alone is its first metric on the test rows, or its loss if it has no \
      metric; names that are compared stand for the first metric that all of them record. So mse < mae \
      in 9 of 10 seeds compares test errors by one metric.

      A claim that is false fails the build, and so does one of a value that is no number, as after \
      a run that diverged. A claim that no result could make false, or true, is an error.
      """
  }
}
