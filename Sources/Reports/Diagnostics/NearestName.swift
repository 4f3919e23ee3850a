/// The name that was probably meant: the one that takes the fewest edits, if they are few.
///
/// An edit inserts, removes or replaces a character or swaps two neighbours, whatever the case; a third of the
/// longer name may be edited, but not all of it. A name that begins with all of what was written, or that ends it after
/// a `_`, as `circles` does `make_circles`, counts as near too.
///
/// - Complexity: O(c · n · m) for c candidates of length m and a name of length n.
package func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().prefix(100))
  guard !wanted.isEmpty else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased())
    let distance = editDistance(wanted, letters)
    let length = max(wanted.count, letters.count)
    let limit = min(max(1, length / 3), length - 1)
    guard distance <= limit, distance < best?.distance ?? .max else { continue }
    best = (candidate, distance)
  }
  if let best { return best.name }
  guard wanted.count >= 2 else { return nil }
  let text = String(wanted)
  return candidates.first {
    $0.lowercased().hasPrefix(text) || text.hasSuffix("_" + $0.lowercased())
  }
}

/// The advice that goes with an unknown name: the nearest one, or all there are.
package func adviceOnNames(
  near name: String, among candidates: [String], called plural: String
) -> String {
  if let nearest = nearestName(to: name, among: candidates) { return "did you mean '\(nearest)'?" }
  guard !candidates.isEmpty else { return "there are no \(plural)" }
  return "the \(plural) are \(candidates.joined(separator: ", "))"
}

/// The optimal string alignment distance.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    row.reserveCapacity(b.count + 1)
    for j in 1...b.count {
      var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        cost = min(cost, beforeLast[j - 2] + 1)
      }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
