import Foundation
import Testing

@testable import Reports

@Suite("Changes of a site")
struct SiteChangesTests {
  private typealias Result = BuildRecord.ResultSummary

  /// A build of a report with one experiment and one figure.
  private func build(
    rate: String = "0.1", loss: [Double] = [1, 2], seeds: [UInt32] = [1, 2],
    experiments: [String] = ["e"], figures: [String] = ["f"], picture: String = "round",
    evidence: String = "e.test.loss is 1.5", report: String = "r"
  ) -> BuildRecord {
    let training = WorkKey(.training, [WorkField("optimizer.learning_rate", .plain(rate))])
    var works: [BuildRecord.Work] = []
    var results: [Result] = []
    for name in experiments {
      works.append(
        .init(
          name: .training(report: report, experiment: name), key: training, reason: [], files: [:]))
      results.append(
        Result(
          report: report, experiment: name, quantity: "test.loss", seeds: seeds, values: loss))
    }
    for label in figures {
      let drawing = WorkKey(
        .drawing,
        experiments.map {
          WorkField(
            "training of '\($0)'", .work(.training(report: report, experiment: $0), training.digest)
          )
        })
      works.append(
        .init(
          name: .figure(report: report, label: label), key: drawing, reason: [],
          files: [
            "\(report)/figures/\(label).svg": Digest(of: svg(picture, drawing)),
            "\(report)/figures/\(label).csv": Digest(of: "1,2"),
          ]))
    }
    works.append(
      .init(name: .page(report: report), key: WorkKey(.assembling, []), reason: [], files: [:]))
    return BuildRecord(
      works: works, results: results,
      claims: [.init(report: report, condition: "e.test.loss < 3", evidence: [evidence])])
  }

  private func svg(_ picture: String, _ key: WorkKey) -> String {
    "<svg width=\"720\" height=\"404.6\"><desc id=\"d\">A \(picture) &lt;one&gt;</desc>"
      + "<metadata>\(key.digest.text)</metadata></svg>"
  }

  /// The files of builds by their digests.
  private func content(_ pictures: [String], rates: [String]) -> (String, Digest) -> [UInt8]? {
    var files: [Digest: [UInt8]] = [:]
    for rate in rates {
      for picture in pictures {
        let build = build(rate: rate)
        let key = build[.figure(report: "r", label: "f")]?.key ?? WorkKey(.drawing, [])
        let text = svg(picture, key)
        files[Digest(of: text)] = Array(text.utf8)
      }
    }
    return { files[$1] }
  }

  @Test("are none where nothing changed")
  func none() {
    let changes = SiteChanges(from: build(), to: build(), content: { _, _ in nil })
    #expect(changes.areNone && changes.summary == "no result and no figure changed")
    #expect(ChangesText(changes, of: "_site").lines == ["_site: no result and no figure changed"])
  }

