extension Document {
  /// The document with each token replaced by what it stands for.
  ///
  /// A token is one private-use scalar of planes 15 and 16 (U+F0000…U+FFFFD, U+100000…U+10FFFD);
  /// those that `resolve` does not know stay. What replaces it is never read as Markdown, whatever
  /// it holds, and its own private-use scalars are not tokens.
  ///
  /// - In text: a text or inlines. Blocks replace a paragraph that is nothing but their token; their
  ///   headings move below the nearest heading above. Anywhere else blocks become running text.
  /// - In code, alternative texts, addresses, titles and info strings: plain text.
  /// - In raw HTML: nothing is replaced.
  ///
  /// Paragraphs and emphasis that end up empty are left out.
  package func substituting(_ resolve: (Unicode.Scalar) -> Substitution?) -> Document {
    withoutActuallyEscaping(resolve) { resolve in
      var blocks = BlockSubstitution(inlines: InlineSubstitution(resolve: resolve))
      var document = Document(blocks: blocks.replace(self.blocks))
      document.linkDefinitions = linkDefinitions.map { definition in
        var definition = definition
        definition.source = blocks.inlines.replace(definition.source)
        definition.label = blocks.inlines.replace(definition.label)
        definition.destination = blocks.inlines.replace(definition.destination)
        return definition
      }
      return document
    }
  }
}

extension Unicode.Scalar {
  /// Whether templates may print it for a value: private use, planes 15 and 16.
  package var isToken: Bool {
    (0xF0000...0xFFFFD).contains(value) || (0x100000...0x10FFFD).contains(value)
  }
}
