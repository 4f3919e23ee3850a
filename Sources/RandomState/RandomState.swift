/// NumPy's legacy generator, `numpy.random.RandomState(seed)`, draw for draw.
///
///     var random = RandomState(seed: 42)
///     random.randomSample()  // 0.3745401188473625
///     random.permutation(3)  // the next draws of the same stream
///
/// A value: a copy goes on by itself from where the original stood. Integers and uniform numbers have NumPy's
/// bits everywhere; Gaussian ones pass through the system's logarithm, which is NumPy's own on the same system.
///
/// The 32-bit words come from the Mersenne Twister MT19937: Matsumoto and Nishimura, "Mersenne Twister: a
/// 623-dimensionally equidistributed uniform pseudo-random number generator", ACM TOMACS 8 (1998).
public struct RandomState: Sendable {
  private var twister: MersenneTwister
  /// The second number of the last Gaussian pair, where it is still to be given out.
  var pendingGaussian: Double?

  /// Seeds the generator as `RandomState(seed)` does.
  public init(seed: UInt32) {
    twister = MersenneTwister(seed: seed)
  }

  /// The next 32 random bits.
  mutating func nextWord() -> UInt32 { twister.next() }

  /// Gives out words of 32 random bits for as long as they are wanted; see ``MersenneTwister/take(_:)``.
  mutating func takeWords(_ take: (UnsafeBufferPointer<UInt32>) -> Int) { twister.take(take) }

  /// The next 64 random bits, the upper half drawn first.
  mutating func nextDoubleWord() -> UInt64 {
    let upper = UInt64(twister.next())
    return upper << 32 | UInt64(twister.next())
  }
}