  @Test("name the field that changed, the values, the figures and the claims")
  func all() {
    let changes = SiteChanges(
      from: build(),
      to: build(rate: "0.2", loss: [8, 9], picture: "square", evidence: "e.test.loss is 8.5"),
      content: { _, _ in nil })
    #expect(
      ChangesText(changes, of: "_site").lines == [
        "_site: 1 of 1 value changed, 1 outside the spread of its seeds; 1 figure changed; "
          + "1 claim holds by other values",
        "",
        "r",
        "  experiment e: optimizer.learning_rate changed from 0.1 to 0.2",
        "  value            before         now  change",
        "  e.test.loss  1.5 ± 0.71  8.5 ± 0.71      +7  outside the spread of 2 seeds: 9.9 sd",
        "  Figure 1, f: training of 'e': optimizer.learning_rate changed from 0.1 to 0.2; "
          + "its numbers are the same",
        "  claim e.test.loss < 3",
        "    before: e.test.loss is 1.5",
        "    now:    e.test.loss is 8.5",
      ])
  }

  @Test(
    "are summed up by what they tell",
    arguments: [
      ([8, 9], [1, 2], "1 of 1 value changed, 1 outside the spread of its seeds"),
      ([1.1, 2.1], [3, 4], "1 of 1 value changed, none outside the spread of their seeds"),
      ([.nan, 9], [1, 2], "1 of 1 value changed, 1 to or from what is no number"),
    ] as [([Double], [UInt32], String)])
  func summary(loss: [Double], seeds: [UInt32], expected: String) {
    let changes = SiteChanges(
      from: build(), to: build(loss: loss, seeds: seeds), content: { _, _ in nil })
    #expect(changes.summary == expected)
    let one = SiteChanges(
      from: build(loss: [1], seeds: [1]), to: build(loss: [2], seeds: [1]),
      content: { _, _ in nil })
    #expect(one.summary == "1 of 1 value changed, of one seed each")
  }

  @Test("leave out pictures that differ by nothing but what they name as their source")
  func samePicture() {
    let content = content(["round", "square"], rates: ["0.1", "0.2"])
    let same = SiteChanges(from: build(), to: build(rate: "0.2"), content: content)
    #expect(same.reports.first?.figures == [])
    #expect(same.summary == "no value changed")
    let other = SiteChanges(
      from: build(), to: build(rate: "0.2", picture: "square"), content: content)
    #expect(other.reports.first?.figures.map(\.label) == ["f"])
  }

  @Test("name experiments and figures that are new or gone, and other seeds")
  func newAndGone() {
    let changes = SiteChanges(
      from: build(experiments: ["a", "e"], figures: ["old", "f"]),
      to: build(
        loss: [1, 2, 3], seeds: [1, 2, 3], experiments: ["e", "z"], figures: ["f", "new"]),
      content: { _, _ in nil })
    let report = changes.reports.first
    #expect(
      report?.experiments.map { "\($0.name) \($0.words)" } == [
        "e seeds changed from 1, 2 to 1–3", "z new", "a gone",
      ])
    #expect(
      report?.figures.map { "\($0.number) \($0.label) \($0.kind)" } == [
        "1 f changed", "2 new new", "1 old gone",
      ])
    #expect(
      changes.summary.hasSuffix(
        "1 experiment new; 1 experiment gone; 1 figure changed; 1 figure new; 1 figure gone"))
  }

  @Test("tell of reports that are new, and of those that were not built")
  func reports() {
    let changes = SiteChanges(
      from: build(), to: build(report: "other"), content: { _, _ in nil })
    #expect(changes.reports.map(\.name) == ["other"] && changes.reports[0].isNew)
    #expect(changes.missing == ["r"])
    #expect(ChangesText(changes, of: "_site").lines.last == "not built this time: r")
    #expect(
      SiteChanges(from: build(), to: build(loss: [8, 9]), only: ["x"], content: { _, _ in nil })
        .areNone)
  }

  @Test("are Markdown in which what reports hold stays text")
  func markdown() {
    let changes = SiteChanges(
      from: build(),
      to: build(rate: "\"a|b *c* <d>\"", loss: [8, 9], picture: "square"), content: { _, _ in nil })
    let text = ChangesMarkdown(changes, hasPage: true).text
    #expect(text.contains("changed from 0.1 to \"a\\|b \\*c\\* \\<d\\>\""))
    #expect(
      text.contains(
        "| `e.test.loss` | 1.5 ± 0.71 | 8.5 ± 0.71 | +7 | **outside the spread of 2 seeds: 9.9 sd** |"
      ))
    #expect(text.contains("| [Figure 1, f](r/figures/f.svg) | [before](assets/before/r/f.svg) |"))
    #expect(text.contains("[Before and now](changes.html)"))
    let plain = ChangesMarkdown(changes, hasPage: false).text
    #expect(!plain.contains("assets/") && !plain.contains("changes.html"))
    #expect(ChangesMarkdown.code("a|b") == "`a\\|b`")
    #expect(ChangesMarkdown.code("a`b") == "a\\`b")
  }

  @Test("are a page with the figures as they were, as far as they are kept")
  func page() throws {
    let (old, new) = (build(), build(rate: "0.2", loss: [8, 9], picture: "square"))
    let content = content(["round", "square"], rates: ["0.1", "0.2"])
    let changes = SiteChanges(from: old, to: new, content: content)
    let site = try ChangesPage(changes, content: content).site()
    #expect(site.reports == [])
    #expect(site.files.map(\.path) == ["assets/before/r/f.svg", "changes.html"])
    let page = String(decoding: site.files.last?.bytes ?? [], as: UTF8.self)
    #expect(
      page.contains(
        "<img src=\"assets/before/r/f.svg\" alt=\"Before: A round &lt;one&gt;\" width=\"720\" height=\"405\""
      ))
    #expect(page.contains("<img src=\"r/figures/f.svg\" alt=\"Now: A square &lt;one&gt;\""))
    let bare = try ChangesPage(changes, content: { _, _ in nil }).site()
    #expect(bare.files.map(\.path) == ["changes.html"])
    let text = String(decoding: bare.files.last?.bytes ?? [], as: UTF8.self)
    #expect(text.components(separatedBy: "is not kept any more").count == 3)
  }

  @Test("are taken away with the next build of the site")
  func stale() {
    let manifest = SiteManifest(
      paths: ["changes.html", "assets/before/r/f.svg", "assets/style.css", "changes/index.html"])
    let site = Site(reports: [], files: [Site.File(path: "index.html", text: "")])
    #expect(manifest.stale(after: site) == ["assets/before/r/f.svg", "changes.html"])
  }
}
