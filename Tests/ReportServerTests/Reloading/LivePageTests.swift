import Foundation
import Testing

@testable import ReportServer

@Suite struct LivePageTests {
  private func served(_ page: String) -> String {
    String(decoding: LivePage(Data(page.utf8)).served(in: "7-1"), as: UTF8.self)
  }

  private let script = "<script src=\"/.lossbook/live.js\" data-version=\"7-1\"></script>\n"

  @Test("The script stands before the end of the body, the last of them")
  func body() {
    #expect(served("<body>x</body>\n</html>") == "<body>x\(script)</body>\n</html>")
    #expect(served("<!-- </body> --><body></body>") == "<!-- </body> --><body>\(script)</body>")
  }

  @Test("A page without an end has it last")
  func noBody() {
    #expect(served("x") == "x" + script)
    #expect(served("") == script)
  }
}
