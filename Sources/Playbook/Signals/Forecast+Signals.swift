import Diagnostics
import Packets

extension Ledger {
  /// The expansion signals' worth in a year: weighted by probability, and in full. Nil where nobody
  /// wrote whether there are any.
  mutating func readSignals(in currency: String?) -> (weighted: Total, full: Total)? {
    let section = dossier.packet.expansionSignals
    if section.signals.isEmpty, section.frame.noneKnown == nil {
      grounds.lacks(
        "expansion signals",
        write: "Expansion signals, or `None known — reason` there",
        at: dossier.place(of: "Expansion signals"), from: .closeOut)
      return nil
    }
    var (weighted, full): ([DecimalNumber?], [DecimalNumber]) = ([], [])
    for signal in section.signals {
      let name = signal.signal?.text.trimmed ?? "a signal"
      let value = yearly(
        signal.value, "the value of “\(name.shortened)”", in: currency,
        under: "Value in Expansion signals", of: signal.margin.location)
      let probability = readProbability(of: signal, name)
      guard let value else { continue }
      full.append(value)
      guard let probability else { continue }
      let part = value.taking(probability)
      weighted.append(part)
      grounds.note(
        "signal “\(name.shortened)”: \(probability.spaced) × \(value.grouped) = "
          + (part?.grouped ?? "too large to reckon with"))
    }
    let known = weighted.compactMap { $0 }
    let count = section.signals.count
    return (
      Total(
        amount: known.count == weighted.count ? known.sum : nil, isPartial: weighted.count < count),
      Total(amount: full.sum, isPartial: full.count < count)
    )
  }

  private mutating func readProbability(of signal: ExpansionSignal, _ name: String) -> Percent? {
    let entry = signal.probability
    guard let entry, let percent = entry.value else {
      grounds.lacks(
        "the probability of “\(name.shortened)”", write: "Probability in Expansion signals",
        at: entry?.location ?? signal.margin.location)
      return nil
    }
    guard percent.value.digits >= 0, percent <= Percent(100) else {
      grounds.lacks(
        "a probability of “\(name.shortened)” from 0 to 100 % (it says \(percent.spaced))",
        write: "Probability in Expansion signals", at: entry.location)
      return nil
    }
    grounds.take(from: entry.location)
    return percent
  }
}

extension String {
  /// At most 40 characters, on one line, without quotation marks around it: it is put into some.
  package var shortened: String {
    var line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let marks = "\"“”„«»"
    if let first = line.first, let last = line.last, line.count > 2, marks.contains(first),
      marks.contains(last)
    {
      line = String(line.dropFirst().dropLast())
    }
    return line.count > 40 ? line.prefix(39) + "…" : line
  }
}
