import CommonMark
import Packets

extension Press {
  /// A chart outside any document, as a page of ours shows it.
  package struct Picture: Sendable {
    /// What the chart is called in templates: `timeline`.
    package let name: String
    /// The picture with its table below.
    package let html: Markup
  }

  /// The packet's charts for ourselves; those of which it says enough.
  package func pictures(of packet: Packet) -> [Picture] {
    let writing = Writing(packet, for: .internal, in: context)
    return Chart.all.compactMap { chart -> Picture? in
      guard let figure = chart.figure(packet, writing), !figure.html.isEmpty else { return nil }
      let block = Block(.figure(figure), start: .nowhere, endLine: 0)
      return Picture(
        name: chart.name,
        html: Markup(.html(PageBody([block], for: .internal).html(below: chart.name))))
    }
  }
}
