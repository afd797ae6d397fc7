import Diagnostics

extension PacketValue {
  package static var takesLists: Bool { false }

  package static func read(_ value: YAMLValue, in context: ReadingContext) -> Reading<Self> {
    guard let scalar = value.scalar else {
      return .unread([ValueProblem.notScalar(Self.type, value).finding(at: value.location)])
    }
    return read(RichText(plain: scalar, at: value.location), in: context)
  }
}
