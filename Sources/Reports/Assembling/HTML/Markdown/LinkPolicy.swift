/// Which addresses a page may link to and load images from.
enum LinkPolicy {
  /// Whether a link may lead there: a path, a fragment, `http`, `https` or `mailto`.
  static func allowsLink(to address: String) -> Bool {
    scheme(of: address).map { ["http", "https", "mailto"].contains($0) } ?? true
  }

  /// Whether an image may be loaded from there: nothing is loaded from elsewhere, so it is a path.
  static func allowsImage(from address: String) -> Bool {
    // Browsers take a backslash for a slash, and do not see tabs and line breaks.
    let start = address.unicodeScalars.filter { $0.value > 0x20 }.prefix(2)
    let namesHost = start.count == 2 && start.allSatisfy { $0 == "/" || $0 == "\\" }
    return scheme(of: address) == nil && !namesHost
  }

  /// The scheme as a browser would read it, in lower case: space and control characters before it, and tabs and line
  /// breaks in it, do not hide it.
  static func scheme(of address: String) -> String? {
    var scheme = ""
    for scalar in address.unicodeScalars.drop(while: { $0.value <= 0x20 }) {
      switch scalar {
      case "\t", "\n", "\r": continue
      case ":": return scheme.isEmpty ? nil : scheme
      case "a"..."z", "A"..."Z": scheme += scalar.properties.lowercaseMapping
      case "0"..."9", "+", "-", ".":
        if scheme.isEmpty { return nil }
        scheme.unicodeScalars.append(scalar)
      default: return nil
      }
    }
    return nil
  }
}
