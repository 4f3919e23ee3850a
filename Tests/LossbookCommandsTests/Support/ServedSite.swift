import Foundation
import Testing

/// `lossbook serve`, running until it is let go of.
final class ServedSite: Sendable {
  let folder: ScratchFolder
  let port: UInt16
  private let process: Process
  private let streams = ScratchFolder()

  /// Starts it on a port of its own, and returns once it listens.
  init(in folder: ScratchFolder, arguments: [String] = []) async throws {
    self.folder = folder
    let process = Process()
    process.executableURL = Lossbook.binary
    process.arguments = ["serve", "--port", "0"] + arguments
    process.currentDirectoryURL = folder.url
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try streams.emptyFile("output")
    process.standardError = try streams.emptyFile("errors")
    try process.run()
    self.process = process
    var port: UInt16?
    for _ in 0..<600 where port == nil {
      try await Task.sleep(for: .milliseconds(50))
      port = try streams.read("output").firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\//).flatMap {
        UInt16($0.1)
      }
    }
    guard let port else {
      process.terminate()
      throw CocoaError(.fileReadUnknown)
    }
    self.port = port
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  var output: String { get throws { try streams.read("output") } }
  var errors: String { get throws { try streams.read("errors") } }

  /// Sends a signal and waits for the end.
  func stop(_ signal: Int32) async throws -> (status: Int32, reason: Process.TerminationReason) {
    kill(process.processIdentifier, signal)
    for _ in 0..<100 where process.isRunning { try await Task.sleep(for: .milliseconds(20)) }
    #expect(!process.isRunning)
    return (process.terminationStatus, process.terminationReason)
  }

  /// What comes back for a request, headers and all: `target` is the path exactly as it is sent, `headers` are further
  /// lines.
  func ask(
    _ target: String, method: String = "GET", host: String? = nil, headers: [String] = []
  ) throws -> String {
    let connection = try Connection(port: port)
    let lines =
      ["\(method) \(target) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")", "Connection: close"]
      + headers
    connection.send(lines.joined(separator: "\r\n") + "\r\n\r\n")
    return connection.readToEnd()
  }

  /// The status of the answer to a request.
  func status(
    _ target: String, method: String = "GET", host: String? = nil, headers: [String] = []
  ) throws -> Int? {
    let answer = try ask(target, method: method, host: host, headers: headers)
    return answer.split(separator: " ").dropFirst().first.flatMap { Int($0) }
  }

  /// Whether anything answers at another address of this machine.
  func answers(at address: UInt32) -> Bool {
    (try? Connection(port: port, address: address)) != nil
  }

  /// The first of the states that pages are told for which something holds, as JSON.
  func state(where isWanted: (String) -> Bool) throws -> String {
    let connection = try Connection(port: port)
    connection.send("GET /.lossbook/events HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
    let event = connection.firstEvent(where: isWanted)
    return try #require(event)
  }
}

/// A socket to this machine.
private final class Connection {
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  init(port: UInt16, address host: UInt32 = 0x7F00_0001) throws {
    #if canImport(Darwin)
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #else
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = host.bigEndian
    // What never comes is a failure, not a test without end.
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else {
      close(descriptor)
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
  }

  deinit { close(descriptor) }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(descriptor, bytes, bytes.count)
  }

  /// More of what was sent; false at the end.
  private func receive() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = read(descriptor, &chunk, chunk.count)
    guard count > 0 else { return false }
    buffer += chunk[..<count]
    return true
  }

  func readToEnd() -> String {
    while receive() {}
    return String(decoding: buffer, as: UTF8.self)
  }

  func firstEvent(where isWanted: (String) -> Bool) -> String? {
    while receive() {
      var text = String(decoding: buffer, as: UTF8.self)
      while let end = text.range(of: "\n\n") {
        let event = text[..<end.lowerBound]
        text = String(text[end.upperBound...])
        if let data = event.range(of: "data: ") {
          let state = String(event[data.upperBound...])
          if isWanted(state) { return state }
        }
      }
      buffer = Array(text.utf8)
    }
    return nil
  }
}
