internal import Foundation
internal import Synchronization

/// The state of the site, and those who wait to hear of it.
///
/// Each who listens has the present state at once and every change after it; one who is slow misses what was overtaken.
package final class SiteNews: Sendable {
  private let shared: Mutex<Shared>
  private let session: String

  private struct Shared {
    var state: SiteState
    var changes = 1
    var nextListener = 0
    var listeners: [Int: AsyncStream<SiteState>.Continuation] = [:]
  }

  /// Nothing is known yet.
  ///
  /// - Parameter session: What tells this server from one that the same pages knew before it.
  package init(session: String = String(ProcessInfo.processInfo.processIdentifier)) {
    self.session = session
    shared = Mutex(Shared(state: SiteState(version: "\(session)-1")))
  }

  /// What a build does to the files of a site.
  package enum Effect: Sendable, Hashable {
    /// They are as they were, as something is wrong.
    case left
    /// They were what they should be.
    case same
    /// Some are others than before.
    case changed
  }

  /// How things are now.
  package var state: SiteState { shared.withLock { $0.state } }

  /// Says that a build has begun.
  package func beginBuild() { change { $0.state.isBuilding = true } }

  /// Says how it ended.
  ///
  /// - Parameters:
  ///   - problems: What is wrong.
  ///   - effect: What became of the site.
  package func endBuild(problems: [SiteState.Problem], effect: Effect) {
    change { shared in
      shared.state.isBuilding = false
      shared.state.isBehind = effect == .left
      shared.state.problems = problems
      guard effect == .changed else { return }
      shared.changes += 1
      shared.state.version = "\(session)-\(shared.changes)"
    }
  }

  /// The state, now and at every change.
  package func updates() -> AsyncStream<SiteState> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: SiteState.self, bufferingPolicy: .bufferingNewest(1))
    let listener = shared.withLock { shared in
      defer { shared.nextListener += 1 }
      shared.listeners[shared.nextListener] = continuation
      continuation.yield(shared.state)
      return shared.nextListener
    }
    continuation.onTermination = { [weak self] _ in
      self?.shared.withLock { _ = $0.listeners.removeValue(forKey: listener) }
    }
    return stream
  }

  private func change(_ body: (inout Shared) -> Void) {
    shared.withLock { shared in
      body(&shared)
      for listener in shared.listeners.values { listener.yield(shared.state) }
    }
  }
}
