extension Double {
  /// As short as it can be written: `0` rather than `0.0`.
  var plainText: String {
    let text = String(self)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
