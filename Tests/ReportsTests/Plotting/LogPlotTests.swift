import Figures
import Foundation
import Testing

@testable import Reports

@Suite("Plots of logs")
struct LogPlotTests {
  private func plot(
    _ names: String..., change: (inout PlotOptions) -> Void = { _ in }
  ) throws -> LogPlot {
    var options = PlotOptions()
    change(&options)
    let paths = names.map { Fixtures.folder.appending(path: $0).path }
    return try LogPlot(of: LogArguments(paths), options)
  }

  private func head(_ plot: LogPlot) -> String { String(plot.table.text.prefix { $0 != "\n" }) }

  @Test(
    "stand at epochs where each is logged once, otherwise at steps",
    arguments: [
      ("keras-csvlogger.csv", "epoch,loss,val_loss,accuracy,val_accuracy"),
      ("keras-semicolon.csv", "epoch,loss,val_loss,accuracy,val_accuracy"),
      ("keras-history-nan.json", "epoch,loss,val_loss"),
      ("lightning-1.csv", "step,loss,val_loss,val_acc"),
      ("lightning-2.csv", "epoch,loss,val_loss,val_acc"),
      ("trainer-steps.json", "step,loss,val_loss,val_accuracy"),
      ("trainer-epochs.json", "epoch,loss,val_loss,val_accuracy"),
      ("wandb-history.csv", "step,loss,val_loss,val_accuracy"),
      ("wandb-chart.csv", "step,clean-dust-12 - loss"),
      (
        "ultralytics.csv",
        "epoch,box_loss,val_box_loss,cls_loss,val_cls_loss,dfl_loss,val_dfl_loss,metrics/precision(B)"
      ),
    ])
  func columns(name: String, columns: String) throws {
    #expect(head(try plot("logs/\(name)")) == columns)
  }

  @Test("are named by what they are drawn from, and by nothing else")
  func source() throws {
    let source = try plot("logs/keras-csvlogger.csv").figure.source
    #expect(source.count == 64)
    #expect(try plot("logs/keras-csvlogger.csv").figure.source == source)
    #expect(try plot("logs/keras-semicolon.csv").figure.source != source)
    let smooth = try plot("logs/keras-csvlogger.csv") { $0.smoothing = 0.5 }
    #expect(smooth.figure.source != source)
  }

  @Test("have the numbers of the log")
  func numbers() throws {
    let rows = try plot("logs/keras-validation-freq.csv").table.text.split(separator: "\n")
    #expect(rows.count == 7)
    #expect(rows[1].hasPrefix("1,1.2,,0.5,"))
    #expect(rows[3].split(separator: ",", omittingEmptySubsequences: false)[2] != "")
    #expect(rows[3].hasPrefix("3,"))
  }

  @Test("go on with a log that was appended to, and replace what was run again")
  func appended() throws {
    #expect(try plot("logs/keras-appended.csv").table.text.split(separator: "\n").count == 8)
    let resumed = try plot("logs/keras-resumed.csv").table.text.split(separator: "\n")
    #expect(
      resumed.map { $0.prefix { $0 != "," } } == ["epoch", "1", "2", "3", "4", "5", "6", "7", "8"])
  }

  @Test("overlay several files by their names")
  func overlay() throws {
    let plot = try plot("logs/keras-csvlogger.csv", "logs/keras-history.json")
    #expect(plot.figure.title == "keras-csvlogger and keras-history")
    #expect(head(plot).hasPrefix("experiment,epoch,loss,"))
    #expect(plot.figure.summary.contains("Learning curves of keras-history over 60 epochs."))
  }

  @Test("name our own experiments, and draw what they measured")
  func own() throws {
    let plot = try plot("histories/hinge.json")
    #expect(plot.figure.title == "hinge")
    #expect(plot.figure.panels.map { $0[0].y.label }.prefix(2) == ["Loss", "Accuracy"])
  }

  @Test("mean runs of one experiment where they are asked to")
  func band() throws {
    let plot = try plot("logs/keras-csvlogger.csv", "logs/keras-history.json") {
      $0.grouping = .band
      $0.interval = .range
    }
    #expect(head(plot).hasPrefix("epoch,loss,loss_low,loss_high,val_loss,"))
    #expect(plot.figure.summary.contains("mean of 2 seeds"))
  }

  @Test("leave a run that diverged out of a mean, and say so")
  func diverged() throws {
    let plot = try plot("logs/keras-nan.csv", "logs/keras-appended.csv", "logs/keras-resumed.csv") {
      $0.grouping = .band
    }
    #expect(plot.warnings.count == 1)
    #expect(plot.warnings[0].message == "the run diverged and is left out of the mean")
    #expect(plot.figure.summary.contains("mean of 2 seeds"))
  }

  @Test("refuse epochs beside steps")
  func mixed() {
    #expect(throws: Diagnostics.self) {
      try plot("logs/keras-csvlogger.csv", "logs/trainer-steps.json")
    }
  }

  @Test("keep a share linear where the loss is on a logarithmic axis")
  func scales() throws {
    let panels = try plot("logs/keras-csvlogger.csv") { $0.yScale = .init(.log) }.figure.panels
    #expect(panels.map { $0[0].y.scale } == [.logarithmic, .linear])
    let symlog = try plot("logs/keras-csvlogger.csv") {
      $0.yScale = .init(.symlog, linearThreshold: 0.5)
      $0.xScale = .init(.log)
    }.figure.panels[0][0]
    #expect(symlog.y.scale == .symlog(linearThreshold: 0.5) && symlog.x.scale == .logarithmic)
  }

  @Test("draw columns in one panel, each with its name")
  func lines() throws {
    let plot = try plot("logs/keras-csvlogger.csv") {
      ($0.x, $0.y) = ("epoch", ["loss", "accuracy"])
    }
    #expect(plot.figure.panels.count == 1)
    #expect(head(plot) == "experiment,epoch,value")
    #expect(plot.table.text.contains("\nloss,0,") && plot.table.text.contains("\naccuracy,59,"))
  }
}
