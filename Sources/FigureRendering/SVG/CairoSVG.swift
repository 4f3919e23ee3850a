/// What Cairo's SVG surface wrote, read into what the rewriter works on.
struct CairoSVG {
  /// The clip outlines by Cairo's id.
  private(set) var clips: [String: PathData] = [:]
  /// What is drawn, first to last.
  private(set) var nodes: [Node] = []

  /// Something drawn.
  indirect enum Node {
    case shape(PathData, ShapeStyle)
    /// The place of an element that Cairo did not draw, by its position among the stand-ins.
    case element(Int)
    /// Nodes inside the clip of an id.
    case clipped([Node], clip: String)
  }

  /// Reads a document. Cairo 1.16 writes colours and lines as a `style` attribute, 1.18 as attributes of their own; both
  /// are read, and whatever is neither is an error.
  init(_ bytes: [UInt8], standIns: StandIns) throws(RenderingError) {
    var tokens = XMLTokenizer(bytes)
    guard case .start("svg", _, false) = try tokens.next() else {
      throw .unknownSVG(reason: "the document is not an svg element")
    }
    nodes = try readNodes(in: "svg", from: &tokens, standIns: standIns)
  }

  private mutating func readNodes(
    in parent: String, from tokens: inout XMLTokenizer, standIns: StandIns
  ) throws(RenderingError) -> [Node] {
    var nodes: [Node] = []
    while let token = try tokens.next() {
      switch token {
      case .end(parent): return nodes
      case .start("path", let attributes, true):
        nodes.append(try shape(attributes, standIns: standIns))
      case .start("g", let attributes, false):
        let clip = try clip(of: attributes)
        let children = try readNodes(in: "g", from: &tokens, standIns: standIns)
        if let clip {
          nodes.append(.clipped(children, clip: clip))
        } else {
          nodes += children
        }
      case .start("defs", _, false): try readDefinitions(from: &tokens)
      case .start(let name, _, _), .end(let name):
        throw .unknownSVG(reason: "a tag “\(name)” in “\(parent)”")
      }
    }
    throw .unknownSVG(reason: "“\(parent)” has no end")
  }

  /// Reads clip outlines; drawing text as outlines, we need no others.
  private mutating func readDefinitions(from tokens: inout XMLTokenizer) throws(RenderingError) {
    while true {
      switch try tokens.next() {
      case .end("defs"): return
      case .start("clipPath", let attributes, false):
        guard attributes.count == 1, attributes[0].name == "id",
          case .start("path", let outline, true) = try tokens.next(),
          case .end("clipPath") = try tokens.next()
        else { throw .unknownSVG(reason: "a clip that is not one outline") }
        clips[string(attributes[0].value)] = try clipOutline(outline)
      default: throw .unknownSVG(reason: "a definition that is not a clip")
      }
    }
  }

  private func clipOutline(_ attributes: [(name: String, value: ArraySlice<UInt8>)])
    throws(RenderingError) -> PathData
  {
    var path: PathData?
    for (name, value) in attributes {
      switch (name, string(value)) {
      case ("d", _): path = try PathData(value)
      case ("clip-rule", "nonzero"): break
      default: throw .unknownSVG(reason: "a clip with “\(name)”")
      }
    }
    guard let path else { throw .unknownSVG(reason: "a clip without an outline") }
    return path
  }

  private func clip(of attributes: [(name: String, value: ArraySlice<UInt8>)])
    throws(RenderingError) -> String?
  {
    var clip: String?
    for (name, value) in attributes {
      let value = string(value)
      switch (name, value) {
      case ("id", _), ("clip-rule", "nonzero"): break
      case ("clip-path", _) where value.hasPrefix("url(#") && value.hasSuffix(")"):
        let id = String(value.dropFirst(5).dropLast())
        guard clips[id] != nil else { throw .unknownSVG(reason: "a clip that is not defined") }
        clip = id
      default: throw .unknownSVG(reason: "a group with “\(name)”")
      }
    }
    return clip
  }

  private func shape(
    _ attributes: [(name: String, value: ArraySlice<UInt8>)], standIns: StandIns
  ) throws(RenderingError) -> Node {
    var path: PathData?
    var style = ShapeStyleReader(standIns: standIns)
    for (name, value) in attributes {
      switch name {
      case "d": path = try PathData(value)
      case "style": try style.read(declarations: value)
      default: try style.read(name, value)
      }
    }
    guard let path else { throw .unknownSVG(reason: "a path without an outline") }
    if let element = style.element { return .element(element) }
    return .shape(path, try style.style())
  }

  private func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
