extension String {
  /// The string on one line and without characters that neither a font nor XML has a form for: line breaks and tabs
  /// become spaces; NUL, other controls and noncharacters become U+FFFD, the replacement character.
  var printable: String {
    // Nearly every string is printable already; the scan is cheaper than the copy.
    guard unicodeScalars.contains(where: { $0.printable != $0 }) else { return self }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: unicodeScalars.lazy.map(\.printable))
    return String(scalars)
  }
}

extension Unicode.Scalar {
  fileprivate var printable: Unicode.Scalar {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
    case 0..<0x20, 0x7F..<0xA0: "\u{FFFD}"
    // The noncharacters.
    case 0xFDD0...0xFDEF,
      _ where value & 0xFFFE == 0xFFFE:
      "\u{FFFD}"
    default: self
    }
  }
}
