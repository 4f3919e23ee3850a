/// The generator of words, MT19937, seeded with one number as in the authors' revision of 2002.
///
/// Words are made and tempered a block at a time: the loops are simple enough to be vectorized.
struct MersenneTwister: Sendable {
  private static let size = 624
  private static let shift = 397

  /// The recurrence's last `size` words.
  private var state: [UInt32]
  /// The same words, tempered: what is given out.
  private var words: [UInt32]
  /// The index of the next word to give out.
  private var position = Self.size

  init(seed: UInt32) {
    state = []
    state.reserveCapacity(Self.size)
    var word = seed
    for index in 1...Self.size {
      state.append(word)
      word = 1_812_433_253 &* (word ^ word >> 30) &+ UInt32(index)
    }
    words = [UInt32](repeating: 0, count: Self.size)
  }

  mutating func next() -> UInt32 {
    if position == Self.size { makeBlock() }
    defer { position += 1 }
    return words[position]
  }

  /// Gives out words one by one for as long as they are wanted.
  ///
  /// - Parameter take: Given the words that are made but not given out, at least one, it says how many it takes; it
  ///   is called again where it takes all of them.
  mutating func take(_ take: (UnsafeBufferPointer<UInt32>) -> Int) {
    var taken = 0
    repeat {
      if position == Self.size { makeBlock() }
      taken = words.withUnsafeBufferPointer { words in
        take(UnsafeBufferPointer(rebasing: words[position...]))
      }
      position += taken
    } while position == Self.size && taken > 0
  }

  private mutating func makeBlock() {
    let size = Self.size
    let shift = Self.shift
    state.withUnsafeMutableBufferPointer { state in
      for index in 0..<(size - shift) {
        state[index] = state[index + shift] ^ Self.twist(state[index], state[index + 1])
      }
      for index in (size - shift)..<(size - 1) {
        state[index] = state[index + shift - size] ^ Self.twist(state[index], state[index + 1])
      }
      state[size - 1] = state[shift - 1] ^ Self.twist(state[size - 1], state[0])

      words.withUnsafeMutableBufferPointer { words in
        for index in 0..<size { words[index] = Self.temper(state[index]) }
      }
    }
    position = 0
  }

  /// The upper bit of one word and the lower bits of the next, times the recurrence's matrix.
  private static func twist(_ upper: UInt32, _ lower: UInt32) -> UInt32 {
    let joined = upper & 0x8000_0000 | lower & 0x7fff_ffff
    return joined >> 1 ^ (0 &- (lower & 1)) & 0x9908_b0df
  }

  private static func temper(_ word: UInt32) -> UInt32 {
    var word = word
    word ^= word >> 11
    word ^= word << 7 & 0x9d2c_5680
    word ^= word << 15 & 0xefc6_0000
    word ^= word >> 18
    return word
  }
}
