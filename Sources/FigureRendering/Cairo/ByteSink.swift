import CPangoCairo

/// Collects what Cairo writes to a stream.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// The function to give to Cairo; its closure argument is `context`.
  static let write: cairo_write_func_t = { context, data, count in
    guard let context, let data else { return CAIRO_STATUS_WRITE_ERROR }
    Unmanaged<ByteSink>.fromOpaque(context).takeUnretainedValue()
      .bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
    return CAIRO_STATUS_SUCCESS
  }

  /// The sink as Cairo's closure argument. It does not keep the sink alive: who makes the surface must.
  var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}
