import CCMarkGFM
import Synchronization

/// Owns a tree that cmark-gfm parsed.
struct CMarkTree: ~Copyable {
  private let root: OpaquePointer?

  /// While it parses, cmark-gfm changes a table of special characters that all parsers share.
  private static let parsing = Mutex(())

  /// Extensions are registered in a list without a lock: once, here, and only read afterwards.
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  private static let extensions = ["table", "strikethrough", "autolink"]

  /// Parses GitHub-flavoured Markdown; `~~` is needed to strike text through, so that `~5` stays as it is.
  init(parsing source: String) {
    var source = source
    root = Self.parsing.withLock { _ in
      Self.registered
      guard let parser = cmark_parser_new(CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE) else { return nil }
      defer { cmark_parser_free(parser) }
      for name in Self.extensions {
        guard let found = cmark_find_syntax_extension(name) else { continue }
        _ = cmark_parser_attach_syntax_extension(parser, found)
      }
      return source.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { bytes in
          cmark_parser_feed(parser, bytes.baseAddress, bytes.count)
          return cmark_parser_finish(parser)
        }
      }
    }
  }

  deinit {
    if let root { cmark_node_free(root) }
  }

  /// Lends the document's node, which must not outlive the call.
  borrowing func withRoot<Result>(_ body: (CMarkNode) -> Result) -> Result {
    // Without memory for a tree cmark-gfm has already aborted: its root is never null here.
    guard let root else { preconditionFailure("cmark-gfm gave no document") }
    return body(CMarkNode(root))
  }
}
