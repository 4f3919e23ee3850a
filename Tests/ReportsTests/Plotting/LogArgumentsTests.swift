import Foundation
import Testing

@testable import Reports

@Suite("Arguments that name logs")
struct LogArgumentsTests {
  @Test("may be patterns, whose files come in the order of their numbers")
  func patterns() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["run-10.csv", "run-2.csv", "run-1.csv", "odd[1].csv"] {
      try Data().write(to: folder.appending(path: name))
    }
    let path = folder.path + "/"
    let found = try LogArguments([path + "run-*.csv", path + "odd[1].csv", "nowhere.csv"])
    #expect(found.arguments[0].paths == ["run-1.csv", "run-2.csv", "run-10.csv"].map { path + $0 })
    #expect(found.arguments.map(\.isPattern) == [true, false, false])
    #expect(throws: Diagnostics.self) { try LogArguments([path + "x-*.csv"]) }
  }
}
