/// What a page shows compared with the page that its report gives.
struct PageComparison {
  /// The page as it lies in the site.
  let shown: String
  /// The page as it was made again.
  let expected: String
  /// The page's file as messages name it.
  let file: String

  /// More differences than this are counted only.
  private static let most = 10

  /// Where they differ: a message for each line of the page, at its place.
  var problems: [Diagnostic] {
    let (old, new) = (Self.lines(of: shown), Self.lines(of: expected))
    var changes: [(line: Int, shown: Substring?, expected: Substring?)] = []
    var (i, j) = (0, 0)
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(Self.offset))
    let inserted = Set(difference.insertions.map(Self.offset))
    while i < old.count || j < new.count {
      let isRemoved = removed.contains(i)
      let isInserted = inserted.contains(j)
      if isRemoved || isInserted {
        changes.append((i + 1, isRemoved ? old[i] : nil, isInserted ? new[j] : nil))
      }
      i += isRemoved || !isInserted ? 1 : 0
      j += isInserted || !isRemoved ? 1 : 0
    }
    let problems = changes.prefix(Self.most).map(problem)
    guard changes.count > Self.most else { return problems }
    return problems + [
      Diagnostic(
        file: file,
        message: "and \(changes.count - Self.most) lines more are not what the report gives")
    ]
  }

  private func problem(_ line: Int, _ shown: Substring?, _ expected: Substring?) -> Diagnostic {
    switch (shown, expected) {
    case (let shown?, let expected?): return problem(line, shown: shown, expected: expected)
    case (let shown?, nil):
      return Diagnostic(
        file: file, line: line, column: 1,
        message: "the page shows '\(Self.excerpt(shown))', which its report does not give")
    default:
      return Diagnostic(
        file: file, line: line, column: 1,
        message: "the page lacks '\(Self.excerpt(expected ?? ""))', which its report gives")
    }
  }

  private func problem(_ line: Int, shown: Substring, expected: Substring) -> Diagnostic {
    let place = zip(shown, expected).prefix { $0 == $1 }.count
    let column = place + 1
    let name = ShownNumber.expression(at: place, in: expected)
    let was = Self.piece(of: shown, at: place)
    let own = Self.piece(of: expected, at: place)
    let giver = name.map { "\($0) is '\(own)'" } ?? "its report gives '\(own)'"
    return Diagnostic(
      file: file, line: line, column: column, message: "the page shows '\(was)', and \(giver)")
  }

  // MARK: Text

  private static func offset(of change: CollectionDifference<Substring>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  private static func lines(of text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The text between tags, or the word inside of one, that a place lies in.
  private static func piece(of line: Substring, at place: Int) -> String {
    let characters = Array(line)
    func isEdge(_ character: Character) -> Bool {
      character == "<" || character == ">" || character.isWhitespace
    }
    var start = min(place, characters.count)
    while start > 0, !isEdge(characters[start - 1]) { start -= 1 }
    var end = min(place, characters.count)
    while end < characters.count, !isEdge(characters[end]) { end += 1 }
    return excerpt(characters[start..<end])
  }

  private static func excerpt(_ text: some Collection<Character>) -> String {
    text.count > 80 ? String(text.prefix(80)) + "…" : String(text)
  }
}
