import Foundation
import Testing

@testable import ReportServer

@Suite struct FileWatcherTests {
  let folder = ScratchFolder()
  private var path: String { folder.file("a").path }

  private func watcher(patience: Int = 10) -> FileWatcher {
    var watcher = FileWatcher()
    watcher.interval = .milliseconds(5)
    watcher.patience = patience
    return watcher
  }

  @Test("A change that was made before anyone waited is found")
  func before() async throws {
    let states = FileStates(of: [path])
    try folder.write("x", to: "a")
    try await watcher().waitForChange(since: states, of: { [path] })
  }

  @Test("A file that the watched ones did not have is a change")
  func newFile() async throws {
    try folder.write("x", to: "a")
    try folder.write("x", to: "b")
    let states = FileStates(of: [path])
    let paths = [path, folder.file("b").path]
    try await watcher().waitForChange(since: states, of: { paths })
  }

  @Test("Changes that go on are waited for, up to a time")
  func burst() async throws {
    let states = FileStates(of: [path])
    var looks = 0
    try await watcher().waitForChange(since: states) {
      looks += 1
      if looks <= 4 { try? folder.write(String(repeating: "x", count: looks), to: "a") }
      return [path]
    }
    #expect(looks == 5)
    var endless = 0
    let after = FileStates(of: [path])
    try await watcher(patience: 7).waitForChange(since: after) {
      endless += 1
      try? folder.write(String(repeating: "y", count: 10 + endless), to: "a")
      return [path]
    }
    #expect(endless == 8)
  }

  @Test("Nothing is found where nothing changes, until it is cancelled")
  func cancelled() async throws {
    try folder.write("x", to: "a")
    let states = FileStates(of: [path])
    let waiting = Task { [path] in
      try await watcher().waitForChange(since: states, of: { [path] })
    }
    try await Task.sleep(for: .milliseconds(50))
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
  }
}
