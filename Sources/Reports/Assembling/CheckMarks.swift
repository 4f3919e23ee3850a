internal import Markdown

/// The marks of the claims of a page, by the place of their conditions.
struct CheckMarks {
  private var marks: [Markdown.SourcePosition: HTML] = [:]

  /// No marks.
  init() {}

  /// The marks of claims that hold.
  init(_ results: ReportResults, _ templates: PageTemplates) {
    let judge = ClaimJudge(results)
    for (index, claim) in results.report.claims.enumerated() {
      // No label of an author's has a colon.
      marks[claim.position] = templates.render(
        CheckContext(
          id: "check:\(index + 1)", condition: claim.text,
          evidence: judge.verdict(on: claim.condition).evidence))
    }
  }

  /// The mark of the claim whose condition stands there.
  subscript(position: Markdown.SourcePosition) -> HTML? { marks[position] }
}

extension PageExtensions {
  /// The paragraphs of a claim, with its mark behind the last word.
  func render(_ claim: ReportClaim) -> HTML {
    var renderer = MarkdownRenderer(extensions: self)
    var html = HTML()
    for (index, block) in claim.body.enumerated() {
      guard case .paragraph(let inlines) = block.kind else { continue }
      html.append(trusting: "<p")
      if index == 0, let label = claim.label {
        html.append(trusting: " id=\"")
        html.append(escaping: label)
        html.append(trusting: "\"")
      }
      html.append(trusting: ">")
      html.append(renderer.render(inlines))
      if index == claim.body.count - 1, let mark = marks[claim.position] {
        html.append(trusting: "\u{a0}")
        html.append(mark)
      }
      html.append(trusting: "</p>\n")
    }
    return html
  }
}
