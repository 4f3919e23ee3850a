import Testing

@testable import ReportServer

@Suite struct EventStreamTests {
  private func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }

  @Test("A state is one event, whatever the text of a problem holds")
  func events() async {
    let news = SiteNews(session: "s")
    var events = EventStream(news: news).makeAsyncIterator()
    #expect(
      text(await events.nextBuffer(suggested: 10))
        == "data: {\"isBehind\":false,\"isBuilding\":false,\"problems\":[],\"version\":\"s-1\"}\n\n"
    )
    news.endBuild(
      problems: [.init(place: "a\nb", message: "</script>\r\n\n", advice: "")], effect: .left)
    let event = text(await events.nextBuffer(suggested: 10))
    #expect(event.hasPrefix("data: {") && event.hasSuffix("}\n\n"))
    #expect(event.dropLast(2).utf8.allSatisfy { $0 >= 0x20 })
  }

  @Test("It is not silent for long")
  func repeats() async {
    let news = SiteNews(session: "s")
    var events = EventStream(news: news, silence: .milliseconds(1)).makeAsyncIterator()
    let first = await events.nextBuffer(suggested: 10)
    #expect(await events.nextBuffer(suggested: 10) == first)
    #expect(await events.nextBuffer(suggested: 10) == first)
  }
}
