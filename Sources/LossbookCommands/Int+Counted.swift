extension Int {
  /// The number with a noun: `1 report`, `2 reports`.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
