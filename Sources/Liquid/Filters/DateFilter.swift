extension Filter {
  /// A moment in a format of `strftime`; what can't be read as one stays as it is.
  static let date = Filter(
    "date", [Parameter("format", .text)], result: .type(.string)
  ) { input, arguments, context in
    let format = arguments.text(0)
    guard !format.isEmpty, let moment = Moment(input, now: context.now) else { return input }
    return input.rewritten(moment.formatted(format))
  }
}
