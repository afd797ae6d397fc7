extension String {
  /// As a document prints it: findings mark what is typed with backticks, which are no quotes there.
  package var sentence: String {
    var isOpen = false
    return String(
      map { character in
        guard character == "`" else { return character }
        isOpen.toggle()
        return isOpen ? "“" : "”"
      })
  }
}
