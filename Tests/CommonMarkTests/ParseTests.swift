import Testing

@testable import CommonMark

@Suite struct ParseTests {
  @Test func dumpsATree() throws {
    let source = """
      # Hi *there*

      > - one `a
      >   b` &amp; **x**
      lazy ~~s **t** u~~
      [x]: /u

      - [ ] todo
      - [x] done

      a
      | h | i |
      |---|:-:|
      | `\\|` | 2 | 3
      | 1
      ---
      > |a|
      > |-|
      > |b|
      |c|

      [y]: /v
      """
    let (document, isAligned) = try Document.parse(source)
    print(document.dump())
    #expect(isAligned)
  }
}
