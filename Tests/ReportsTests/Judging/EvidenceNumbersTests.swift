import Testing

@testable import Reports

@Suite("Numbers beside a condition")
struct EvidenceNumbersTests {
  @Test("are short, but differ where the values do")
  func digits() {
    #expect(EvidenceNumbers.words(for: [0.123456, 2]) == ["0.1235", "2"])
    #expect(EvidenceNumbers.words(for: [0.123456, 0.123457]) == ["0.123456", "0.123457"])
    #expect(EvidenceNumbers.words(for: [0.5, 0.5]) == ["0.5", "0.5"])
    #expect(EvidenceNumbers.words(for: [0.1, 0.1.nextUp]).first == "0.10000000000000001")
    #expect(
      EvidenceNumbers.words(for: [.infinity, -.infinity, -0.0, 0]) == ["inf", "-inf", "0", "0"])
    #expect(EvidenceNumbers.words(for: [.nan]) == ["nan"])
  }
}
