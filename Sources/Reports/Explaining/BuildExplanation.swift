/// Why work is done: what became of its inputs since the last build of the site.
package struct BuildExplanation: Sendable {
  private let new: [WorkName: WorkKey]
  private let last: BuildRecord?

  /// Compares the keys of a build with those of the last one.
  package init(of keys: SiteKeys, since last: BuildRecord?) {
    new = Dictionary(keys.all.map { ($0.name, $0.key) }, uniquingKeysWith: { first, _ in first })
    self.last = last
  }

  /// Compares what two builds left.
  package init(of build: BuildRecord, since last: BuildRecord?) {
    new = Dictionary(build.works.map { ($0.name, $0.key) }, uniquingKeysWith: { first, _ in first })
    self.last = last
  }

  /// Why a piece of work is done: a sentence each, without its full stop.
  package func reasons(for name: WorkName) -> [String] {
    guard let last else { return ["no earlier build of this site is known"] }
    guard let old = last[name]?.key, let key = new[name] else { return ["it is new"] }
    guard old.digest != key.digest else {
      return ["its result was not kept, or another lossbook made it"]
    }
    var seen: Set<WorkName> = [name]
    let changes = changes(from: old, to: key, &seen)
    guard changes.count > Self.most else { return changes }
    return changes.prefix(Self.most) + ["and \(changes.count - Self.most) changes more"]
  }

  /// Nobody reads more changes than so many.
  private static let most = 6

  private func changes(
    from old: WorkKey, to new: WorkKey, _ seen: inout Set<WorkName>
  ) -> [String] {
    var changes: [String] = []
    if old.stage.version != new.stage.version {
      changes.append(
        "lossbook's \(new.stage.name) is version \(new.stage.version), and was \(old.stage.version)"
      )
    }
    let before = Dictionary(
      old.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    for field in new.fields where before[field.name] != field.value {
      changes += change(of: field, from: before[field.name], &seen)
    }
    let now = Set(new.fields.map(\.name))
    for field in old.fields where !now.contains(field.name) {
      changes.append(Self.removal(of: field))
    }
    return changes
  }

  private func change(
    of field: WorkField, from old: WorkField.Value?, _ seen: inout Set<WorkName>
  ) -> [String] {
    switch (old, field.value) {
    case (.plain(let old), .plain(let new)):
      return ["\(field.name) changed from \(old) to \(new)"]
    case (nil, .plain(let new)): return ["\(field.name) was left out and is \(new)"]
    case (.work, .work(let name, _)):
      // Said once, however many ways lead there.
      guard seen.insert(name).inserted else { return [] }
      guard let oldKey = last?[name]?.key, let newKey = self.new[name] else {
        return ["\(field.name) changed"]
      }
      return changes(from: oldKey, to: newKey, &seen).map { "\(field.name): \($0)" }
    case (nil, _): return ["\(field.name) is new"]
    default: return ["\(field.name) changed"]
    }
  }

  private static func removal(of field: WorkField) -> String {
    if case .plain(let value) = field.value {
      return "\(field.name) was \(value) and is left out"
    }
    return "\(field.name) is gone"
  }
}
