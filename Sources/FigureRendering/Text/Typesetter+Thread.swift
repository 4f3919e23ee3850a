import CPangoCairo
import Foundation

extension Typesetter {
  /// The typesetter of the thread that asks, which ends with it.
  static var ofThisThread: Typesetter {
    if let held = pthread_getspecific(slot) {
      return Unmanaged<Typesetter>.fromOpaque(held).takeUnretainedValue()
    }
    let typesetter = Typesetter()
    pthread_setspecific(slot, Unmanaged.passRetained(typesetter).toOpaque())
    return typesetter
  }

  /// Where every thread holds its own.
  private static let slot: pthread_key_t = {
    var key = pthread_key_t()
    let status = pthread_key_create(&key) { typesetter in
      // Optional on some systems only.
      let held: UnsafeMutableRawPointer? = typesetter
      if let held { Unmanaged<Typesetter>.fromOpaque(held).release() }
    }
    precondition(status == 0, "the process has no room for another value of each thread")
    return key
  }()
}
