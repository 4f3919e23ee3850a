import Testing

@testable import Reports

struct LinkPolicyTests {
  @Test(
    "links lead to paths, fragments, the web and mail",
    arguments: [
      "a/b.html", "../c", "#d", "/e", "", "?q=a:b", "./a:b", "1a:b", "https://a.b", "HTTP://a.b",
      "mailto:a@b", "//a.b/c", "ä:b",
    ])
  func allowed(address: String) {
    #expect(LinkPolicy.allowsLink(to: address))
  }

  @Test(
    "links that run or hold something are refused, however they are written",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:x", "\u{1}javascript:x",
      "java\tscript:x", "java\nscript:x", "java\r\nscript:x", "\n\tvbscript:x",
      "data:text/html,x", "file:///etc/passwd", "blob:x", "x-y+z.1:a",
    ])
  func refused(address: String) {
    #expect(!LinkPolicy.allowsLink(to: address))
  }

  @Test("images are files beside the page")
  func images() {
    #expect(LinkPolicy.allowsImage(from: "a/b.png"))
    for address in [
      "https://a.b/c.png", "//a.b/c.png", " //a.b/c.png", "data:image/png,x", "\\\\a.b/c.png",
      "/\\a.b/c.png", "/\t/a.b/c.png",
    ] {
      #expect(!LinkPolicy.allowsImage(from: address), "\(address.debugDescription)")
    }
  }
}
