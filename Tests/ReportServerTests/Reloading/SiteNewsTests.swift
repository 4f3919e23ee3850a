import Testing

@testable import ReportServer

@Suite struct SiteNewsTests {
  private let problem = SiteState.Problem(place: "r.md:1:1", message: "wrong", advice: "mend it")

  @Test(
    "Builds that change files change the version, others do not; one that fails leaves the site behind"
  )
  func version() {
    let news = SiteNews(session: "s")
    #expect(news.state == SiteState(version: "s-1"))
    news.beginBuild()
    #expect(news.state == SiteState(version: "s-1", isBuilding: true))
    news.endBuild(problems: [problem], effect: .left)
    #expect(news.state == SiteState(version: "s-1", isBehind: true, problems: [problem]))
    news.beginBuild()
    #expect(
      news.state
        == SiteState(version: "s-1", isBuilding: true, isBehind: true, problems: [problem]))
    news.endBuild(problems: [problem], effect: .same)
    #expect(news.state == SiteState(version: "s-1", problems: [problem]))
    news.endBuild(problems: [], effect: .changed)
    #expect(news.state == SiteState(version: "s-2"))
  }

  @Test("Who listens hears of the present state at once, and of the newest after that")
  func updates() async {
    let news = SiteNews(session: "s")
    var updates = news.updates().makeAsyncIterator()
    #expect(await updates.next() == SiteState(version: "s-1"))
    news.beginBuild()
    news.endBuild(problems: [], effect: .changed)
    #expect(await updates.next() == SiteState(version: "s-2"))
  }
}
