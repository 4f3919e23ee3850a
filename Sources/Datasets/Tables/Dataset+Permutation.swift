extension Dataset {
  /// Puts the rows into the order of the given indices, without a second copy of them.
  mutating func permuteRows(_ order: [Int32]) {
    x.elements.withUnsafeMutableBufferPointer { $0.permute(order, width: x.columns) }
    switch target {
    case .real(var values):
      target = .real([])
      values.permute(order)
      target = .real(values)
    case .signed(var values):
      target = .signed([])
      values.permute(order)
      target = .signed(values)
    case .classes(var classes, let count):
      target = .classes([], count: count)
      classes.permute(order)
      target = .classes(classes, count: count)
    case .oneHot(var classes, let count):
      target = .oneHot([], count: count)
      classes.permute(order)
      target = .oneHot(classes, count: count)
    }
    sampleWeights?.permute(order)
  }
}

extension Array {
  fileprivate mutating func permute(_ order: [Int32]) {
    withUnsafeMutableBufferPointer { $0.permute(order, width: 1) }
  }
}

extension UnsafeMutableBufferPointer {
  /// Puts rows of so many elements into an order, cycle by cycle.
  fileprivate func permute(_ order: [Int32], width: Int) {
    var order = order
    for first in order.indices where order[first] >= 0 {
      let saved = Array(self[(first * width)..<((first + 1) * width)])
      var place = first
      while true {
        let source = Int(order[place])
        // What has its row is marked.
        order[place] = -1
        if source == first { break }
        for index in 0..<width { self[place * width + index] = self[source * width + index] }
        place = source
      }
      for index in 0..<width { self[place * width + index] = saved[index] }
    }
  }
}
