import Figures

/// Writes the document that readers get. Classes and ids are numbered by first use, so equal scenes give equal bytes.
struct SVGWriter {
  private let scene: Scene
  private let prefix: String
  private let standIns: StandIns
  /// What Cairo did not draw, in the order of the stand-ins.
  private let elements: [[SVGElement]]
  private var paints: [Paint] { standIns.paints }
  private var clipIDs: [PathData: String] = [:]
  private var clipOrder: [PathData] = []
  private var fillClasses: [Int: String] = [:]
  private var strokeClasses: [Int: String] = [:]
  private var maskCount = 0
  private var darkRules = ""

  init(scene: Scene, prefix: String, standIns: StandIns, elements: [[SVGElement]]) {
    self.scene = scene
    self.prefix = prefix
    self.standIns = standIns
    self.elements = elements
  }

  /// The whole document.
  consuming func document(_ source: CairoSVG) -> [UInt8] {
    // The body comes first, because it decides which classes and clips there are.
    var body: [UInt8] = []
    write(joined(source.nodes, clips: source.clips), to: &body)
    var output = Array(head.utf8)
    for path in clipOrder {
      output += Array("<clipPath id=\"\(clipIDs[path, default: ""])\"><path d=\"".utf8)
      path.write(to: &output)
      output += Array("\"/></clipPath>\n".utf8)
    }
    output += Array(page.utf8)
    output += body
    output += Array("</svg>\n".utf8)
    return output
  }

  /// The page, where it does not follow the reader's setting: black text could not be read on a page that turned dark.
  private var page: String {
    guard let paint = scene.background, paint.light == paint.dark else { return "" }
    let (width, height) = (Self.number(scene.width), Self.number(scene.height))
    let opacity = paint.opacity < 1 ? " fill-opacity=\"\(Self.number(paint.opacity))\"" : ""
    return "<path fill=\"\(paint.light.css)\"\(opacity) d=\"M0 0H\(width)V\(height)H0Z\"/>\n"
  }

