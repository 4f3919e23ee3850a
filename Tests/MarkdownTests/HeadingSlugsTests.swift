import Testing

@testable import Markdown

struct HeadingSlugsTests {
  @Test(
    "slugs are made as GitHub makes them",
    arguments: [
      ("Squared hinge: why?", "squared-hinge-why"), ("KL  divergence", "kl--divergence"),
      ("Über-Größe_1", "über-größe_1"), ("{0, 1}", "0-1"), ("???", "section"),
    ])
  func stems(heading: String, slug: String) {
    var slugs = HeadingSlugs()
    #expect(slugs.add(heading) == slug)
  }

  @Test("a slug is given once, even where a heading looks like a numbered one")
  func unique() {
    var slugs = HeadingSlugs()
    let given = ["a", "a-1", "a", "a", "a-1", "A"].map { slugs.add($0) }
    #expect(Set(given).count == given.count)
    #expect(given.prefix(3) == ["a", "a-1", "a-2"])
  }
}
