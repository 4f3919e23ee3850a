import Testing

@testable import Reports

struct HTMLTests {
  @Test("text stands for itself between tags and in attributes")
  func escaping() {
    #expect(HTML(escaping: "a<b>&\"c'").markup == "a&lt;b&gt;&amp;&quot;c&#39;")
    #expect(HTML(escaping: "Größe → 1").markup == "Größe → 1")
  }

  @Test("a combining mark does not shield the character before it")
  func combining() {
    #expect(HTML(escaping: "\"\u{301}<\u{338}").markup == "&quot;\u{301}&lt;\u{338}")
  }

  @Test("pieces are joined")
  func joining() {
    var html = HTML()
    #expect(html.isEmpty)
    html.append(trusting: "<p>")
    html.append(escaping: "<")
    html.append(HTML(trusting: "</p>"))
    #expect(html.markup == "<p>&lt;</p>")
  }
}
