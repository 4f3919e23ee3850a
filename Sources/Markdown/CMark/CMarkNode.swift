import CCMarkGFM

/// A node of a `CMarkTree`, valid as long as the tree.
struct CMarkNode {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  /// cmark-gfm's name of the node's type: `paragraph`, `code`, `table_row`…
  var type: String { String(cString: cmark_node_get_type_string(pointer)) }

  var children: [CMarkNode] {
    var children: [CMarkNode] = []
    var next = cmark_node_first_child(pointer)
    while let node = next {
      children.append(CMarkNode(node))
      next = cmark_node_next(node)
    }
    return children
  }

  /// From 1; right for blocks, not for inlines.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  /// In bytes, from 1; right for blocks, not for inlines.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

  var literal: String { string(cmark_node_get_literal(pointer)) }
  var url: String { string(cmark_node_get_url(pointer)) }
  var title: String { string(cmark_node_get_title(pointer)) }
  var fenceInfo: String { string(cmark_node_get_fence_info(pointer)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }

  /// The fence's character and length, or `nil` where the code block is an indented one.
  var fence: (length: Int, character: UInt8)? {
    var length: CInt = 0
    var offset: CInt = 0
    var character: CChar = 0
    guard cmark_node_get_fenced(pointer, &length, &offset, &character) != 0 else { return nil }
    return (Int(length), UInt8(bitPattern: character))
  }

  /// One for each column of a table.
  var tableAlignments: [Block.Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let alignments = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<count).map { column in
      switch alignments[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }

  private func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
