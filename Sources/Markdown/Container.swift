/// A directive whose body is blocks of its own: an admonition, a set of tabs.
package struct Container: Sendable, Hashable {
  /// The directive, with its body as it was written.
  package var directive: Directive
  /// The argument as inlines; empty where there is none.
  package var title: [Inline]
  /// The body.
  package var blocks: [Block]

  package init(directive: Directive, title: [Inline], blocks: [Block]) {
    self.directive = directive
    self.title = title
    self.blocks = blocks
  }
}