  private var head: String {
    let width = Self.number(scene.width)
    let height = Self.number(scene.height)
    var labels: [String] = []
    var texts = ""
    for (name, text) in [("title", scene.title), ("desc", scene.summary)] where !text.isEmpty {
      labels.append("\(prefix)-\(name)")
      texts += "<\(name) id=\"\(prefix)-\(name)\">\(text.xmlEscaped)</\(name)>\n"
    }
    if !scene.source.isEmpty {
      texts += "<metadata>Source: \(scene.source.xmlEscaped)</metadata>\n"
    }
    let labelled = labels.isEmpty ? "" : " aria-labelledby=\"\(labels.joined(separator: " "))\""
    var head = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img"\(labelled)>
      \(texts)
      """
    if !darkRules.isEmpty {
      // On screen only: paper stays light whatever the reader's setting.
      head += "<style>@media screen and (prefers-color-scheme:dark){\(darkRules)}</style>\n"
    }
    return head
  }

  /// A node with its clip's outline in place of Cairo's id, and elements in place of their stand-ins.
  private indirect enum Node {
    case shape(PathData, ShapeStyle)
    case text(SVGText)
    case picture(SVGPicture)
    case mask(SVGMask)
    case clipped([Node], by: PathData)
  }

  /// Neighbours inside the same clip become one group; Cairo opens a new one for every shape.
  private func joined(_ nodes: [CairoSVG.Node], clips: [String: PathData]) -> [Node] {
    var result: [Node] = []
    var rest = nodes[...]
    while let node = rest.popFirst() {
      switch node {
      case .shape(let path, let style): result.append(.shape(path, style))
      case .element(let index):
        for element in elements[index] {
          switch element {
          case .shape(let path, let style): result.append(.shape(path, style))
          case .text(let text): result.append(.text(text))
          case .picture(let picture): result.append(.picture(picture))
          case .mask(let mask): result.append(.mask(mask))
          }
        }
      case .clipped(var children, let id):
        guard let path = clips[id] else { continue }
        while case .clipped(let more, let next)? = rest.first, clips[next] == path {
          children += more
          rest.removeFirst()
        }
        result.append(.clipped(joined(children, clips: clips), by: path))
      }
    }
    return result
  }

  private mutating func write(_ nodes: [Node], to output: inout [UInt8]) {
    var rest = nodes[...]
    while let node = rest.popFirst() {
      switch node {
      case .clipped(let children, let path):
        output += Array("<g clip-path=\"url(#\(clipID(path)))\">\n".utf8)
        write(children, to: &output)
        output += Array("</g>\n".utf8)
      case .shape(let path, let style):
        var paths = [path]
        while case .shape(let next, style)? = rest.first {
          paths.append(next)
          rest.removeFirst()
        }
        write(paths, style: style, to: &output)
      case .text(let text):
        var neighbours = [text]
        while case .text(let next)? = rest.first, next.look == text.look {
          neighbours.append(next)
          rest.removeFirst()
        }
        write(neighbours, to: &output)
      case .picture(let picture):
        output += Array((Self.image(picture.attributes, base64: picture.base64) + "\n").utf8)
      case .mask(let mask): write(mask, to: &output)
      }
    }
  }

  /// Shapes of one style share a group that states it once.
  private mutating func write(_ paths: [PathData], style: ShapeStyle, to output: inout [UInt8]) {
    let attributes = attributes(of: style)
    if paths.count > 1 { output += Array("<g\(attributes)>\n".utf8) }
    for path in paths {
      output += Array((paths.count > 1 ? "<path d=\"" : "<path\(attributes) d=\"").utf8)
      path.write(to: &output)
      output += Array("\"/>\n".utf8)
    }
    if paths.count > 1 { output += Array("</g>\n".utf8) }
  }

  /// Neighbouring texts of one look share a group that states it once.
  private mutating func write(_ texts: [SVGText], to output: inout [UInt8]) {
    guard let look = texts.first?.look, let paint = standIns.index(of: look.paint) else { return }
    let attributes = attributes(of: ShapeStyle(fill: paint)) + look.attributes
    output += Array("<g\(attributes)>\n".utf8)
    for text in texts { output += Array("\(text.element)\n".utf8) }
    output += Array("</g>\n".utf8)
  }

  /// The mask stands before the rectangle that it is for: nothing else uses it. Its values are levels of grey, which are
  /// the shares that a mask lets through.
  private mutating func write(_ mask: SVGMask, to output: inout [UInt8]) {
    guard let paint = standIns.index(of: mask.paint) else { return }
    maskCount += 1
    let id = "\(prefix)-mask\(maskCount)"
    let box = mask.box
    output += Array(
      """
      <mask id="\(id)" maskUnits="userSpaceOnUse" \(box)>\(Self.image(box, base64: mask.base64))</mask>
      <rect \(box)\(attributes(of: ShapeStyle(fill: paint))) mask="url(#\(id))"/>

      """.utf8)
  }

  /// A PNG file that fills a place.
  private static func image(_ place: String, base64: String) -> String {
    "<image \(place) preserveAspectRatio=\"none\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
      + "xlink:href=\"data:image/png;base64,\(base64)\"/>"
  }

  private mutating func attributes(of style: ShapeStyle) -> String {
    var classes: [String] = []
    var text = ""
    func add(_ name: String, _ value: String, unless initial: String) {
      if value != initial { text += " \(name)=\"\(value)\"" }
    }
    if let fill = style.fill {
      add("fill", paints[fill].light.css, unless: "#000")
      add("fill-opacity", Self.number(paints[fill].opacity), unless: "1")
      if let name = darkClass(fill, property: "fill", in: \.fillClasses) { classes.append(name) }
    } else {
      add("fill", "none", unless: "")
    }
    if let line = style.stroke {
      add("stroke", paints[line.paint].light.css, unless: "")
      add("stroke-opacity", Self.number(paints[line.paint].opacity), unless: "1")
      add("stroke-width", line.width.description, unless: "1")
      add("stroke-linecap", line.cap, unless: "butt")
      add("stroke-linejoin", line.join, unless: "miter")
      if line.join == "miter" { add("stroke-miterlimit", line.miterLimit.description, unless: "4") }
      add("stroke-dasharray", line.dash.map(\.description).joined(separator: " "), unless: "")
      if let name = darkClass(line.paint, property: "stroke", in: \.strokeClasses) {
        classes.append(name)
      }
    }
    add("class", classes.joined(separator: " "), unless: "")
    return text
  }

  /// The class that gives a property its dark colour; nil where that is the light one. The light colour stands in an
  /// attribute, which the class overrides, so that readers without media queries show it.
  private mutating func darkClass(
    _ paint: Int, property: String, in classes: WritableKeyPath<Self, [Int: String]>
  ) -> String? {
    guard paints[paint].dark != paints[paint].light else { return nil }
    if let known = self[keyPath: classes][paint] { return known }
    let name = "\(prefix)-\(property.prefix(1))\(self[keyPath: classes].count + 1)"
    self[keyPath: classes][paint] = name
    darkRules += ".\(name){\(property):\(paints[paint].dark.css)}"
    return name
  }

  private mutating func clipID(_ path: PathData) -> String {
    if let known = clipIDs[path] { return known }
    let id = "\(prefix)-clip\(clipOrder.count + 1)"
    clipIDs[path] = id
    clipOrder.append(path)
    return id
  }

  private static func number(_ value: Double) -> String { Hundredths(value).description }
}
