import Diagnostics
import Packets

extension AccountStatus {
  /// For a terminal of that many columns: the stage, the people, the gates, and what blocks the next
  /// one, by who can put it right.
  package func text(width: Int) -> String {
    let name = dossier.packet.name.oneLine
    let title = name == slug ? name : "\(name) (\(slug))"
    let about = (stage + people + windows + scoreLines).map { HangingLine($0.label, $0.text) }
    let gates = gates.map { HangingLine($0.gate.rawValue, $0.words) }
    return
      (["\(title), \(dossier.today)", ""] + about.flatMap { $0.lines(width) }
      + ["", "Gates", "-----"] + gates.flatMap { $0.lines(width) } + blockerLines(width))
      .joined(separator: "\n") + "\n"
  }

  private var stage: [(label: String, text: String)] {
    let isOfDeal = standing.stage == .onboarding && evidence?.day != standing.since
    let since = standing.since.map { " since \($0)\(isOfDeal ? " (the deal's day)" : "")" } ?? ""
    let by = evidence.map { ", by \($0.words)" } ?? ""
    var lines = [("Stage", standing.stage.rawValue + since + by)]
    if let claimed = standing.claimed, claimed != standing.stage {
      lines.append(("", "the packet's own `stage` says \(claimed.rawValue)"))
    }
    return lines
  }

  private var people: [(label: String, text: String)] {
    let beside = ownership.beside.filter { $0.person != nil || $0.role == "CSM" }
    return [("Owner", ownership.owner.words)]
      + beside.enumerated().map { ($0.offset == 0 ? "Beside" : "", $0.element.words) }
  }

  private var windows: [(label: String, text: String)] {
    [
      window("AE reachable", until: ownership.warmUntil),
      window("escalations to implementation", until: ownership.escalationsUntil),
    ].compactMap { $0 }.enumerated().map { ($0.offset == 0 ? "Windows" : "", $0.element) }
  }

  /// `AE reachable until 2026-11-08, over for 12 days`
  private func window(_ what: String, until last: Day?) -> String? {
    guard let last, standing.stage != .churned else { return nil }
    let left = dossier.today.days(until: last)
    // What ended long ago tells nothing any more.
    guard left >= 0 || standing.stage.rank <= Stage.shadow.rank else { return nil }
    let when =
      switch left {
      case 0: "today is the last day"
      case 1...: "\(left.counted("day")) left"
      default: "over for \((-left).counted("day"))"
      }
    return "\(what) until \(last), \(when)"
  }

  private var scoreLines: [(label: String, text: String)] {
    score.arithmetic.enumerated().map { ($0.offset == 0 ? "Score" : "", $0.element) }
  }

  private func blockerLines(_ width: Int) -> [String] {
    guard let next = standing.nextGate else { return [] }
    let title = "Before \(next.rawValue)"
    let lines = blockers.byAuthor.flatMap { author, own -> [String] in
      ["\(author.rawValue) (\(own.count))"]
        + own.flatMap { HangingLine("  -", $0.words, indent: 4).lines(width) }
    }
    let free =
      "Nothing is in the way. Seal it with: handoff seal \(slug) \(next.rawValue) --by <name>"
    return ["", title, String(repeating: "-", count: title.count)]
      + (lines.isEmpty ? free.wrapped(to: width) : lines)
  }
}

/// A label with a text behind it that goes on below, set in.
private struct HangingLine {
  let label: String
  let text: String
  let indent: Int

  init(_ label: String, _ text: String, indent: Int = 12) {
    self.label = label
    self.text = text
    self.indent = indent
  }

  func lines(_ width: Int) -> [String] {
    let blanks = String(repeating: " ", count: indent)
    let lead = label + String(repeating: " ", count: max(1, indent - label.columns))
    return text.oneLine.wrapped(to: max(20, width - indent)).enumerated().map {
      ($0.offset == 0 ? lead : blanks) + $0.element
    }
  }
}

extension Blocker {
  /// `packets/acme.md:12: no stakeholder is a champion … [no-champion]`
  fileprivate var words: String {
    let place = finding.location.map { "\($0.file):\($0.line): " } ?? ""
    return "\(place)\(finding.message) [\(finding.rule)]"
  }
}

extension Holder {
  /// `Mei Tanaka, CSM, joins every call`
  fileprivate var words: String { "\(person?.name ?? "nobody named"), \(role), \(part)" }
}

extension AccountStatus.GateStatus {
  fileprivate var words: String {
    let answered =
      "\(completeness.answered) of \(completeness.asked) answered (\(completeness.percent) %)"
    switch state {
    case .passed(.seal(let seal)) where seal.gate == gate:
      return "passed, by \(Evidence.seal(seal).words): \(seal.completeness.answered) of "
        + "\(seal.completeness.asked) answered, quality \(seal.quality)"
        + (seal.despite.map {
          "; despite \(seal.unmet.count.counted("unmet requirement")): \($0)"
        } ?? "")
    case .passed(let evidence): return "passed, by \(evidence.words)"
    case .satisfied: return "satisfied, not sealed; \(answered)"
    case .open(let blockers):
      return "open, \(blockers.count) in the way (\(blockers.counted)); \(answered)"
    }
  }
}
