import Testing

@testable import ReportServer

@Suite struct SiteNewsTests {
  private let problem = SiteState.Problem(place: "r.md:1:1", message: "wrong", advice: "mend it")

  @Test("Builds that change files change the version, others do not")
  func version() {
    let news = SiteNews(session: "s")
    #expect(news.state == SiteState(version: "s-1"))
    news.beginBuild()
    #expect(news.state == SiteState(version: "s-1", isBuilding: true))
    news.endBuild(problems: [problem], changedSite: false)
    #expect(news.state == SiteState(version: "s-1", problems: [problem]))
    news.beginBuild()
    #expect(news.state == SiteState(version: "s-1", isBuilding: true, problems: [problem]))
    news.endBuild(problems: [], changedSite: true)
    #expect(news.state == SiteState(version: "s-2"))
  }

  @Test("Who listens hears of the present state at once, and of the newest after that")
  func updates() async {
    let news = SiteNews(session: "s")
    var updates = news.updates().makeAsyncIterator()
    #expect(await updates.next() == SiteState(version: "s-1"))
    news.beginBuild()
    news.endBuild(problems: [], changedSite: true)
    #expect(await updates.next() == SiteState(version: "s-2"))
  }
}
