import CCMark

/// What cmark itself makes of a source, in its safe mode.
///
/// Line ends are ours: cmark leaves a carriage return in code. So are titles: of a definition with
/// something behind its empty title, cmark keeps an empty title where there is none.
func cmarkHTML(_ source: String) -> String {
  let bytes = Array(source.replacing("\r\n", with: "\n").utf8)
  let html = bytes.withUnsafeBytes { buffer in
    cmark_markdown_to_html(
      buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
  }
  guard let html else { return "" }
  defer { cmark_get_default_mem_allocator().pointee.free(html) }
  return String(cString: html).replacing(" title=\"\"", with: "")
}
