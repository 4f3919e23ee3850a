import Figures
import Testing

@testable import Reports

@Suite("A theme file")
struct ThemeFileTests {
  private func read(_ yaml: String) throws(Diagnostics) -> Theme {
    try Theme(reading: SourceText(yaml, startingAt: SourcePosition(file: "house.yaml")))
  }

  /// What is said of a faulty file.
  private func problems(_ yaml: String) -> [String] {
    do throws(Diagnostics) {
      _ = try read(yaml)
      return []
    } catch {
      return error.all.map(\.description)
    }
  }

  @Test("says what differs from the theme that it extends")
  func extends() throws {
    var expected = Theme.classic
    expected.lineWidth = 3
    expected.titleStyle.size = 20
    expected.palette = [
      Paint(light: Color(hex: 0x1b4f8f)),
      Paint(light: Color(hex: 0xb3541e), dark: Color(hex: 0xffb066)),
    ]
    expected.spines = [.left, .bottom]
    expected.legendFrame = nil
    let theme = try read(
      """
      title_font: {size: 20}
      line_width: 3
      palette: ['#1b4f8f', {light: '#B3541E', dark: '#ffb066'}]
      spines: [bottom, left]
      legend_frame: null
      extends: classic
      """)
    #expect(theme == expected)
  }

  @Test("extends the default theme where it does not say which")
  func extendsDefault() throws {
    var expected = Theme.default
    expected.family = "DejaVu Sans"
    #expect(try read("font_family: DejaVu Sans") == expected)
    #expect(try read("extends: print") == .print)
  }

  @Test("has dash patterns by matplotlib's names or by lengths")
  func dashes() throws {
    let theme = try read(
      "dashes: [solid, [], dotted, [1, 2]]\ncolor_dashes: several\nwidths: [2, 1]")
    #expect(theme.dashes == [[], [], LineStyle.dotted.dashes, [1, 2]])
    #expect(theme.colorDashes == .several && theme.widths == [2, 1])
    #expect(Theme.print.yaml.contains("[solid, dashed, dashdot, dotted"))
  }

  @Test("of a built-in theme reads back the same", arguments: Theme.BuiltIn.allCases)
  func roundTrip(name: Theme.BuiltIn) throws {
    let yaml = name.theme.yaml
    #expect(yaml.contains("\nextends: \(name.rawValue)\n"))
    #expect(try read(yaml) == name.theme)
    // Every key is said, so that it does not matter what is extended.
    let others = Theme.BuiltIn.allCases.filter { $0 != name }
    for other in others {
      let text = yaml.replacing("extends: \(name.rawValue)\n", with: "extends: \(other.rawValue)\n")
      #expect(try read(text) == name.theme)
    }
  }

  @Test("has a key for everything that makes a theme")
  func complete() {
    let keys = Schema.theme(extending: .default).keys.map(\.name)
    #expect(keys.first == "extends")
    #expect(keys.count - 1 == Mirror(reflecting: Theme.default).children.count)
    #expect(Set(keys).count == keys.count)
  }

  @Test("of a changed theme reads back the same")
  func changed() throws {
    var theme = Theme.print
    theme.family = "TeX Gyre: Heros"
    theme.tickStyle.weight = .medium
    theme.hairline = 0.1 + 0.2
    theme.dashes = [[1.5, 2], []]
    theme.markers = [.cross]
    theme.ticks = []
    theme.legendFrame = Paint(light: Color(hex: 0x00000a), dark: Color(hex: 0xfffff0))
    theme.sequential = ColorRamp(light: [Color(hex: 0), Color(hex: 0xffffff)])
    #expect(try read(theme.yaml) == theme)
  }

  @Test(
    "that is faulty is refused by line, column and key, with what to do",
    arguments: [
      (
        "line_widht: 2",
        "house.yaml:1:1: error: unknown key 'line_widht' of the theme; did you mean 'line_width'?"
      ),
      (
        "extends: clasic",
        "house.yaml:1:10: error: unknown theme 'clasic'; did you mean 'classic'?"
      ),
      (
        "margin: 12\nline_width: -1",
        "house.yaml:2:13: error: 'line_width' cannot be '-1'; give a number from 0.0 to 200.0"
      ),
      (
        "text: #000000",
        "house.yaml:1:6: error: 'text' has no value; give a colour in quotes, as in '#1f77b4', or {light: '#1f77b4', dark: '#8ecbff'}"
      ),
      (
        "palette: ['#1f77b4', orange]",
        "house.yaml:1:22: error: 'palette[1]' cannot be 'orange'; give a colour in quotes, as in '#1f77b4', or {light: '#1f77b4', dark: '#8ecbff'}"
      ),
      (
        "grid: {dark: '#000000'}",
        "house.yaml:1:7: error: the colour has no 'light'; add 'light:' with a colour in quotes, as in '#1f77b4'"
      ),
      (
        "grid: {light: '#00000', dark: '#000000'}",
        "house.yaml:1:15: error: 'light' cannot be the text \"#00000\"; give a colour in quotes, as in '#1f77b4'"
      ),
      (
        "palette: []",
        "house.yaml:1:10: error: 'palette' cannot be an empty list; give a list of colours"
      ),
      (
        "spines: [bottom, rigth]",
        "house.yaml:1:18: error: unknown side 'rigth'; did you mean 'right'?"
      ),
      (
        "dashes: [[], [0, 3]]",
        "house.yaml:1:15: error: 'dashes[1][0]' cannot be '0'; give a number from 0.1 to 200.0"
      ),
      (
        "dashes: [solid, dased]",
        "house.yaml:1:17: error: 'dashes[1]' cannot be 'dased'; give one of solid, dashed, dashdot, dotted, or a list of lengths such as [7, 4]"
      ),
      (
        "color_dashes: allways",
        "house.yaml:1:15: error: unknown word 'allways'; did you mean 'always'?"
      ),
      (
        "widths: []",
        "house.yaml:1:9: error: 'widths' cannot be an empty list; give a list of shares such as [1, 0.5]"
      ),
      (
        "title_font: {size: 17, weight: blod}",
        "house.yaml:1:32: error: unknown weight 'blod'; the weights are regular, medium, semibold"
      ),
      (
        "[1]",
        "house.yaml:1:1: error: the theme cannot be a list; give a mapping of keys to values, such as {extends: classic, line_width: 2}"
      ),
      (
        "# nothing",
        "house.yaml: error: the theme is empty; begin with 'extends: default', or with what 'lossbook theme' prints"
      ),
    ])
  func faults(yaml: String, expected: String) {
    #expect(problems(yaml) == [expected])
  }

  @Test("has all its faults told at once")
  func allFaults() {
    #expect(problems("extends: x\nline_width: wide\nmarkers: [star]").count == 3)
  }

  @Test("can be JSON")
  func json() throws {
    let source = SourceText(
      #"{"extends": "print", "line_width": 3}"#, startingAt: SourcePosition(file: "house.json"))
    #expect(try Theme(reading: source).lineWidth == 3)
  }
}
