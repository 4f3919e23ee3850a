import Testing

@testable import Reports

@Suite("Telling names of files")
struct TellingNamesTests {
  @Test(
    "are the shortest part that tells each from the others",
    arguments: [
      (["runs/adam.csv", "runs/sgd.csv"], ["adam", "sgd"]),
      (["a/metrics.csv", "b/metrics.csv"], ["a", "b"]),
      (["logs/version_0/metrics.csv", "logs/version_1/metrics.csv"], ["version_0", "version_1"]),
      (["x/a/trainer_state.json", "x/b/c/trainer_state.json"], ["a", "b/c"]),
      (["lightning_logs/version_3/metrics.csv"], ["version_3"]), (["metrics.csv"], ["metrics"]),
      (["../metrics.csv"], ["metrics"]), (["lr0.1.csv", "lr0.01.csv"], ["lr0.1", "lr0.01"]),
      (["a.csv", "a.csv"], ["a", "a (2)"]), (["-"], ["standard input"]),
    ])
  func names(paths: [String], names: [String]) { #expect(TellingNames(paths).names == names) }
}
