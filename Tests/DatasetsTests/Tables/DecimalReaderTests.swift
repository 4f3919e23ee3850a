import RandomState
import Testing

@testable import Datasets

@Suite("A decimal number")
struct DecimalReaderTests {
  private func read(_ text: String, point: Character = ".") -> Double? {
    DecimalReader(point: point.asciiValue ?? 0).number(in: Array(text.utf8))
  }

  @Test(
    "is what Double makes of its text",
    arguments: [
      "0", "-0", "+7", "1.", ".5", "-.25", "1e3", "1E+3", "1e-3", "0.1", "3.14159", "1e22", "1e23",
      "9007199254740993", "9007199254740992.5", "123456789012345678", "18446744073709551615",
      "18446744073709551616", "0.000000000000000000000000123", "1.7976931348623157e308", "5e-324",
      "2.2250738585072014e-308", "2.4703282292062327e-324", "1e-400", "0e999999999999",
      "1.00000000000000011102230246251565", "1.00000000000000011102230246251565404e0",
      "8.5e55", "1e54", "1e-54", "1e55", "12345678901234567e-54", "6.02214076e23",
      "0.30000000000000004",
      "9007199254740993e-1", "4503599627370497.5", "9007199254740995e0", "00000000000000000000001",
      "3.4028234663852886e38", "1.0000000000000000", "0.99999999999999989",
    ])
  func texts(text: String) throws {
    let value = try #require(read(text))
    #expect(value.bitPattern == Double(text)?.bitPattern)
  }

  @Test("is correctly rounded whatever its digits and exponent")
  func random() {
    var random = RandomState(seed: 7)
    for _ in 0..<20_000 {
      let digits = random.randint(low: 1, high: 21)
      var text = random.randint(low: 0, high: 2) == 0 ? "-" : ""
      let point = random.randint(low: 0, high: digits + 1)
      for place in 0..<digits {
        if place == point { text += "." }
        text += String(random.randint(low: 0, high: 10))
      }
      if random.randint(low: 0, high: 2) == 0 {
        text += "e\(random.randint(low: -70, high: 70))"
      }
      #expect(read(text)?.bitPattern == Double(text)?.bitPattern, "\(text)")
    }
  }

  @Test("reads back every number that was written in its shortest form")
  func shortest() {
    var random = RandomState(seed: 8)
    for _ in 0..<20_000 {
      let high = UInt64(random.randint(low: 0, high: 1 << 32))
      let value = Double(bitPattern: high << 32 | UInt64(random.randint(low: 0, high: 1 << 32)))
      guard value.isFinite else { continue }
      #expect(read("\(value)") == value)
    }
  }

  @Test("halfway between two numbers goes to the even one")
  func ties() {
    var random = RandomState(seed: 9)
    for _ in 0..<2_000 {
      // An odd number of 54 bits is halfway between two of 53.
      let odd = UInt64(random.randint(low: 1 << 53, high: 1 << 54)) | 1
      #expect(read("\(odd)") == Double("\(odd)"))
      let half = "\(odd >> 2).\(odd & 2 == 0 ? "25" : "75")"
      #expect(read(half) == Double(half))
    }
  }

  @Test(
    "is nothing else",
    arguments: [
      "", " 1", "1 ", "+", "-", ".", "e5", "1e", "1e+", "1,5", "1.2.3", "--1", "0x10", "inf", "nan",
      "1_000", "1d3", "１",
    ])
  func others(text: String) {
    #expect(read(text) == nil)
  }

  @Test("may have a decimal comma")
  func comma() {
    #expect(read("1,5", point: ",") == 1.5)
    #expect(read("-,5e1", point: ",") == -5)
    #expect(read("1,00000000000000011102230246251565", point: ",") == 1)
    #expect(read("1.5", point: ",") == nil)
  }

  @Test("beyond all numbers is infinite")
  func overflow() {
    #expect(read("1e309") == .infinity)
    #expect(read("-1e999999999999999999999") == -.infinity)
  }
}
