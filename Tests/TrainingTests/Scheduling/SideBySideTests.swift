import Synchronization
import Testing

@testable import Training

@Suite("Work side by side")
struct SideBySideTests {
  @Test("is done once each, whatever the costs", arguments: [0, 1, 500])
  func once(count: Int) {
    let done = Mutex<[Int: Int]>([:])
    SideBySide.perform(costs: (0..<count).map { Double($0 % 5) }) { index in
      done.withLock { $0[index, default: 0] += 1 }
    }
    #expect(done.withLock { $0.count } == count)
    #expect(done.withLock { $0.values.allSatisfy { $0 == 1 } })
  }
}
