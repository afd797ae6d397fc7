import CommonMark
import Liquid
import Packets

/// A picture that templates print as `charts.<name>`: a computed value, made from declared fields
/// and the day, and shared only where all that it needs is.
struct Chart: Sendable {
  /// As templates name it.
  let name: String
  let meaning: String
  /// Derived from the inputs, never stated.
  let visibility: Visibility
  /// Nil where the packet says too little for a picture.
  let figure: @Sendable (Packet, Writing) -> Figure?

  init<each Value>(
    _ name: String, _ meaning: String, from inputs: repeat ChartInput<each Value>,
    figure: @escaping @Sendable (Writing, repeat each Value) -> Figure?
  ) {
    var visibility = Visibility.shared
    for input in repeat each inputs {
      if input.visibility == .internal { visibility = .internal }
    }
    self.name = name
    self.meaning = meaning
    self.visibility = visibility
    let inputs = (repeat each inputs)
    self.figure = { packet, writing in
      figure(writing, repeat (each inputs).get(packet, writing.audience))
    }
  }

  /// Every chart, in the order in which `handoff fields` lists them.
  static let all: [Chart] = [.timeline, .criteria, .stakeholders]
}

/// The variable `charts`.
struct ChartShape: Sendable {
  let audience: Audience
  let type: ObjectType

  private static let chart = OpaqueType("chart", isText: false)

  init(audience: Audience) {
    self.audience = audience
    type = ObjectType(
      "charts",
      Chart.all.map { chart in
        ObjectType.Field(
          chart.name, .opaque(Self.chart), isOptional: true, meaning: chart.meaning,
          unavailable: audience.unavailability(of: chart.visibility))
      })
  }

  var field: ObjectType.Field {
    .init(
      "charts", .object(type),
      meaning: "Pictures: each stands in a paragraph of its own, and is a table in Markdown")
  }

  func value(of packet: Packet, in writing: Writing) -> Value {
    .object(
      TypedObject(
        type,
        Chart.all.map { chart in
          guard audience.sees(chart.visibility), let figure = chart.figure(packet, writing) else {
            return .null
          }
          return .opaque(
            PrintedValue(
              plainText: figure.summary, typeName: Self.chart.name,
              // Nothing is drawn where nothing has a place: the table says it all.
              content: figure.html.isEmpty ? .blocks(figure.fallback) : .figure(figure)))
        }))
  }
}
