/// What a run of `*`, `_` or `~` can do (spec 0.30, 6.2; GFM 0.29, 6.5).
struct Delimiting: Hashable {
  let delimiter: Unicode.Scalar
  /// How many delimiters were typed in a row.
  let length: Int
  let canOpen: Bool
  let canClose: Bool

  /// nil stands for the start or the end of the text.
  init(
    _ delimiter: Unicode.Scalar, length: Int, before: Unicode.Scalar?, after: Unicode.Scalar?
  ) {
    self.delimiter = delimiter
    self.length = length
    let flanking = Flanking(before: before, after: after)
    switch delimiter {
    case "_":
      canOpen = flanking.isLeft && (!flanking.isRight || flanking.followsPunctuation)
      canClose = flanking.isRight && (!flanking.isLeft || flanking.precedesPunctuation)
    case "~":
      canOpen = flanking.isLeft && length <= 2
      canClose = flanking.isRight && length <= 2
    default:
      canOpen = flanking.isLeft
      canClose = flanking.isRight
    }
  }

  /// Whether `self` may close what `opener` opens: the rule of three.
  func closes(_ opener: Delimiting) -> Bool {
    guard canClose, opener.canOpen, opener.delimiter == delimiter else { return false }
    return !(canOpen || opener.canClose) || length % 3 == 0 || (opener.length + length) % 3 != 0
  }
}
