import CCMark

/// The tree that libcmark built; frees it when the last reference goes.
final class CMarkTree {
  private let pointer: OpaquePointer

  var root: CMarkNode { CMarkNode(pointer, in: self) }

  /// Parses with cmark's defaults, which are CommonMark 0.30. Nil only if memory ran out.
  init?(parsing bytes: [UInt8]) {
    let pointer = bytes.withUnsafeBytes { buffer in
      cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
    }
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  deinit { cmark_node_free(pointer) }
}

/// One node of a `CMarkTree`, which it keeps alive.
struct CMarkNode {
  fileprivate let pointer: OpaquePointer

  fileprivate let tree: CMarkTree

  fileprivate init(_ pointer: OpaquePointer, in tree: CMarkTree) {
    self.pointer = pointer
    self.tree = tree
  }

  var type: cmark_node_type { cmark_node_get_type(pointer) }
  var firstChild: CMarkNode? { cmark_node_first_child(pointer).map { CMarkNode($0, in: tree) } }
  var next: CMarkNode? { cmark_node_next(pointer).map { CMarkNode($0, in: tree) } }

  var children: CMarkChildren { CMarkChildren(next: firstChild) }

  var isParagraph: Bool { type == CMARK_NODE_PARAGRAPH }
  var isContainer: Bool { type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_ITEM }
  var isBlock: Bool {
    (CMARK_NODE_FIRST_BLOCK.rawValue...CMARK_NODE_LAST_BLOCK.rawValue).contains(type.rawValue)
  }

  /// Whether a walk enters it without leaving it.
  var isLeaf: Bool {
    switch type {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
      CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      true
    default: false
    }
  }

  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  /// From 1, in bytes.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  var literal: String { text(cmark_node_get_literal(pointer)) }
  var destination: String { text(cmark_node_get_url(pointer)) }
  var title: String { text(cmark_node_get_title(pointer)) }
  var fenceInfo: String { text(cmark_node_get_fence_info(pointer)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var listIsTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

  var listKind: List.Kind {
    guard cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST else { return .bullet }
    let delimiter = cmark_node_get_list_delim(pointer)
    return .ordered(
      start: Int(cmark_node_get_list_start(pointer)),
      delimiter: delimiter == CMARK_PAREN_DELIM ? .parenthesis : .period)
  }

  private func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}

/// The children of a node, in order.
struct CMarkChildren: Sequence, IteratorProtocol {
  fileprivate var upcoming: CMarkNode?

  fileprivate init(next: CMarkNode?) { upcoming = next }

  mutating func next() -> CMarkNode? {
    defer { upcoming = upcoming?.next }
    return upcoming
  }
}

/// Visits a tree's nodes in order without recursion, so that depth costs no stack.
struct CMarkWalk: ~Copyable {
  enum Event {
    case enter(CMarkNode)
    case exit(CMarkNode)
  }

  private let tree: CMarkTree
  private let iterator: OpaquePointer?

  init(_ tree: CMarkTree) {
    self.tree = tree
    iterator = cmark_iter_new(tree.root.pointer)
  }

  deinit { cmark_iter_free(iterator) }

  /// The next event; nil at the end. Leaves have no exit.
  mutating func next() -> Event? {
    guard let iterator else { return nil }
    let event = cmark_iter_next(iterator)
    guard let node = cmark_iter_get_node(iterator) else { return nil }
    switch event {
    case CMARK_EVENT_ENTER: return .enter(CMarkNode(node, in: tree))
    case CMARK_EVENT_EXIT: return .exit(CMarkNode(node, in: tree))
    default: return nil
    }
  }
}
