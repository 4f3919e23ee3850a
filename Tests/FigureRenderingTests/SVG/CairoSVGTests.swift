import Figures
import Testing

@testable import FigureRendering

@Suite struct CairoSVGTests {
  private static let scene = Scene(
    width: 10, height: 10,
    elements: [
      .dots([], diameter: 1, paint: SampleScenes.blue),
      .dots([], diameter: 1, paint: SampleScenes.orange),
    ])

  private func read(_ body: String) throws -> CairoSVG {
    let document = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="10px" height="10px">
      \(body)
      </svg>
      """
    return try CairoSVG(Array(document.utf8), standIns: StandIns(Self.scene))
  }

  /// The same drawing as Cairo 1.16 and as Cairo 1.18 write it: colours 1 and 2 are the scene's paints.
  static let versions = [
    """
    <defs>
    <clipPath id="clip1">
      <path d="M 2 2 L 8 2 L 8 8 Z M 2 2 "/>
    </clipPath>
    </defs>
    <g id="surface1">
    <path style=" stroke:none;fill-rule:nonzero;fill:rgb(0%,0%,0.392157%);fill-opacity:1;" d="M 0 0 L 1 0 L 1 1 Z M 0 0 "/>
    <g clip-path="url(#clip1)" clip-rule="nonzero">
    <path style="fill:none;stroke-width:2;stroke-linecap:round;stroke-linejoin:miter;stroke:rgb(0%,0%,0.784314%);stroke-opacity:1;stroke-dasharray:4,2.5;stroke-miterlimit:10;" d="M 0 0 L 1 0 "/>
    </g>
    </g>
    """,
    """
    <defs>
    <clipPath id="clip-0">
    <path clip-rule="nonzero" d="M 2 2 L 8 2 L 8 8 Z M 2 2 "/>
    </clipPath>
    </defs>
    <path fill-rule="nonzero" fill="rgb(0%, 0%, 0.392157%)" fill-opacity="1" d="M 0 0 L 1 0 L 1 1 Z M 0 0 "/>
    <g clip-path="url(#clip-0)">
    <path fill="none" stroke-width="2" stroke-linecap="round" stroke-linejoin="miter" stroke="rgb(0%, 0%, 0.784314%)" stroke-opacity="1" stroke-dasharray="4 2.5" stroke-miterlimit="10" d="M 0 0 L 1 0 "/>
    </g>
    """,
  ]

  @Test("Both forms of Cairo's SVG are read alike", arguments: versions)
  func bothVersions(body: String) throws {
    let document = try read(body)
    try #require(document.nodes.count == 2)
    guard case .shape(let triangle, let filled) = document.nodes[0],
      case .clipped(let children, let clip) = document.nodes[1],
      case .shape(let line, let stroked)? = children.first
    else {
      Issue.record("\(document.nodes)")
      return
    }
    #expect(filled == ShapeStyle(fill: 0))
    #expect(triangle == (try PathData("M 0 0 L 1 0 L 1 1 Z")))
    #expect(
      stroked
        == ShapeStyle(
          stroke: ShapeStyle.Line(
            paint: 1, width: Hundredths(count: 200), cap: "round", join: "miter",
            miterLimit: Hundredths(count: 1000),
            dash: [Hundredths(count: 400), Hundredths(count: 250)])))
    #expect(line == (try PathData("M 0 0 L 1 0")))
    #expect(document.clips[clip] == (try PathData("M 2 2 L 8 2 L 8 8 Z")))
  }

  @Test(
    "What the rewriter has no rule for is an error, never a wrong file",
    arguments: [
      ##"<image width="1" height="1"/>"##,
      ##"<use href="#glyph0-0"/>"##,
      ##"<path fill="rgb(0%, 0%, 0.392157%)" d="M 0 0 A 1 1"/>"##,
      ##"<path fill="rgb(0%, 0%, 0.392157%)" d="M 0 0 L 1e3 0"/>"##,
      ##"<path fill="rgb(0%, 0%, 0.392157%)" d="M 0 0 L 1"/>"##,
      ##"<path fill="rgb(0%, 0%, 0.392157%)" d="M 0 0" transform="scale(2)"/>"##,
      ##"<path fill="rgb(0%, 0%, 0.392157%)" fill-opacity="0.5" d="M 0 0"/>"##,
      ##"<path fill="rgb(0%, 0%, 0.392157%)" fill-rule="evenodd" d="M 0 0"/>"##,
      ##"<path fill="rgb(0%, 0%, 99%)" d="M 0 0"/>"##,
      ##"<path fill="#000001" d="M 0 0"/>"##,
      ##"<path style="fill" d="M 0 0"/>"##,
      ##"<path d="M 0 0"/>"##,
      ##"<path fill="rgb(0%, 0%, 0.392157%)"/>"##,
      ##"<g mask="url(#mask0)"></g>"##,
      ##"<g clip-path="url(#nowhere)"></g>"##,
      "<defs><filter/></defs>",
      "text",
      "<g>",
      "</g>",
      ##"<g id="&quot;"></g>"##,
      "<!-- comment -->",
    ])
  func unknown(body: String) {
    let error = #expect(throws: RenderingError.self) { try read(body) }
    guard case .unknownSVG = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("A document that ends early is an error at every length")
  func truncated() throws {
    let whole = Array("<svg><g id=\"a\"><path fill=\"none\" d=\"M 0 0\"/></g></svg>".utf8)
    for count in 0..<whole.count {
      #expect(throws: RenderingError.self) {
        try CairoSVG(Array(whole.prefix(count)), standIns: StandIns(Self.scene))
      }
    }
  }
}
