import Testing

@testable import Figures

@Suite("A ball that rolls along a line")
struct RollingBallTests {
  @Test("touches all points of a level line")
  func level() {
    let ball = RollingBall(over: (0..<5).map { (Double($0), 2.0) }, radius: 3)
    #expect(ball.touches == [true, true, true, true, true])
    #expect(ball.underside == [2, 2, 2, 2, 2])
  }

  @Test("touches two peaks and hangs down between them")
  func peaks() {
    let ball = RollingBall(over: [(0, 0), (1, -9), (3, -9), (4, 0)], radius: 2.5)
    #expect(ball.touches == [true, false, false, true])
    // The ball rests with its centre 1.5 above the middle.
    #expect(abs(ball.underside[1] - (1.5 - (2.5 * 2.5 - 1).squareRoot())) < 1e-12)
    #expect(ball.underside[0] == 0 && ball.underside[3] == 0)
  }

  @Test("touches of points above each other the highest alone")
  func upright() {
    let ball = RollingBall(over: [(0, 0), (0, 5), (0, 2)], radius: 1)
    #expect(ball.touches == [false, true, false])
  }

  @Test("leans on the side of a spike that is higher than it is wide")
  func spike() {
    let ball = RollingBall(over: [(0, 0), (0.5, -1), (1, 100), (1.5, -1), (2, 0)], radius: 1)
    #expect(ball.touches == [true, false, true, false, true])
    // The centre is one above the first point.
    #expect(abs(ball.underside[1] - (1 - 0.75.squareRoot())) < 1e-12)
    #expect(RollingBall(over: [], radius: 1).touches.isEmpty)
  }
}
