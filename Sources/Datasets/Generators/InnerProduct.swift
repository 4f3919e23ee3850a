/// The product of a row and a vector, with the rounding of the matrix product behind NumPy: fused products in
/// four lanes, as OpenBLAS adds them on x86 processors with AVX2. Where large terms cancel, the order shows.
///
/// - Parameters:
///   - row: As many numbers as the vector has.
///   - vector: The other factor.
///   - used: How many entries of the vector, at its start, may differ from 0; the rest costs no time.
/// - Returns: The sum of the products.
func innerProduct(_ row: Slice<UnsafeBufferPointer<Double>>, _ vector: [Double], used: Int)
  -> Double
{
  let row = UnsafeBufferPointer(rebasing: row)
  let laneCount = 4
  let tail = vector.count - vector.count % laneCount
  var lanes = SIMD4<Double>.zero
  for start in stride(from: 0, to: min(used, tail), by: laneCount) {
    for lane in 0..<laneCount {
      lanes[lane].addProduct(row[start + lane], vector[start + lane])
    }
  }
  let sum = (lanes[0] + lanes[2]) + (lanes[1] + lanes[3])
  if used <= tail { return sum }

  switch vector.count - tail {
  case 1: return sum.addingProduct(row[tail], vector[tail])
  case 2:
    let second = row[tail + 1] * vector[tail + 1]
    return sum + second.addingProduct(row[tail], vector[tail])
  default:
    let second = row[tail + 1] * vector[tail + 1]
    let both = second.addingProduct(row[tail], vector[tail])
    return sum + both.addingProduct(row[tail + 2], vector[tail + 2])
  }
}
