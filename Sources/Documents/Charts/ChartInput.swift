import Packets

/// What a chart may be made from: a declared field, read for one audience.
struct ChartInput<Value>: Sendable {
  let visibility: Visibility
  let get: @Sendable (Packet, Audience) -> Value

  /// The chart is for those alone who may see this.
  static func needed(_ input: Input<Value>) -> ChartInput {
    ChartInput(visibility: input.visibility, get: { packet, _ in input.get(packet) })
  }

  /// The chart has it for those who may see this, and is whole without it for others.
  static func aside<Answer>(_ input: Input<Entry<Answer>?>) -> ChartInput
  where Value == Entry<Answer>? {
    ChartInput(
      visibility: .shared,
      get: { packet, audience in audience.sees(input.visibility) ? input.get(packet) : nil })
  }

  /// The same for a field of records.
  static func aside<Answer>(_ input: Input<[Entry<Answer>?]>) -> ChartInput
  where Value == [Entry<Answer>?] {
    ChartInput(
      visibility: .shared,
      get: { packet, audience in audience.sees(input.visibility) ? input.get(packet) : [] })
  }
}

/// A booked meeting by its name.
struct NamedMeeting: Sendable {
  var name: String
  var meeting: Meeting
}

extension ChartInput<[NamedMeeting]> {
  /// The booked meetings, those that the audience may see.
  static let meetings = ChartInput(
    visibility: .shared,
    get: { packet, audience in
      let declared = Meetings.outline.declaration.parts.first { $0.shape == .facts }?.fields ?? []
      return zip(Meetings.fields, declared).compactMap { field, declaration in
        guard audience.sees(declaration.visibility),
          case .given(.meeting(let meeting)) = field.entries(packet.meetings).first?.answer
        else { return nil }
        return NamedMeeting(name: UpcomingStep.title(of: declaration.name), meeting: meeting)
      }
    })
}
