/// How a shape of an SVG file is painted. Paints are positions in the table of paints.
struct ShapeStyle: Hashable {
  var fill: Int?
  var stroke: Line?

  /// How an outline is drawn.
  struct Line: Hashable {
    var paint: Int
    var width: Hundredths
    /// SVG's name of the form of ends.
    var cap: String
    /// SVG's name of the form of corners.
    var join: String
    var miterLimit: Hundredths
    var dash: [Hundredths]
  }
}

/// Collects the properties of one shape that Cairo wrote.
struct ShapeStyleReader {
  let standIns: StandIns
  /// The whole element that the shape stands for.
  private(set) var element: Int?
  private var fill: Int?
  private var stroke: Int?
  private var width = Hundredths(count: 100)
  private var cap = "butt"
  private var join = "miter"
  private var miterLimit = Hundredths(count: 400)
  private var dash: [Hundredths] = []

  init(standIns: StandIns) { self.standIns = standIns }

  /// Reads a `style` attribute, `name:value;name:value;`.
  mutating func read(declarations: ArraySlice<UInt8>) throws(RenderingError) {
    for declaration in declarations.split(separator: UInt8(ascii: ";")) {
      let trimmed = declaration.drop(while: \.isXMLSpace)
      if trimmed.isEmpty { continue }
      guard let colon = trimmed.firstIndex(of: UInt8(ascii: ":")) else {
        throw .unknownSVG(reason: "a style without a value")
      }
      let name = String(decoding: trimmed[..<colon], as: UTF8.self)
      try read(name, trimmed[(colon + 1)...])
    }
  }

  /// Reads one property.
  mutating func read(_ name: String, _ value: ArraySlice<UInt8>) throws(RenderingError) {
    var numbers = NumberScanner(value)
    switch name {
    case "fill":
      guard let meaning = try meaning(value) else { break }
      guard case .paint(let index) = meaning else {
        throw .unknownSVG(reason: "a filled shape that stands for an element")
      }
      fill = index
    case "stroke":
      switch try meaning(value) {
      case .paint(let index)?: stroke = index
      case .element(let index)?: element = index
      case nil: break
      }
    case "stroke-width": width = try numbers.hundredths()
    case "stroke-linecap": cap = try keyword(value, of: ["butt", "round", "square"])
    case "stroke-linejoin": join = try keyword(value, of: ["miter", "round", "bevel"])
    case "stroke-miterlimit": miterLimit = try numbers.hundredths()
    case "stroke-dasharray": while numbers.peek() != nil { dash.append(try numbers.hundredths()) }
    // What we never ask Cairo for; its own value must be the one that changes nothing.
    case "fill-rule": _ = try keyword(value, of: ["nonzero"])
    case "fill-opacity", "stroke-opacity": _ = try keyword(value, of: ["1"])
    case "stroke-dashoffset": _ = try keyword(value, of: ["0"])
    default: throw .unknownSVG(reason: "a shape with “\(name)”")
    }
  }

  /// The style that the properties make.
  func style() throws(RenderingError) -> ShapeStyle {
    guard fill != nil || stroke != nil else { throw .unknownSVG(reason: "a shape without paint") }
    return ShapeStyle(
      fill: fill,
      stroke: stroke.map {
        ShapeStyle.Line(
          paint: $0, width: width, cap: cap, join: join, miterLimit: miterLimit, dash: dash)
      })
  }

  private func keyword(_ value: ArraySlice<UInt8>, of known: [String]) throws(RenderingError)
    -> String
  {
    guard let keyword = known.first(where: { $0.utf8.elementsEqual(value) }) else {
      throw .unknownSVG(reason: "the value “\(String(decoding: value, as: UTF8.self))”")
    }
    return keyword
  }

  /// What a colour `rgb(1.2%, 3.4%, 5.6%)` stands for; nil for `none`.
  private func meaning(_ value: ArraySlice<UInt8>) throws(RenderingError) -> StandIns.Meaning? {
    if value.elementsEqual("none".utf8) { return nil }
    guard value.starts(with: "rgb(".utf8), value.last == UInt8(ascii: ")") else {
      throw .unknownSVG(reason: "the colour “\(String(decoding: value, as: UTF8.self))”")
    }
    var numbers = NumberScanner(value.dropFirst(4).dropLast())
    func part() throws(RenderingError) -> Int {
      let millionths = try numbers.decimal(places: 6)
      guard numbers.peek() == UInt8(ascii: "%") else {
        throw .unknownSVG(reason: "a colour that is not in percent")
      }
      numbers.skip()
      return (millionths * 255 + 50_000_000) / 100_000_000
    }
    guard let meaning = standIns.meaning(red: try part(), green: try part(), blue: try part())
    else { throw .unknownSVG(reason: "a colour that nothing was drawn in") }
    return meaning
  }
}
