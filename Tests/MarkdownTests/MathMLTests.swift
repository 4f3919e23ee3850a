import Testing

@testable import Markdown

struct MathMLTests {
  @Test("a formula is written out anew")
  func normalised() throws {
    let math = try MathML(
      parsing: Array(
        "<math xmlns='http://www.w3.org/1998/Math/MathML' display=\"block\">\n <mi> x </mi><!-- c --><mo stretchy='false'>&lt;</mo>\n<mspace width='1em'/><mtext>a &#38;  \"b\"</mtext></math>"
          .utf8)[...])
    #expect(
      math.markup
        == "<math display=\"block\"><mi>x</mi><mo stretchy=\"false\">&lt;</mo><mspace width=\"1em\"></mspace><mtext>a &amp; &quot;b&quot;</mtext></math>"
    )
    #expect(math.isBlock)
  }

  @Test(
    "what links, loads, runs or styles is refused",
    arguments: [
      "<math href=\"x\"><mi>x</mi></math>", "<math onclick=\"x\"><mi>x</mi></math>",
      "<math style=\"x\"><mi>x</mi></math>", "<math class=\"x\"><mi>x</mi></math>",
      "<math><script>x</script></math>", "<math><mi><b>x</b></mi></math>",
      "<math><annotation-xml><mi>x</mi></annotation-xml></math>",
      "<math><maction></maction></math>",
      "<math xmlns=\"http://www.w3.org/1999/xhtml\"><mi>x</mi></math>",
      "<math><mtext><img src=x></mtext></math>", "<math><math></math></math>",
      "<math><mglyph></mglyph></math>", "<math><!DOCTYPE x></math>", "<math><![CDATA[x]]></math>",
    ])
  func refused(source: String) {
    #expect(throws: MathML.SyntaxError.self) { try MathML(parsing: Array(source.utf8)[...]) }
  }

  @Test(
    "what is not well formed is refused where it goes wrong",
    arguments: [
      ("<math>x</math>", 6), ("<math><mi>x</math>", 11), ("<math><mi>x</mo></math>", 11),
      ("<math><mfrac><mi>x</mi></mfrac></math>", 6), ("<math><mi>&alpha;</mi></math>", 10),
      ("<math><mi>&</mi></math>", 10), ("<math display=block></math>", 6),
      ("<math dir=\"ltr\" dir=\"rtl\"></math>", 16), ("<math><mi>x</mi></math>y", 23),
      ("<math", 5), ("<math><mi", 9), ("<math dir=\"", 6), ("<math><mi>&#0;</mi></math>", 10),
      ("<math><mspace>x</mspace></math>", 14), ("<math><!-- </math>", 6),
    ])
  func malformed(source: String, offset: Int) {
    do throws(MathML.SyntaxError) {
      _ = try MathML(parsing: Array(source.utf8)[...])
      Issue.record("\(source) was taken")
    } catch {
      #expect(error.offset == offset, "\(error)")
    }
  }

  @Test("deep formulas are refused")
  func depth() {
    let source =
      "<math>" + String(repeating: "<mrow>", count: 10_000)
      + String(repeating: "</mrow>", count: 10_000) + "</math>"
    #expect(throws: MathML.SyntaxError.self) { try MathML(parsing: Array(source.utf8)[...]) }
  }

  @Test("a formula in a paragraph may hold Markdown's characters")
  func inline() {
    let document = MarkdownDocument(
      parsing: "Where <math><mi>x</mi><mo>*</mo><mi>`_</mi></math> is *small*.")
    #expect(document.problems.isEmpty)
    guard case .paragraph(let inlines)? = document.blocks.first?.kind,
      case .math(let math) = inlines[1].kind
    else {
      Issue.record("\(document)")
      return
    }
    #expect(math.markup == "<math><mi>x</mi><mo>*</mo><mi>`_</mi></math>")
    #expect(!math.isBlock)
    #expect(inlines[1].position == SourcePosition(line: 1, column: 7))
    #expect(inlines.plainText == "Where  is small.")
  }

  @Test(
    "a formula on lines of its own is a block, with empty lines in it or not",
    arguments: [
      "<math display=\"block\">\n  <mi>x</mi>\n</math>\n\nNext.",
      "<math display=\"block\">\n  <mi>x</mi>\n\n  <mi>y</mi>\n\n\n    <mn>1</mn>\n</math>\n\nNext.",
      "<math display=\"block\"><mi>x</mi>\n</math>\n\nNext.",
      "<math display=\"block\"\n  dir=\"ltr\"><mi>x</mi></math>\n\nNext.",
    ])
  func block(source: String) {
    let document = MarkdownDocument(parsing: source)
    #expect(document.problems.isEmpty)
    #expect(document.blocks.count == 2)
    guard case .math(let math)? = document.blocks.first?.kind else {
      Issue.record("\(document)")
      return
    }
    #expect(math.isBlock)
  }

  @Test("text right after a formula is a problem, not lost in silence")
  func textAfter() {
    for source in [
      "<math display=\"block\">\n<mi>x</mi>\n</math>\nNext.",
      "<math display=\"block\">\n\n<mi>x</mi>\n</math>\nNext.",
    ] {
      let document = MarkdownDocument(parsing: source)
      #expect(document.problems.count == 1)
      #expect(document.problems.first?.message.contains("text follows </math>") == true)
    }
  }

  @Test("errors in formulas have places in the file")
  func places() {
    let document = MarkdownDocument(
      parsing:
        "a é <math><mi>x</mi>\n  <mtext href=\"x\">y</mtext></math>\n\n> <math>\n> <b>\n> </math>\n\n<math>\n<mi>",
      startingAt: SourcePosition(line: 5, column: 1))
    #expect(
      document.problems.map(\.position) == [
        SourcePosition(line: 6, column: 10), SourcePosition(line: 9, column: 3),
        SourcePosition(line: 12, column: 1),
      ])
  }
}
