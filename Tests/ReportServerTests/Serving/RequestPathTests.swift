import Testing

@testable import ReportServer

@Suite struct RequestPathTests {
  @Test(
    "A path is decoded once, name by name",
    arguments: [
      ("/", [], true),
      ("/index.html", ["index.html"], false),
      ("/hinge/", ["hinge"], true),
      ("/hinge/figures/a-b.svg", ["hinge", "figures", "a-b.svg"], false),
      ("/hinge/a%20b%2e.png", ["hinge", "a b..png"], false),
      ("/caf%C3%A9.png", ["café.png"], false),
      ("/100%25.png", ["100%.png"], false),
      // What was encoded twice is a name with percent signs in it, and no way up.
      ("/%252e%252e/etc", ["%2e%2e", "etc"], false),
      ("/a%252fb", ["a%2fb"], false),
    ] as [(String, [String], Bool)])
  func decoded(target: String, parts: [String], isFolder: Bool) throws {
    let path = try #require(RequestPath(target))
    #expect(path.parts == parts)
    #expect(path.isFolder == isFolder)
  }

  @Test(
    "What could lead out of the site, or is no path, is refused",
    arguments: [
      "", "index.html", "*", "http://elsewhere/", "//", "//etc/passwd", "/a//b", "///",
      "/.", "/..", "/../etc/passwd", "/a/../b", "/a/./b", "/a/..", "/a/.",
      "/%2e", "/%2e%2e/etc/passwd", "/%2E%2E/", "/.%2e/", "/%2e./", "/a/%2e%2e/%2e%2e/b",
      "/..%2fetc%2fpasswd", "/a%2fb", "/a%2Fb", "/%2fetc/passwd", "/..%5c..%5cboot.ini", "/a%5Cb",
      "/a\\b", "/..\\..\\boot.ini",
      "/%00", "/index.html%00.png", "/a%0d%0aSet-Cookie:x", "/a%0ab", "/a%7f", "/a%1b[2J",
      "/a\u{1}",
      "/.lossbook-files", "/%2elossbook-files", "/.lossbook/runs", "/a/.git/config", "/...",
      "/%", "/%2", "/a%zz", "/a%g0", "/a%2", "/%%32%65",
      // Not UTF-8: alone, overlong forms of . and /, half of a pair.
      "/%ff", "/%c0%ae%c0%ae/", "/%c0%af", "/%e0%80%af", "/%ed%a0%80", "/caf%e9",
    ])
  func refused(target: String) {
    #expect(RequestPath(target) == nil)
  }

  @Test("No sequence of hostile pieces gives a name that leads elsewhere")
  func random() {
    let pieces = [
      "/", ".", "..", "%2e", "%2f", "%5c", "\\", "%25", "%00", "a", "%", "2", "e", "f", "%c0%ae",
      "é", ":", "~",
    ]
    var generator = SplitMix64(state: 1)
    for _ in 0..<20_000 {
      let target =
        "/"
        + (0..<Int.random(in: 1...8, using: &generator)).map { _ in
          pieces.randomElement(using: &generator) ?? ""
        }.joined()
      guard let path = RequestPath(target) else { continue }
      for part in path.parts {
        #expect(!part.isEmpty && !part.hasPrefix("."), "\(target)")
        #expect(!part.utf8.contains { $0 < 32 || $0 == 47 || $0 == 92 || $0 == 127 }, "\(target)")
      }
    }
  }
}

/// Steele, Lea and Flood's generator: the same pieces in every run.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
