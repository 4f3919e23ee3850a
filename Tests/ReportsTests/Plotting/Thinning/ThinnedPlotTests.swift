import Figures
import Foundation
import Testing

@testable import Reports

@Suite("Plots of very long logs")
struct ThinnedPlotTests {
  /// The same log drawn from all its rows, and thinned as if it were a thousand times as long.
  private func plots(
    _ text: String, change: (inout PlotOptions) -> Void = { _ in }
  ) throws -> (full: LogPlot, thinned: LogPlot) {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var options = PlotOptions()
    options.title = "log"
    change(&options)
    let full = try LogPlot(of: LogArguments([file.path]), options)
    options.mostRows = 2000
    return (full, try LogPlot(of: LogArguments([file.path]), options))
  }

  /// Loss that falls and rises again, with noise.
  private func log(_ count: Int, noise: Double, from first: Int = 1, diverges: Bool = false)
    -> String
  {
    var state: UInt64 = 3
    var text = "epoch,loss,val_loss\n"
    for row in 0..<count {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let share = Double(row) / Double(count)
      let loss = 1 / (1 + 40 * share) + noise * Double(state >> 40) / Double(1 << 24)
      let isLost = diverges && row > count * 3 / 4
      text += "\(first + row),\(isLost ? "nan" : "\(loss)"),\(loss + share * share / 2)\n"
    }
    return text
  }

  private func lines(_ plot: LogPlot) -> [LineMark] {
    plot.figure.panels[0][0].marks.compactMap { $0 as? LineMark }
  }

  @Test("say the same as those of all rows", arguments: [0, 0.01, 0.5], [false, true])
  func description(noise: Double, diverges: Bool) throws {
    let (full, thinned) = try plots(log(30_000, noise: noise, diverges: diverges))
    #expect(lines(thinned)[0].x.count < lines(full)[0].x.count / 2)
    // Where a smoothed curve turns, and where a curve is nearly done, is known to within a cell.
    let places = /until about epoch [0-9]+|by (about )?epoch [0-9]+/
    #expect(
      thinned.figure.summary.replacing(places, with: "")
        == full.figure.summary.replacing(places, with: ""))
    #expect(lines(thinned).map(\.divergence) == lines(full).map(\.divergence))
  }

  @Test("have the same best epoch, range and last values", arguments: [0, 1])
  func numbers(first: Int) throws {
    let (full, thinned) = try plots(log(30_000, noise: 0.2, from: first)) { $0.showsBest = true }
    #expect(lines(thinned).map(\.extent) == lines(full).map(\.extent))
    #expect(lines(thinned).map { $0.y.last } == lines(full).map { $0.y.last })
    let rules = [full, thinned].map { $0.figure.panels[0][0].marks.compactMap { $0 as? RuleMark } }
    #expect(rules[0] == rules[1] && rules[0].count == 1)
    #expect(full.figure.summary.contains("over 30000 epochs"))
  }

  @Test("are smoothed before rows are left out")
  func smoothing() throws {
    let (full, thinned) = try plots(log(30_000, noise: 0.2)) { $0.smoothing = 0.99 }
    let all = lines(full)[2]
    let left = lines(thinned)[2]
    #expect(left.x.count < all.x.count / 2)
    for (x, y) in zip(left.x, left.y) { #expect(all.y[Int(x) - 1] == y) }
  }

  @Test("go on with a log that was appended to")
  func appended() throws {
    let part = log(10_000, noise: 0.1, from: 0).split(separator: "\n")
    let text = (part + part.dropFirst() + part.dropFirst(0)).joined(separator: "\n")
    let (full, thinned) = try plots(text)
    #expect(lines(thinned)[0].x.last == 30_000 && lines(full)[0].x.last == 30_000)
    #expect(lines(thinned)[0].extent == lines(full)[0].extent)
  }

  @Test("without a column that counts stand at their rows")
  func rows() throws {
    let text = log(20_000, noise: 0.1).replacing(/(?m)^[^,\n]*,/, with: "")
    let (full, thinned) = try plots(text)
    #expect(lines(thinned)[0].extent == lines(full)[0].extent)
    #expect(thinned.figure.summary.contains(" over 20000 epochs."))
  }

  @Test("keep all rows where their numbers are asked for, or a mean of runs is drawn")
  func all() throws {
    let (_, kept) = try plots(log(5000, noise: 0.1)) { $0.keepsAll = true }
    #expect(lines(kept)[0].x.count == 5000)
    let together = RunGroup.areAlone(
      try LogArguments(["run-1.csv", "run-2.csv", "b.csv"]), by: .automatic)
    #expect(together == [false, false, true])
  }
}
