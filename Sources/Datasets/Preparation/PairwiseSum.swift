/// The sum of terms in the order that NumPy takes over contiguous memory: halves are summed by themselves, down
/// to blocks of 128, and these in eight interleaved lanes. The rounding error grows as log *n*.
package func pairwiseSum(count: Int, of term: (Int) -> Double) -> Double {
  pairwiseSum(0..<count, of: term)
}

private func pairwiseSum(_ range: Range<Int>, of term: (Int) -> Double) -> Double {
  let blockSize = 128
  let laneCount = 8
  if range.count > blockSize {
    let half = range.count / 2
    let middle = range.lowerBound + half - half % laneCount
    return pairwiseSum(range.lowerBound..<middle, of: term)
      + pairwiseSum(middle..<range.upperBound, of: term)
  }

  var sum = 0.0
  var index = range.lowerBound
  if range.count >= laneCount {
    var lanes = SIMD8<Double>.zero
    while index + laneCount <= range.upperBound {
      for lane in 0..<laneCount { lanes[lane] += term(index + lane) }
      index += laneCount
    }
    sum =
      ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3]))
      + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]))
  }
  while index < range.upperBound {
    sum += term(index)
    index += 1
  }
  return sum
}
