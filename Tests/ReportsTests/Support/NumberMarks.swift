import Foundation

extension String {
  /// A page as its readers see it: without the marks that say what each number is.
  var withoutNumberMarks: String {
    replacingOccurrences(
      of: #"<data [^>]*>|</data>|<span data-of=[^>]*>"#, with: "", options: .regularExpression
    ).replacingOccurrences(of: "</span></samp>", with: "</samp>")
  }
}
