extension HTMLWriter {
  mutating func write(_ inlines: [Inline]) {
    for inline in inlines {
      let source = source(inline.origin)
      if source.isEmpty {
        write(inline)
      } else {
        html += "<span\(source)>"
        write(inline)
        html += "</span>"
      }
    }
  }

  private mutating func write(_ inline: Inline) {
    switch inline.content {
    case .text(let text): html += text.htmlEscaped
    case .softBreak: html += "\n"
    case .hardBreak: html += "<br />\n"
    case .code(let code): html += "<code>\(code.htmlEscaped)</code>"
    case .html:
      switch options.rawHTML {
      case .omitted: html += "<!-- raw HTML omitted -->"
      case .dropped: html += inline.isHTMLBreak ? "<br />" : ""
      }
    case .emphasis(let children): write(children, in: "em")
    case .strong(let children): write(children, in: "strong")
    case .strikethrough(let children): write(children, in: "del")
    case .link(let destination, let title, let children):
      guard let address = options.urls.link(destination) else { return write(children) }
      html += "<a href=\"\(address.hrefEscaped)\"\(titleAttribute(title))>"
      write(children)
      html += "</a>"
    case .image(let source, let title, let alternative):
      let text = alternativeText(alternative)
      guard let address = options.urls.image(source) else {
        html += text
        return
      }
      html += "<img src=\"\(address.hrefEscaped)\" alt=\"\(text)\"\(titleAttribute(title)) />"
    }
  }

  private mutating func write(_ children: [Inline], in element: String) {
    html += "<\(element)>"
    write(children)
    html += "</\(element)>"
  }

  private func titleAttribute(_ title: String) -> String {
    title.isEmpty ? "" : " title=\"\(title.htmlEscaped)\""
  }

  /// An image's alternative: plain text, escaped; cmark keeps raw HTML in it as text.
  private func alternativeText(_ inlines: [Inline]) -> String {
    inlines.reduce(into: "") { text, inline in
      switch inline.content {
      case .text(let part), .code(let part): text += part.htmlEscaped
      case .html(let html):
        if options.rawHTML == .omitted {
          text += html.htmlEscaped
        } else if inline.isHTMLBreak {
          text += " "
        }
      case .softBreak, .hardBreak: text += " "
      case .emphasis, .strong, .strikethrough, .link, .image:
        text += alternativeText(inline.children)
      }
    }
  }
}
