extension Filter {
  static let textFilters: [Filter] = [
    Filter("upcase", input: .text, result: .type(.string)) { (input, _, _) in
      input.rewritten(input.text.uppercased())
    }
  ]
}
