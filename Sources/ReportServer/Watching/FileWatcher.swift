/// Waits for files to change, by looking at them a few times a second: that works on every system and file system, and
/// whichever way an editor saves.
package struct FileWatcher: Sendable {
  /// How long it is between two looks.
  package var interval = Duration.milliseconds(100)
  /// How many looks at most wait for changes to come to an end.
  package var patience = 20

  /// A watcher that looks ten times a second, and waits two seconds for changes to end.
  package init() {}

  /// Returns once files are not as they were, and have stayed so from one look to the next.
  ///
  /// So a file that is being written, or put in the place of another, is not taken half, and many that change at once
  /// count once.
  ///
  /// - Parameters:
  ///   - states: How the files were.
  ///   - paths: The files, asked for at every look, so that new ones are found.
  /// - Throws: `CancellationError`.
  package func waitForChange(
    since states: FileStates, of paths: () -> [String]
  ) async throws {
    var last = states
    var looks = 0
    while true {
      let now = FileStates(of: paths())
      if now != states {
        looks += 1
        if now == last || looks > patience { return }
      } else {
        looks = 0
      }
      last = now
      try await Task.sleep(for: interval)
    }
  }
}
