import Testing

@testable import Reports

@Suite("Heads of pictures")
struct PictureHeadTests {
  private func head(_ text: String) -> PictureHead? { PictureHead(svg: Array(text.utf8)) }

  @Test("give size and description")
  func read() {
    let head = head("<svg width=\"720\" height=\"404.6\"><desc id=\"d\">A &amp; b</desc></svg>")
    #expect(head?.width == 720 && head?.height == 405 && head?.description == "A & b")
  }

  @Test(
    "are nothing where there is no size",
    arguments: [
      "", "PNG", "<svg>", "<svg width=\"0\" height=\"10\">", "<svg width=\"1e300\" height=\"10\">",
      "<svg width=\"nan\" height=\"10\">", "<svg width=\"10",
    ])
  func none(text: String) {
    #expect(head(text) == nil)
  }
}
