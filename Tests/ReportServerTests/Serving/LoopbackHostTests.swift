import Testing

@testable import ReportServer

@Suite struct LoopbackHostTests {
  @Test(
    "This machine's names are allowed, at any port",
    arguments: [
      "localhost", "localhost:8000", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:65535", "[::1]",
      "[::1]:80",
    ])
  func allowed(host: String) {
    #expect(LoopbackHost.allows(host))
  }

  @Test(
    "Every other name is refused",
    arguments: [
      nil, "", "elsewhere.example", "localhost.elsewhere.example", "elsewhere.example:8000",
      "127.0.0.1.elsewhere.example", "127.0.0.2", "0.0.0.0", "192.168.0.1:8000", "::1", "[::1",
      "localhost:", "localhost:x", "localhost:80@elsewhere.example", "localhost:123456",
      "notlocalhost", "localhost\u{301}", "localhost:8\u{660}",
    ])
  func refused(host: String?) {
    #expect(!LoopbackHost.allows(host))
  }
}
