import Foundation
import Testing

@testable import ReportServer

@Suite struct EntityTagTests {
  @Test("Equal bytes have equal tags, and others do not")
  func tags() {
    let tag = EntityTag(of: Data("abc".utf8))
    #expect(tag.text == EntityTag(of: Data("abc".utf8)).text)
    #expect(tag.text != EntityTag(of: Data("abd".utf8)).text)
    #expect(EntityTag(of: Data()).text == "\"cbf29ce484222325-0\"")
  }

  @Test("A header names it alone, among others, as a weak one or with a star")
  func headers() {
    let tag = EntityTag(of: Data("abc".utf8))
    for header in [tag.text, "\"x\", \(tag.text)", "W/\(tag.text)", "*"] {
      #expect(tag.isNamed(in: header))
    }
    for header in [nil, "", "\"x\"", String(tag.text.dropLast())] {
      #expect(!tag.isNamed(in: header))
    }
  }
}
