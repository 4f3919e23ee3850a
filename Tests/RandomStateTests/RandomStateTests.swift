import RandomState
import Testing

/// Every call of a stream, in NumPy's order, compared bit for bit with what NumPy drew.
struct RandomStateTests {
  @Test("The first draws of a stream are NumPy's", arguments: [0, 1, 42, 4_294_967_295])
  func firstDraws(seed: UInt32) throws {
    let expected = try FirstDraws.from(seed: seed)
    var random = RandomState(seed: seed)
    #expect(random.randomSample(count: 5) == expected.randomSample)
    #expect(random.standardNormal(count: 5) == expected.standardNormal)
    #expect(random.uniform(low: -3, high: 7, count: 3) == expected.uniform)
    #expect(random.permutation(10) == expected.permutation)
    var numbers = Array(0..<12)
    random.shuffle(&numbers)
    #expect(numbers == expected.shuffle)
    #expect(random.normal(loc: 2, scale: 0.5, count: 3) == expected.normal)
    #expect(random.randint(low: 0, high: 1000, count: 6) == expected.randint)
  }

  @Test(
    "Draws far into a stream and at odd arguments are NumPy's",
    arguments: [0, 7, 2_147_483_648, 4_294_967_295])
  func laterDraws(seed: UInt32) throws {
    let (expected, ranges) = try LaterDraws.from(seed: seed)
    var random = RandomState(seed: seed)
    #expect(random.randomSample(count: 5003).suffix(3) == expected.randomSampleAfter5000[...])
    #expect(random.standardNormal(count: 2003).suffix(3) == expected.standardNormalAfter2000[...])
    #expect(random.permutation(1000).prefix(10) == expected.permutation1000[...])
    #expect(random.standardNormal() == expected.standardNormalPending)
    #expect(
      ranges.map { random.randint(low: $0[0], high: $0[1], count: 4) } == expected.randint)
    #expect(random.uniform(low: 3, high: -1, count: 3) == expected.uniformReversed)
    #expect(String(random.permutation(Array("abcdefgh"))) == expected.permutationOfLetters)
    #expect(random.permutation(0) == expected.permutation0)
    #expect(random.permutation(1) == expected.permutation1)
    #expect(random.randomSample() == expected.randomSample)
  }

  @Test("A copy goes on by itself from where the original stood")
  func copies() {
    var original = RandomState(seed: 5)
    _ = original.standardNormal()
    var copy = original
    let expected = original.standardNormal(count: 700)
    #expect(copy.standardNormal(count: 700) == expected)
  }

  @Test("Rows shuffled by exchange come in the order of shuffled elements")
  func exchange() {
    var byElements = RandomState(seed: 3)
    var elements = Array(0..<40)
    byElements.shuffle(&elements)
    var byExchange = RandomState(seed: 3)
    var rows = Array(0..<40)
    byExchange.shuffle(count: rows.count) { rows.swapAt($0, $1) }
    #expect(rows == elements)
  }

  @Test(
    "Numbers permuted in place come in the order of a permutation, and the stream goes on alike",
    arguments: [0, 1, 2, 3, 64, 65, 500, 3000])
  func permute(count: Int) {
    var random = RandomState(seed: 8)
    var copy = random
    var numbers = [Int32](repeating: 7, count: count)
    for _ in 0..<3 {
      copy.permute(&numbers)
      #expect(numbers.map { Int($0) } == random.permutation(count))
    }
    #expect(copy.randomSample() == random.randomSample())
  }

  @Test("The least interval is one number, for which nothing is drawn")
  func emptyInterval() {
    var random = RandomState(seed: 1)
    #expect(random.randomInterval(0) == 0)
    #expect(random.randomSample() == 0.417022004702574)
  }

  @Test(
    "The words of samples are those the samples are made of, across blocks and from odd places",
    arguments: [0, 1, 311, 312, 313, 1000], [0, 1, 5])
  func sampleWords(count: Int, before: Int) {
    var random = RandomState(seed: 6)
    for _ in 0..<before { _ = random.randomInterval(1) }
    var copy = random
    var samples: [Double] = []
    random.sampleWords(count: count) { range, words in
      #expect(range.lowerBound == samples.count)
      for place in 0..<range.count {
        let upper = UInt64(words[2 * place] >> 5)
        samples.append(Double(upper << 26 | UInt64(words[2 * place + 1] >> 6)) * 0x1p-53)
      }
    }
    #expect(samples == copy.randomSample(count: count))
    #expect(random.randomSample() == copy.randomSample())
  }
}
