import Foundation
import Markdown
import Testing

@testable import Reports

@Suite("Formulas in TeX")
struct TeXConverterTests {
  private func report(_ body: String) throws -> (report: Report, problems: [String]) {
    let source = SourceText(
      "---\ntitle: A\ndescription: B\n---\n\(body)", startingAt: SourcePosition(file: "report.md"))
    let (parsed, diagnostics) = Report.parse(source, name: "report")
    #expect(diagnostics.isEmpty)
    var report = try #require(parsed)
    let problems = report.readFormulas()
    return (report, problems.map(\.description))
  }

  @Test("become MathML, each its own, in captions and claims too")
  func markup() throws {
    let (report, problems) = try report(
      "$\\frac{a}{b}$ and\n\n$$\n\\sum_i x_i\n$$\n\n```{note} On $y<\\text{\"é\"}$\n\n$z$\n```")
    #expect(problems.isEmpty)
    #expect(report.formulas.count == 4)
    let markup = report.formulas.map { report.mathML[$0]?.markup ?? "" }
    #expect(markup[0].contains("<mfrac><mi>a</mi><mi>b</mi></mfrac>"))
    #expect(markup[0].contains("<math display=\"inline\">"))
    #expect(markup[1].contains("<math display=\"block\">"))
    #expect(markup[2].contains("&lt;") && markup[2].contains("é"))
    #expect(markup[3].contains("<mi>z</mi>"))
    // The TeX stays for those who copy a formula.
    #expect(
      markup[0].contains("<annotation encoding=\"application/x-tex\">\\frac{a}{b}</annotation>"))
  }

  @Test("that cannot be read are errors where they are wrong, all of them at once")
  func errors() throws {
    let (_, problems) = try report("a $\\frac{a$\n\n$$\nx\n+ \\foo{y}\n$$\n\n$b$ $x_$")
    let advice = "write it in TeX as pandoc reads it, or \\$ for the character itself"
    #expect(
      problems == [
        "report.md:5:11: error: this formula ends too early; \(advice)",
        "report.md:9:7: error: this formula cannot be read: unexpected control sequence \\foo; \(advice)",
        "report.md:12:8: error: this formula ends too early; \(advice)",
      ])
  }

  @Test("that a page may not hold are refused, and take no other one's error")
  func refused() throws {
    let deep = String(repeating: "\\sqrt{", count: 100) + "x" + String(repeating: "}", count: 100)
    let (_, problems) = try report("$\(deep)$ and\n$\\foo$")
    #expect(problems.count == 2)
    #expect(problems.first?.hasPrefix("report.md:5:2: error: this formula is nested") == true)
    #expect(problems.last?.contains("report.md:6:6: error: this formula cannot be read") == true)
  }

  @Test("hold no markup of a page, whatever they say")
  func hostile() throws {
    let (report, _) = try report(
      "$\\text{</math><script>alert(1)</script>}$ $\\href{javascript:alert(1)}{x}$ $\\text{\\&lt;</div>}$ $y$"
    )
    for formula in report.formulas {
      let markup = report.mathML[formula]?.markup ?? ""
      #expect(!markup.contains("<script") && !markup.contains("href=") && !markup.contains("</div"))
    }
    #expect(
      report.formulas.last.flatMap { report.mathML[$0] }?.markup.contains("<mi>y</mi>") == true)
  }

  @Test("are kept, and read again where one of them is another, or the record is damaged")
  func kept() throws {
    let folder = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let results = Store(in: folder.path(percentEncoded: false), version: "1").results
    let converter = try #require(TeXConverter())
    func read(_ body: String) throws -> (report: Report, isKept: Bool) {
      var report = try self.report(body).report
      let key = try #require(converter.key(of: report.formulas))
      let isKept = results.formulas(under: key) != nil
      report.mathML = [:]
      #expect(report.readFormulas(in: results).isEmpty)
      return (report, isKept)
    }
    let first = try read("$a$ and $$b$$ and $a$")
    let again = try read("Other words, $a$ and $$b$$ and $a$")
    #expect(!first.isKept && again.isKept)
    #expect(first.report.formulas.count == 3)
    #expect(
      again.report.formulas.map { again.report.mathML[$0] }
        == first.report.formulas.map { first.report.mathML[$0] })
    #expect(try !read("$a$ and $b$ and $a$").isKept)
    let broken = try self.report("$a$ and $\\frac$").report
    var copy = broken
    #expect(copy.readFormulas(in: results).count == 1)
    #expect(results.formulas(under: try #require(converter.key(of: broken.formulas))) == nil)
  }
}
