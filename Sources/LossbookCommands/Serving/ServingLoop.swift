internal import Foundation
internal import ReportServer
internal import Reports

/// Builds the site, and again after every change of what it is made from.
struct ServingLoop: Sendable {
  let builder: SiteBuilder
  let inputs: ReportInputs
  let news: SiteNews
  let watcher = FileWatcher()

  /// Goes on until it is cancelled.
  ///
  /// - Throws: `CancellationError`, or that there is no standard output any more.
  func run() async throws {
    var inputs = inputs
    while true {
      // Before anything is read: what changes while a build lasts leads to another.
      var before = FileStates(of: inputs.paths)
      inputs.update()
      before.note(inputs.paths)
      news.beginBuild()
      let result = await onThreadOfItsOwn { build() }
      news.endBuild(problems: result.problems, effect: result.effect)
      if let summary = result.summary { try StandardOutput.write(summary) }
      try await watcher.waitForChange(since: before) { inputs.paths }
    }
  }

  private struct Result: Sendable {
    var problems: [SiteState.Problem] = []
    var effect = SiteNews.Effect.left
    var summary: String?
  }

  private func build() -> Result {
    var result = Result()
    func tell(_ diagnostic: Diagnostic) {
      StandardError.write(diagnostic.description)
      if diagnostic.severity == .error { result.problems.append(SiteState.Problem(diagnostic)) }
    }
    do {
      let made = try builder.build(tell: tell)
      if let changes = made.changes { result.effect = changes.isNone ? .same : .changed }
      result.summary = made.summary
    } catch let diagnostics as Diagnostics {
      diagnostics.all.forEach(tell)
    } catch let diagnostic as Diagnostic {
      tell(diagnostic)
    } catch {
      tell(Diagnostic(message: "internal error: \(error)", advice: "please report this"))
    }
    return result
  }

  /// The result of long work, for which the threads that answer browsers are not to wait.
  private func onThreadOfItsOwn<Value: Sendable>(
    _ work: @escaping @Sendable () -> Value
  ) async -> Value {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: work()) }
    }
  }
}
