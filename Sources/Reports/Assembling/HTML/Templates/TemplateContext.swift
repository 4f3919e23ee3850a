package import Mustache

/// What a template prints, which gives its parts by name.
///
/// Mustache would otherwise find them by reflection, which takes as long as all else that is done for a page.
package protocol TemplateContext: MustacheParent {
  /// A part; `nil` where there is none of that name, or where it is `nil`.
  func child(named name: String) -> Any?
}
