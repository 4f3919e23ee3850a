#if os(Linux)
  import Foundation
  import Synchronization

  /// A terminal without a screen: what a program writes to it can be read.
  final class Terminal: Sendable {
    /// The side of the program.
    let program: FileHandle
    private let screen: Int32
    private let seen = Mutex<[UInt8]>([])

    init?() {
      // As `posix_openpt`, `unlockpt` and `ptsname` do, which Swift does not see.
      screen = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
      var lock: Int32 = 0
      var number: Int32 = 0
      guard screen >= 0, ioctl(screen, UInt(setLock), &lock) == 0,
        ioctl(screen, UInt(getNumber), &number) == 0,
        case let side = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC), side >= 0
      else { return nil }
      program = FileHandle(fileDescriptor: side, closeOnDealloc: true)
    }

    deinit { close(screen) }

    /// All that was written so far; to be asked for before it fills the terminal's few thousand bytes.
    func text() -> String {
      seen.withLock { seen in
        _ = fcntl(screen, F_SETFL, O_NONBLOCK)
        var bytes = [UInt8](repeating: 0, count: 4096)
        while case let count = read(screen, &bytes, bytes.count), count > 0 {
          seen += bytes[..<count]
        }
        return String(decoding: seen, as: UTF8.self)
      }
    }
  }

  /// `TIOCGPTN` and `TIOCSPTLCK` of Linux.
  private let getNumber = 0x8004_5430
  private let setLock = 0x4004_5431
#endif
