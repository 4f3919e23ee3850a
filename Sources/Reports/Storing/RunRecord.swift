internal import Training

/// A run as bytes: numbers in little endian, series and values with their names, so that it reads back the same.
enum RunRecord {
  /// The bytes of a run.
  static func bytes(of run: Run) -> [UInt8] {
    var writer = ByteWriter()
    writer.integer(run.seed)
    for epoch in [run.divergedAtEpoch, run.stoppedAtEpoch, run.restoredEpoch] {
      writer.integer(UInt64(epoch ?? 0))
    }
    writer.integer(UInt32(run.history.series.count))
    for series in run.history.series {
      writer.text(series.name)
      writer.numbers(series.values)
    }
    for values in [run.final.train, run.final.test] {
      writer.integer(UInt32(values.count))
      for value in values {
        writer.text(value.name)
        writer.integer(value.value.bitPattern)
      }
    }
    for matrix in [run.final.trainConfusionMatrix, run.final.testConfusionMatrix] {
      writer.integer(UInt32(matrix?.count ?? 0))
      for count in (matrix ?? []).joined() { writer.integer(UInt64(count)) }
    }
    return writer.bytes
  }

  /// The run of some bytes; `nil` where they are not those of a run.
  static func run(_ bytes: [UInt8]) -> Run? {
    var reader = ByteReader(bytes: bytes)
    guard let seed = reader.integer(UInt32.self), let diverged = reader.epoch(),
      let stopped = reader.epoch(), let restored = reader.epoch(),
      let series = reader.list({ reader in
        reader.text().flatMap { name in
          reader.numbers().map { History.Series(name: name, values: $0) }
        }
      }),
      let train = reader.list({ $0.value() }), let test = reader.list({ $0.value() }),
      let trainMatrix = reader.matrix(), let testMatrix = reader.matrix(), reader.isAtEnd
    else { return nil }
    return Run(
      seed: seed, history: History(series: series),
      final: Run.Final(
        train: train, test: test,
        trainConfusionMatrix: trainMatrix.isEmpty ? nil : trainMatrix,
        testConfusionMatrix: testMatrix.isEmpty ? nil : testMatrix),
      divergedAtEpoch: diverged, stoppedAtEpoch: stopped, restoredEpoch: restored)
  }
}

extension ByteReader {
  /// An epoch, or 0 for none.
  fileprivate mutating func epoch() -> Int?? {
    integer(UInt64.self).flatMap(Int.init(exactly:)).map { $0 == 0 ? nil : $0 }
  }

  fileprivate mutating func value() -> Run.Value? {
    text().flatMap { name in
      integer(UInt64.self).map { Run.Value(name: name, value: Double(bitPattern: $0)) }
    }
  }

  /// As many rows as columns, none where there is no matrix.
  fileprivate mutating func matrix() -> [[Int]]? {
    guard let size = count() else { return nil }
    var rows: [[Int]] = []
    for _ in 0..<size {
      var row: [Int] = []
      for _ in 0..<size {
        guard let count = integer(UInt64.self), let count = Int(exactly: count) else { return nil }
        row.append(count)
      }
      rows.append(row)
    }
    return rows
  }
}
