import Testing

@testable import Figures

@Suite("Tables of learning curves")
struct LearningCurveTableTests {
  @Test("have a row an epoch and a column a series, as Keras names them")
  func oneRun() {
    let panels = [
      LearningCurvePanel(
        label: "Loss", curves: [LearningCurve(train: [1, 0.5], test: [1.25, .nan])]),
      LearningCurvePanel(
        label: "Mean squared error", name: "mse", curves: [LearningCurve(train: [4, 3], test: [])]),
    ]
    #expect(
      LearningCurveTable(panels).text == "epoch,loss,val_loss,mse\n1,1.0,1.25,4.0\n2,0.5,nan,3.0\n")
  }

  @Test("tell runs apart in a first column, quoted where it has to be")
  func overlay() {
    let curves = ["a, b", "say \"c\""].map { LearningCurve(name: $0, train: [1], test: []) }
    #expect(
      LearningCurveTable([LearningCurvePanel(label: "Loss", curves: curves)]).text
        == "experiment,epoch,loss\n\"a, b\",1,1.0\n\"say \"\"c\"\"\",1,1.0\n")
  }

  @Test("merge the places of series that were measured at different steps")
  func sparse() {
    let curve = LearningCurve(
      train: .init(x: [1, 2, 3], values: [3, 2, 1]), test: .init(x: [2, 3.5], values: [5, 4]))
    #expect(
      LearningCurveTable([LearningCurvePanel(label: "Loss", curves: [curve])], x: "Global step")
        .text == "global_step,loss,val_loss\n1,3.0,\n2,2.0,5.0\n3,1.0,\n3.5,,4.0\n")
  }

  @Test("come in pieces that make up the whole")
  func pieces() {
    let curve = LearningCurve(train: [Double](repeating: 0.5, count: 20_000), test: [])
    let table = LearningCurveTable([LearningCurvePanel(label: "Loss", curves: [curve])])
    var pieces: [String] = []
    table.write { pieces.append($0) }
    #expect(pieces.count > 1 && pieces.allSatisfy { $0.utf8.count < 70_000 })
    #expect(pieces.joined() == table.text)
    #expect(table.text.hasSuffix("\n20000,0.5\n"))
  }

  @Test("give the ends of a band")
  func band() {
    let series = LearningCurve.Series(
      values: [2, 1], band: .init(low: [1, 0.5], high: [3, .nan]))
    let curve = LearningCurve(train: series, test: .init(values: [4, 4]), runs: 3)
    #expect(
      LearningCurveTable([LearningCurvePanel(label: "Loss", curves: [curve])]).text
        == "epoch,loss,loss_low,loss_high,val_loss\n1,2.0,1.0,3.0,4.0\n2,1.0,0.5,nan,4.0\n")
  }
}
