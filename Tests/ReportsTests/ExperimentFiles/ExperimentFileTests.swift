import Datasets
import Reports
import Testing
import Training

@Suite struct ExperimentFileTests {
  @Test("The experiment inside every recorded history is read", arguments: Fixtures.histories)
  func readsFixtures(name: String) throws {
    let source = SourceText(file: "\(name).json", try Fixtures.history(name))
    let node = try #require(try SourceNode.parse(yaml: source)?["experiment"])
    let experiment = try ExperimentFile(node: node, name: "other").experiment
    #expect(experiment.name == name)
    #expect(experiment.split == .rows(500))
    #expect(experiment.seeds == [1])
    #expect(experiment.precision == .float64)
    #expect(experiment.optimizer == .sgd(learningRate: 0.01, momentum: 0.8999999761581421))
  }
}
