import Training

/// A metric as a fixture spells it: a name, or a mapping of a name and settings.
struct MetricFile: Decodable {
  private var settings: Settings

  private struct Settings: Decodable {
    var name: String
    var `as`: String?
    var threshold: Double?
    var thresholds: Double?
    var topK: Int?
    var classId: Int?
    var k: Int?
    var average: String?
    var beta: Double?
    var numThresholds: Int?
    var curve: String?
    var summationMethod: String?
    var fromLogits: Bool?
    var labelSmoothing: Double?
    var classAggregation: String?
  }

  init(from decoder: any Decoder) throws {
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      settings = Settings(name: name)
    } else {
      settings = try Settings(from: decoder)
    }
  }

  func metric() throws -> Metric {
    let metric = try unnamed()
    return settings.as.map { .named($0, metric) } ?? metric
  }

  private func unnamed() throws -> Metric {
    let metric = try wanted(Metric(named: settings.name))
    let average = try settings.average.map { try wanted(FScoreAverage(rawValue: $0)) }
    return switch metric {
    case .binaryAccuracy: .binaryAccuracy(threshold: settings.threshold ?? 0.5)
    case .truePositives: .truePositives(threshold: settings.thresholds ?? 0.5)
    case .precision:
      .precision(
        threshold: settings.thresholds, topK: settings.topK, classID: settings.classId)
    case .recall:
      .recall(threshold: settings.thresholds, topK: settings.topK, classID: settings.classId)
    case .topKCategoricalAccuracy: .topKCategoricalAccuracy(k: settings.k ?? 5)
    case .sparseTopKCategoricalAccuracy: .sparseTopKCategoricalAccuracy(k: settings.k ?? 5)
    case .f1Score: .f1Score(average: average, threshold: settings.threshold)
    case .fBetaScore:
      .fBetaScore(average: average, beta: settings.beta ?? 1, threshold: settings.threshold)
    case .auc:
      .auc(
        thresholds: settings.numThresholds ?? 200,
        curve: try wanted(AUCCurve(rawValue: settings.curve ?? "ROC")),
        summation: try wanted(AUCSummation(rawValue: settings.summationMethod ?? "interpolation")),
        fromLogits: settings.fromLogits ?? false)
    case .r2Score:
      .r2Score(
        classAggregation: try wanted(
          R2Aggregation(rawValue: settings.classAggregation ?? "uniform_average")))
    case .loss(.binaryCrossentropy):
      .loss(.binaryCrossentropy(fromLogits: settings.fromLogits ?? false))
    case .loss(.categoricalCrossentropy):
      .loss(.categoricalCrossentropy(labelSmoothing: settings.labelSmoothing ?? 0))
    default: metric
    }
  }
}

/// A final value: a number or a confusion matrix.
enum FinalValue: Decodable {
  case number(Double)
  case matrix([[Int]])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .matrix(try container.decode([[Int]].self))
    }
  }

  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var matrix: [[Int]]? { if case .matrix(let matrix) = self { matrix } else { nil } }
}
