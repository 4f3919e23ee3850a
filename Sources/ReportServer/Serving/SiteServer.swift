internal import FlyingFox
internal import FlyingSocks
internal import Foundation

/// Serves a site to browsers on this machine.
package struct SiteServer: Sendable {
  private let folder: SiteFolder
  private let news: SiteNews

  /// A server that is yet to be run.
  ///
  /// - Parameters:
  ///   - folder: The site.
  ///   - news: What pages that are open are told.
  package init(of folder: SiteFolder, news: SiteNews) {
    self.folder = folder
    self.news = news
  }

  /// Why it cannot be run.
  package enum Failure: Error, Sendable, Hashable {
    /// Others use all of these ports, or the system keeps them to itself.
    case noFreePort(ClosedRange<UInt16>)
    /// What the system says.
    case system(String)
  }

  /// Serves on the first free port, at 127.0.0.1 only, until it is cancelled.
  ///
  /// - Parameters:
  ///   - ports: What is tried, in order; 0 stands for any that is free.
  ///   - started: Is told the address once browsers can ask it, and does what else there is to do meanwhile.
  /// - Throws: `Failure`, or what `started` throws, which ends the server.
  package func run(
    on ports: ClosedRange<UInt16>,
    started: @escaping @Sendable (_ address: String) async throws -> Void
  ) async throws {
    for port in ports {
      do {
        return try await run(on: port, started: started)
      } catch SocketError.failed(_, errno: EADDRINUSE, _), SocketError.failed(_, errno: EACCES, _) {
        continue
      } catch let error as SocketError {
        throw Failure.system(error.localizedDescription)
      }
    }
    throw Failure.noFreePort(ports)
  }

  private func run(
    on port: UInt16, started: @escaping @Sendable (_ address: String) async throws -> Void
  ) async throws {
    let server = HTTPServer(
      address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), logger: .disabled,
      handler: SiteHandler(folder: folder, news: news))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        try await server.waitUntilListening()
        guard case .ip4(_, let port) = await server.listeningAddress else { return }
        try await started("http://127.0.0.1:\(port)/")
      }
      // The first that fails cancels the other.
      for try await _ in group {}
    }
  }
}
