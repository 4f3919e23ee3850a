import Testing

@testable import Reports

@Suite("Specifications of directives")
struct DirectiveSpecificationTests {
  @Test("document the argument, the options and the body")
  func documentation() {
    #expect(
      ReportDirectives.listing.documentation == """
          {listing} EXPERIMENT|DATASET
              shows an experiment as YAML and as a Keras program, or a data set as
              YAML
              :name: LABEL - what references call it
              :format: yaml|keras|both - what is shown; both if left out
        """)
  }

  @Test("name every directive and role once")
  func names() {
    for names in [ReportDirectives.all.map(\.name), ReportRoles.all.map(\.name)] {
      #expect(Set(names).count == names.count)
    }
  }
}
