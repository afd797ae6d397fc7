extension Renderer {
  mutating func write(_ text: String) {
    text.withBytes { output.append(contentsOf: $0) }
  }

  /// A number's digits.
  private mutating func write(_ number: Int) {
    if number < 0 { output.append(UInt8(ascii: "-")) }
    writeDigits(of: number.magnitude)
  }

  private mutating func writeDigits(of number: UInt) {
    let (rest, digit) = number.quotientAndRemainder(dividingBy: 10)
    if rest > 0 { writeDigits(of: rest) }
    output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
  }

  /// Prints a value where it stands.
  mutating func write(
    _ value: Value, as context: OutputContext, at position: Position
  ) throws(RenderFailure) {
    switch context {
    case .plain: write(value)
    case .token: try writeToken(value, at: position)
    case .htmlText:
      if case .opaque(let opaque) = value, case .html(let markup)? = opaque.trusted {
        write(markup)
      } else {
        writeEscaped(value.printed)
      }
    case .htmlAttribute: writeEscaped(value.printed)
    case .htmlURL: writeEscaped(URLScheme.isAllowed(value.printed) ? value.printed : "#")
    case .htmlURLPart:
      writeEscaped(
        value.printed.split(separator: ":", omittingEmptySubsequences: false).joined(
          separator: "%3A"))
    case .stylesheet:
      guard case .opaque(let opaque) = value, case .stylesheet(let style)? = opaque.trusted else {
        throw RenderFailure(.untrustedStylesheet, at: position)
      }
      write(style)
    }
    try checkOutput(at: position)
  }

  /// Text as it is, without a copy in between.
  private mutating func write(_ value: Value) {
    switch value {
    case .null, .blank, .empty: break
    case .string(let text): write(text)
    case .located(let text, _): write(text)
    case .integer(let number): write(number)
    case .boolean(let flag): write(flag ? "true" : "false")
    case .array(let elements):
      for element in elements { write(element) }
    default: write(value.text)
    }
  }

  /// One token for a value; nothing for what prints as nothing.
  private mutating func writeToken(_ value: Value, at position: Position) throws(RenderFailure) {
    switch value {
    case .captured(let captured): return write(captured.text)
    case .null, .blank, .empty: return
    case .string(""), .located("", _): return
    case .array(let elements):
      for element in elements { try writeToken(element, at: position) }
      return
    default: break
    }
    guard let scalar = tokens.add(value) else {
      throw RenderFailure(.tooManyTokens(limit: TokenTable.limit), at: position)
    }
    output.append(contentsOf: UTF8.encode(scalar) ?? .init())
  }

  /// `& < > " '` as references.
  private mutating func writeEscaped(_ text: String) {
    text.withBytes { bytes in
      var start = 0
      for (offset, byte) in bytes.enumerated() {
        guard let reference = htmlReference(for: byte) else { continue }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<offset]))
        output.append(contentsOf: reference.bytes)
        start = offset + 1
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }
}

/// The character reference that stands for a byte of HTML's syntax.
func htmlReference(for byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}

/// The bytes of the longest of these.
let longestHTMLReference = 6
