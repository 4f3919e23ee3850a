import Testing

@testable import Reports

struct TemplateContextTests {
  private static let narrow = ImageContext.Narrow(source: "b.svg", width: 2, height: 1)
  private static let image = ImageContext(
    source: "a.svg", alternative: "It falls.", width: 3, height: 2, narrow: narrow)
  private static let code = ListingContext.Code(
    language: "yaml", languageName: "YAML", code: HTML(escaping: "a: 1"))
  private static let row = ProvenanceContext.Row(
    name: "a", anchor: "b", seeds: "1", key: "c", digest: "d")
  private static let file = FileContext(name: "PNG", description: "A picture", path: "a.png")
  private static let entry = ContentsEntry(slug: "a", title: HTML(escaping: "A"))
  private static let card = IndexContext.Card(
    path: "a", title: "A", description: "b", image: image)
  private static let tableRow = ResultsContext.Row(head: "a", cells: [HTML(escaping: "1")])
  private static let provenance = ProvenanceContext(
    lossbook: "1", engine: 2, source: "a.md", command: "verify", experiments: [row],
    figures: [row], data: HTML(escaping: "b"))
  private static let side = ChangesContext.Side(title: "Now", image: image)
  private static let figureChange = ChangesContext.Figure(
    slug: "a", label: "Figure 1", name: "b", words: ["c"], sides: [side])
  private static let value = ChangesContext.Value(
    name: "a", before: "1", after: "2", difference: "1", spread: "outside", isTelling: true,
    strip: HTML(escaping: "b"))
  private static let item = ChangesContext.Item(names: ["a"], words: ["b"])
  private static let claim = ChangesContext.Claim(condition: "a", before: ["1"], after: ["2"])
  private static let report = ChangesContext.Report(
    name: "a", path: "b", isNew: true, experiments: [item], values: [value],
    figures: [figureChange], claims: [claim])

  private static let all: [any TemplateContext & Sendable] = [
    image, narrow, code, row, file, entry, card, tableRow, provenance, side, figureChange,
    value, item, claim, report,
    CheckContext(id: "a", condition: "b", evidence: ["c"]),
    FigureContext(
      slug: "a", label: "Figure 1", caption: HTML(escaping: "b"), image: image, files: [file]),
    IndexContext(
      title: "a", description: "b", stylesheet: "c", cards: [card]),
    ListingContext(slug: "a", title: "b", files: [file], main: code, folded: code),
    PageContext(
      title: "a", description: "b", author: "c", date: "d", stylesheet: "e", home: "f",
      contents: [entry], body: HTML(escaping: "g"), provenance: provenance),
    ResultsContext(
      slug: "a", label: "b", caption: HTML(escaping: "c"), files: [file], corner: "d",
      columns: ["e"], rows: [tableRow]),
    ChangesContext(
      title: "a", description: "b", stylesheet: "c", home: "d", reports: [report], missing: ["e"]),
  ]

  @Test("every part of what a template prints is there by its name", arguments: all.indices)
  func parts(index: Int) throws {
    let context = Self.all[index]
    let mirror = Mirror(reflecting: context)
    #expect(!mirror.children.isEmpty)
    for child in mirror.children {
      let name = try #require(child.label)
      let part = try #require(context.child(named: name), "\(type(of: context)).\(name)")
      let shown = Mirror(reflecting: child.value)
      let expected =
        shown.displayStyle == .optional
        ? try #require(shown.children.first?.value) : child.value
      #expect("\(part)" == "\(expected)", "\(type(of: context)).\(name)")
    }
    #expect(context.child(named: "nothing") == nil)
  }
}
