import Figures
import Foundation
import Testing

@testable import FigureRendering

/// PNG, SVG and PDF of every kind of figure, as the libraries draw them that others read them with. Tiles are compared as
/// with goldens; text moved by half a CSS pixel differs by 25 of 255 and more.
@Suite("All formats")
struct FormatsTests {
  private static let scale = 2.0
  /// librsvg fills the same outlines through the same Cairo.
  private static let svgTolerance = 1.5
  /// poppler sets glyphs with hints, where the others fill outlines: up to 16.
  private static let pdfTolerance = 20.0

  private func scene(_ name: String) throws -> Scene {
    let sample = try #require(SampleFigures.all.first { $0.name == name })
    return sample.figure.scene(measuring: PangoTextMeasurer())
  }

  private func png(_ scene: Scene, _ appearance: Appearance = .light) throws -> Pixels {
    try Pixels(
      png: FigureRenderer().render(
        scene, as: .png(scale: Self.scale, appearance: appearance), key: "f"))
  }

  private func svg(
    _ scene: Scene, _ text: ImageFormat.TextForm, _ appearance: Appearance = .light
  ) throws -> Pixels {
    let svg = try FigureRenderer().render(scene, as: .svg(text: text), key: "f")
    let rules = String(decoding: svg, as: UTF8.self)
      .firstMatch(of: /scheme:dark\)\{(.*)\}<\/style>/)
    let page = try #require(scene.background)
    let isLight = appearance == .light
    return try Converter.pixels(
      svg: svg, scale: Self.scale, page: isLight ? page.light.css : page.dark.css,
      styles: isLight ? "" : String(try #require(rules).1))
  }

  private func pdf(_ scene: Scene) throws -> Pixels {
    let pdf = try FigureRenderer().render(scene, as: .pdf, key: "f")
    return try Converter.pixels(pdf: pdf, scale: Self.scale)
  }

  @Test("show the same in SVG as in PNG, light and dark", arguments: SampleFigures.all.map(\.name))
  func svg(name: String) throws {
    let scene = try scene(name)
    for appearance in [Appearance.light, .dark] {
      let png = try png(scene, appearance)
      for text in [ImageFormat.TextForm.outlines, .characters] {
        let drawn = try svg(scene, text, appearance)
        try expectSame(drawn, png, Self.svgTolerance, "\(name) \(appearance) \(text)")
      }
    }
  }

  @Test("show the same in PDF as in PNG", arguments: SampleFigures.all.map(\.name))
  func pdf(name: String) throws {
    let scene = try scene(name)
    try expectSame(pdf(scene), png(scene), Self.pdfTolerance, "\(name) pdf")
  }

  /// Where pictures differ, a picture of the differences is written, and its place said.
  private func expectSame(
    _ drawn: Pixels, _ png: Pixels, _ tolerance: Double, _ name: String
  ) throws {
    let difference = try #require(drawn.largestTileDifference(to: png), "the sizes differ")
    guard difference > tolerance else { return }
    let file = FileManager.default.temporaryDirectory.appending(path: "lossbook \(name).png")
    try drawn.difference(to: png).writePNG(to: file)
    Issue.record("\(name) differs by \(difference) in a tile; see \(file.path)")
  }

  @Test("would not pass with a title half a pixel off, or a line in another colour")
  func faults() throws {
    let scene = try scene("LearningCurves")
    let png = try png(scene)
    for faulty in [scene.withMovedTitle, scene.withRedLines] {
      for (drawn, tolerance) in [
        (try svg(faulty, .outlines), Self.svgTolerance),
        (try svg(faulty, .characters), Self.svgTolerance), (try pdf(faulty), Self.pdfTolerance),
      ] {
        #expect(try #require(drawn.largestTileDifference(to: png)) > tolerance)
      }
    }
  }

  @Test("are drawn of every mark and of every composition")
  func complete() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Figures")
    func names(in folder: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: sources.appending(path: folder).path)
    }
    let marks = SampleFigures.all.flatMap { $0.figure.panels.joined().flatMap(\.marks) }
    let drawn = Set(marks.map { "\(type(of: $0)).swift" })
    // A density takes the place of points when a figure is laid out.
    for file in try names(in: "Marks") where file.hasSuffix("Mark.swift") && file != "Mark.swift" {
      #expect(drawn.contains(file) || file == "DensityMark.swift", "no sample has \(file)")
    }
    for file in try names(in: "Compositions") where file.hasPrefix("Figure+") {
      let name = file.dropFirst("Figure+".count).dropLast(".swift".count)
      #expect(SampleFigures.all.contains { $0.name == name }, "no sample is \(name)")
    }
  }
}

extension Scene {
  fileprivate var withMovedTitle: Scene {
    var scene = self
    scene.elements = elements.map { element in
      guard case .text(var run) = element, run.string == title else { return element }
      run.position.x += 0.5
      return .text(run)
    }
    return scene
  }

  fileprivate var withRedLines: Scene {
    var scene = self
    scene.elements = elements.map(\.withRedLines)
    return scene
  }
}

extension Scene.Element {
  fileprivate var withRedLines: Scene.Element {
    switch self {
    case .group(let children, let clip): .group(children.map(\.withRedLines), clip: clip)
    case .path(let path, let fill, var stroke?):
      {
        stroke.paint = Paint(light: Color(hex: 0xff0000))
        return .path(path, fill: fill, stroke: stroke)
      }()
    default: self
    }
  }
}
