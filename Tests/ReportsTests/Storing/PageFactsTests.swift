import Foundation
import Testing

@testable import Reports

@Suite("What pages tell")
struct PageFactsTests {
  @Test("is kept beside the page, under a key of its own")
  func roundTrip() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = Store(in: folder.path).results
    let facts = PageFacts(
      results: [
        .init(
          report: "r", experiment: "e", quantity: "test.loss", seeds: [1, 4_294_967_295],
          values: [0.5, -.infinity])
      ], claims: [.init(report: "r", condition: "e.test.loss < 1", evidence: ["it is 0.5"])])
    let page = Digest(of: "page")
    #expect(store.facts(ofPage: page) == nil)
    store.keep(facts, ofPage: page)
    store.keep(Array("page".utf8), PageRecord.kind, under: page)
    #expect(store.facts(ofPage: page) == facts)
    #expect(store.record(PageRecord.kind, under: page) != nil)
  }
}
