/// A key of a mapping, declared once: read, checked, written and documented from here.
package struct Key<Record: Sendable>: Sendable {
  /// The key.
  package let name: String
  /// What it means: a clause without a full stop.
  package let summary: String
  /// What its value must be.
  package let expected: String
  /// Whether it must be given.
  package let isRequired: Bool
  /// Whether a listing shows it even where it has its default.
  package let isAlwaysWritten: Bool
  /// Reads the value into a record; `false` where it is wrong.
  let read: @Sendable (SourceNode, inout Record, inout Problems) -> Bool
  /// The value in a record as it is written; `nil` for a key that another one is written for.
  let write: @Sendable (Record) -> PlainValue?

  /// A key for a property of the record, whose default is the property's value in a fresh record.
  package init<Value>(
    _ name: String, _ property: any WritableKeyPath<Record, Value> & Sendable,
    _ form: ValueForm<Value>, isRequired: Bool = false, isAlwaysWritten: Bool = false,
    _ summary: String
  ) {
    self.init(
      name, expected: form.expected, isRequired: isRequired, isAlwaysWritten: isAlwaysWritten,
      summary,
      read: { node, record, problems in
        guard let value = form.read(node, name, &problems) else { return false }
        record[keyPath: property] = value
        return true
      }, write: { form.write($0[keyPath: property]) })
  }

  private init(
    _ name: String, expected: String, isRequired: Bool, isAlwaysWritten: Bool, _ summary: String,
    read: @escaping @Sendable (SourceNode, inout Record, inout Problems) -> Bool,
    write: @escaping @Sendable (Record) -> PlainValue?
  ) {
    self.name = name
    self.summary = summary
    self.expected = expected
    self.isRequired = isRequired
    self.isAlwaysWritten = isAlwaysWritten
    self.read = read
    self.write = write
  }

  /// A key that decided the record's defaults before it was read, and is always written.
  package init<Value>(
    _ name: String, constant value: Value, _ form: ValueForm<Value>, _ summary: String
  ) {
    self.init(
      name, expected: form.expected, isRequired: false, isAlwaysWritten: true, summary,
      read: { node, _, problems in form.read(node, name, &problems) != nil },
      write: { _ in form.write(value) })
  }

  /// A key that has led to this record already, and whose value is the record's name.
  static func name(_ text: String) -> Key {
    Key(
      "name", expected: text, isRequired: true, isAlwaysWritten: true, "which one it is",
      read: { _, _, _ in true }, write: { _ in .text(text) })
  }

  /// The same key, which is written only of some records.
  package func written(where isWritten: @escaping @Sendable (Record) -> Bool) -> Key {
    Key(
      name, expected: expected, isRequired: isRequired, isAlwaysWritten: isAlwaysWritten, summary,
      read: read, write: { [write] in isWritten($0) ? write($0) : nil })
  }

  /// The same key of a part of a larger record.
  package func within<Whole: Sendable>(
    _ part: any WritableKeyPath<Whole, Record> & Sendable
  ) -> Key<Whole> {
    Key<Whole>(
      name, expected: expected, isRequired: isRequired, isAlwaysWritten: isAlwaysWritten, summary,
      read: { [read] in read($0, &$1[keyPath: part], &$2) },
      write: { [write] in write($0[keyPath: part]) })
  }
}
