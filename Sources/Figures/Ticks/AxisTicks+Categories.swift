extension AxisTicks {
  /// Names that are cut are cut to no fewer characters than this; rather some names are left out.
  private static let fewestCharacters = 4

  /// The names at whole numbers, each in the room that it has: wrapped, shortened, and where that leaves too little of
  /// them every second name, every third, ….
  func categoryTicks(_ names: [String]) -> [Tick] {
    let shown = names.indices.filter { scale.domain.contains(Double($0)) }
    guard let first = shown.first, let last = shown.last else { return [] }
    let span = scale.domain.upperBound - scale.domain.lowerBound
    let pitch = abs(scale.end - scale.start) / span
    var step = max(1, Int(min((leastRoom / pitch).rounded(.up), Double(names.count))))
    while step <= last - first {
      let ticks = categoryTicks(
        names, at: Array(stride(from: first, through: last, by: step)), pitch: pitch * Double(step))
      let told = apart(ticks, room: pitch * Double(step), names: names)
      if told.allSatisfy({ isReadable($0, name: names[Int($0.value)]) }) { return told }
      step += 1
    }
    return [Tick(value: Double(first), lines: lines(names[first], abs(scale.end - scale.start)))]
  }

  /// Names in the room that each has: its own, and what the names beside it leave of theirs.
  private func categoryTicks(_ names: [String], at indices: [Int], pitch: Double) -> [Tick] {
    let rooms = indices.map { sharesRoom ? length(names[$0]) + leastGap * size : pitch }
    return indices.enumerated().map { place, index in
      // The first and the last have no more than their own up to the ends of the scale.
      let isInside = place > 0 && place < indices.count - 1
      let beside = isInside ? max(rooms[place - 1], rooms[place + 1]) : pitch
      return Tick(value: Double(index), lines: lines(names[index], max(pitch, 2 * pitch - beside)))
    }
  }

  private func isReadable(_ tick: Tick, name: String) -> Bool {
    tick.lines.allSatisfy { line in
      guard let cut = line.firstIndex(of: "…"), !name.contains(line) else { return true }
      // A piece from the beginning and one from the end need more room than a beginning.
      let isInMiddle = line.index(after: cut) < line.endIndex
      return line.count > (isInMiddle ? 2 : 1) * Self.fewestCharacters
    }
  }

  /// Names that have become the same are cut in the middle, for they may differ at their ends.
  private func apart(_ ticks: [Tick], room: Double, names: [String]) -> [Tick] {
    let counts = Dictionary(ticks.map { ($0.lines, 1) }, uniquingKeysWith: +)
    return ticks.map { tick in
      let name = names[Int(tick.value)]
      guard !tick.lines.isEmpty, counts[tick.lines] ?? 0 > 1, tick.label != name else {
        return tick
      }
      return Tick(value: tick.value, lines: [cutInMiddle(name, room)])
    }
  }
}
