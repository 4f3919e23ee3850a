/// What a picture of a figure says of itself: its size in CSS pixels, and what it shows.
struct PictureHead: Hashable {
  let width: Int
  let height: Int
  let description: String

  /// Reads the head of an SVG file of a figure; `nil` for anything else.
  init?(svg: [UInt8]) {
    // The head is at the beginning, and pictures are long.
    let text = String(decoding: svg.prefix(20_000), as: UTF8.self)
    func value(_ attribute: String) -> Double? {
      guard let start = text.firstRange(of: " \(attribute)=\"")?.upperBound,
        let end = text[start...].firstIndex(of: "\"")
      else { return nil }
      return Double(text[start..<end])
    }
    guard text.hasPrefix("<svg"), let width = value("width"), let height = value("height"),
      (1...100_000).contains(width), (1...100_000).contains(height)
    else { return nil }
    (self.width, self.height) = (Int(width.rounded()), Int(height.rounded()))
    if let open = text.firstRange(of: "<desc"),
      let start = text[open.upperBound...].firstIndex(of: ">"),
      let end = text[start...].firstRange(of: "</desc>")?.lowerBound
    {
      description = HTML.unescape(String(text[text.index(after: start)..<end]))
    } else {
      description = ""
    }
  }
}
