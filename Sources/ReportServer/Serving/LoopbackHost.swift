/// The names by which a browser may ask for this machine itself.
package enum LoopbackHost {
  /// Whether a `Host` header names this machine, at any port.
  ///
  /// A page from elsewhere can have its own name lead to this machine, and its script would then be allowed to read what
  /// is served. The header still has that name, by which it is told.
  package static func allows(_ header: String?) -> Bool {
    guard let header else { return false }
    let host = header.lowercased()
    return names.contains { name in
      guard host.hasPrefix(name) else { return false }
      let port = host.utf8.dropFirst(name.utf8.count)
      return port.isEmpty
        || (port.first == UInt8(ascii: ":") && (2...6).contains(port.count)
          && port.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    }
  }

  private static let names = ["localhost", "127.0.0.1", "[::1]"]
}
