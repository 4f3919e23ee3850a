import FigureRendering
import Figures
import Foundation
import Testing

@Suite struct FigureRendererTests {
  static let formats: [ImageFormat] = [
    .svg, .svg(text: .characters), .png(scale: 1), .png(scale: 2, appearance: .dark), .pdf,
  ]

  /// Every sample in every format.
  private static var jobs: [(scene: Scene, format: ImageFormat, key: String)] {
    SampleScenes.all.flatMap { name, scene in
      formats.map { (scene, $0, name) }
    }
  }

  @Test("Bytes repeat, whatever was drawn before and on whichever thread")
  func bytesRepeat() async throws {
    let jobs = Self.jobs
    let expected = try jobs.map {
      try FigureRenderer().render($0.scene, as: $0.format, key: $0.key)
    }
    await withTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask {
          // Another order for every worker, by a step that is prime to the count.
          let step = [1, 3, 7, 11][worker]
          for turn in jobs.indices {
            let index = (turn * step + worker) % jobs.count
            let job = jobs[index]
            let bytes = try? FigureRenderer().render(job.scene, as: job.format, key: job.key)
            let isSame = bytes == expected[index]
            #expect(isSame, "\(job.key) \(job.format)")
          }
        }
      }
    }
  }

  /// Which part of a locale `newlocale` is to make; a macro in C.
  private static let numbersOnly = Int32(1 << LC_NUMERIC)

  /// A locale of this machine that writes 1,5.
  private static let commaLocale = [
    "de_DE.UTF-8", "fr_FR.UTF-8", "es_ES.UTF-8", "nl_NL.UTF-8", "pt_BR.UTF-8",
  ].first { name in
    guard let locale = newlocale(numbersOnly, name, nil) else { return false }
    freelocale(locale)
    return true
  }

  @Test(
    "Bytes are the same in a locale with a decimal comma",
    .enabled(if: commaLocale != nil, "no locale with a decimal comma is installed"),
    arguments: formats)
  func localeChangesNothing(format: ImageFormat) throws {
    let expected = try FigureRenderer().render(SampleScenes.twoPanels, as: format, key: "a")
    let locale = newlocale(Self.numbersOnly, Self.commaLocale, nil)
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    let actual = try FigureRenderer().render(SampleScenes.twoPanels, as: format, key: "a")
    // As one value: where long arrays differ, the test library would search for the shortest list of edits.
    let isSame = actual == expected
    #expect(isSame)
  }

  @Test("A family that is not installed is an error that names it", arguments: formats)
  func missingFont(format: ImageFormat) {
    var scene = Scene(width: 10, height: 10)
    let style = TextStyle(family: "No Such Family", size: 10)
    scene.elements = [
      .group(
        [
          .text(
            TextRun("a", style: style, paint: SampleScenes.ink, position: Point(x: 0, y: 0)))
        ], clip: nil)
    ]
    #expect(throws: RenderingError.missingFont(family: "No Such Family")) {
      try FigureRenderer().render(scene, as: format, key: "a")
    }
  }

  @Test("The error for the theme's own family says which packages have it")
  func missingFontNamesPackages() {
    let text = RenderingError.missingFont(family: "Inter").description
    #expect(text.contains("“Inter”"))
    #expect(text.contains("Debian package fonts-inter"))
    #expect(text.contains("Homebrew cask font-inter"))
  }

  @Test(
    "Strings that are hostile to C, Pango or XML are drawn as they stand",
    arguments: [
      "", " ", "nul\0byte", "<b>bold</b> &amp; <script>", "two\nlines\r\nand\ttabs",
      "\u{FFFF}\u{1B}[0m",
      "a\u{301}\u{202E}mixed \u{5E9}\u{5DC}\u{5D5}\u{5DD}", String(repeating: "long ", count: 2000),
      "%s%n%@",
    ])
  func hostileStrings(string: String) throws {
    let run = TextRun(
      string, style: SampleScenes.style(12), paint: SampleScenes.ink, position: Point(x: 5, y: 20))
    let scene = Scene(
      width: 100, height: 30, background: SampleScenes.page, title: string, summary: string,
      elements: [.text(run)])
    for format in Self.formats {
      #expect(try !FigureRenderer().render(scene, as: format, key: "a").isEmpty)
    }
  }

  @Test("An empty scene is a picture too", arguments: formats)
  func emptyScene(format: ImageFormat) throws {
    #expect(try !FigureRenderer().render(Scene(width: 1, height: 1), as: format, key: "a").isEmpty)
  }
}
