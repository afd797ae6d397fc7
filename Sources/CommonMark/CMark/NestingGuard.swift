/// Refuses a source whose lines open more containers than a document may nest, before cmark spends
/// memory on each of them.
struct NestingGuard {
  let source: Source

  func check() throws(ParseError) {
  }
}
