extension Filter {
  /// The argument for what is nil, false or empty.
  static let `default` = Filter(
    "default", [Parameter("value", .any, isRequired: false)],
    keywords: [Parameter("allow_false", .boolean)], result: .inputOrArgument
  ) { input, arguments, _ in
    let allowsFalse = arguments["allow_false"]?.isTruthy ?? false
    let isMissing = allowsFalse ? input.isNull : !input.isTruthy
    return isMissing || input.isEmpty ? arguments[0] ?? .string("") : input
  }
}
