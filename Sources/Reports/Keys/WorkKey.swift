/// Names the result of a piece of work by all that decides it: the stage with its version, and every input by name.
///
/// Two pieces of work of the same key give the same bytes, so what is there under a key is not made again. The inputs
/// stay readable beside the digest, so that two keys can be compared field by field.
package struct WorkKey: Sendable, Hashable {
  /// What is done.
  package let stage: WorkStage
  /// All that decides the result, by name.
  package let fields: [WorkField]
  /// SHA-256 of the stage, its version and the fields, each text with its length before it.
  package let digest: Digest

  /// The key of a piece of work.
  ///
  /// - Parameters:
  ///   - stage: What is done.
  ///   - fields: What it is done with, in an order that stays the same.
  package init(_ stage: WorkStage, _ fields: [WorkField]) {
    self.stage = stage
    self.fields = fields
    var hash = SHA256()
    hash.update(framed: "lossbook \(stage.name)")
    hash.update(framed: String(stage.version))
    for field in fields {
      hash.update(framed: field.name)
      switch field.value {
      case .plain(let text):
        hash.update(framed: "plain")
        hash.update(framed: text)
      case .work(_, let digest):
        hash.update(framed: "work")
        hash.update(framed: digest.text)
      case .content(let digest):
        hash.update(framed: "content")
        hash.update(framed: digest.text)
      }
    }
    digest = Digest(bytes: hash.finalize())
  }
}

/// One input of a piece of work.
package struct WorkField: Sendable, Hashable {
  /// What it is called: a key path such as `optimizer.learning_rate`, or words such as `training of 'hinge'`.
  package var name: String
  /// What it is.
  package var value: Value

  /// What an input is.
  package enum Value: Sendable, Hashable {
    /// A setting, as JSON.
    case plain(String)
    /// The result of other work, by that work's name and key.
    case work(WorkName, Digest)
    /// The content of a file, or of a text too long to be shown.
    case content(Digest)
  }

  /// Joins a name and a value.
  package init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }

  /// A setting.
  package init(_ name: String, _ value: PlainValue) {
    // Texts in JSON hold no line feeds of their own.
    let lines = value.json.split(separator: "\n").map { $0.drop { $0 == " " } }
    self.init(name, .plain(lines.joined(separator: lines.count > 1 ? " " : "")))
  }
}

/// A kind of work, with a version that counts up when the same inputs begin to give another result.
package struct WorkStage: Sendable, Hashable {
  /// What it is called.
  package let name: String
  /// From 1.
  package let version: Int
}

extension PlainValue {
  /// The leaves of nested mappings by their key paths; a list is one leaf.
  ///
  /// - Parameter prefix: What stands before all paths.
  /// - Returns: A field a leaf, in the order of the mappings.
  func fields(below prefix: String = "") -> [WorkField] {
    guard case .mapping(let entries) = self else { return [WorkField(prefix, self)] }
    return entries.flatMap { entry in
      entry.value.fields(below: prefix.isEmpty ? entry.key : "\(prefix).\(entry.key)")
    }
  }
}

extension SHA256 {
  /// Adds a text with its length before it, so that no two rows of texts are alike.
  fileprivate mutating func update(framed text: String) {
    withUnsafeBytes(of: UInt64(text.utf8.count).littleEndian) { update($0) }
    update(text)
  }
}
