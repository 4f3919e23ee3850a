internal import Foundation

/// The user's browser.
enum Browser {
  /// Opens a page, where the system knows how.
  static func open(_ address: String) {
    #if os(macOS)
      let name = "open"
    #else
      let name = "xdg-open"
    #endif
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name, address]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      StandardError.write("lossbook: warning: no browser can be opened; open \(address)")
    }
  }
}
