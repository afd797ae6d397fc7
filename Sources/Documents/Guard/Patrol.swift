import Diagnostics
import Packets

/// The guard's walk through one account's files.
struct Patrol {
  private let packet: Packet
  private let secrets: Secrets
  private let portfolio: Portfolio
  private let terms: Watch<String>
  private let allowances: [(number: Int, allowance: Settings.LeakGuardSettings.Allowance)]
  /// The account's own names and ours: no leak, and none inside them.
  private let own: Watch<Void>
  /// What the account's people are called by their cards: words of theirs, but for a buying role
  /// that slipped into the column.
  private let titles: Watch<Void>
  private let allowed: Watch<Int>
  /// Jargon that the customer uses too.
  private let customersJargon: Set<String>
  private var leaks: [Leak] = []
  private var unread: [(path: String, why: GuardedFile.Unreadable)] = []
  private var numbers: [String: Int] = [:]
  private(set) var usedAllowances: Set<Int> = []

  init(
    packet: Packet, secrets: Secrets, portfolio: Portfolio, terms: Watch<String>,
    settings: Settings
  ) {
    self.packet = packet
    self.secrets = secrets
    self.portfolio = portfolio
    self.terms = terms
    allowances = settings.leakGuard.allow.enumerated().filter { _, allowance in
      allowance.account.map {
        $0.foldedKey == packet.slug.foldedKey || $0.foldedKey == packet.name.foldedKey
      }
        ?? true
    }.map { ($0.offset, $0.element) }
    var allowed = Watch<Int>()
    for (number, allowance) in allowances { allowed.add(name: allowance.text, number) }
    self.allowed = allowed
    own = .ownNames(of: packet, in: portfolio, settings)
    titles = .titles(of: packet)
    customersJargon = Set(
      secrets.shared.filter { $0.role == .quote }.flatMap { quote in
        Jargon.watch.matches(in: quote.words.words).map(\.subject)
      })
  }

  /// What must not stand in the files, each thing once.
  var findings: [Finding] {
    let carriers = Carriers(of: leaks, in: secrets.shared)
    return leaks.enumerated().map { number, leak in
      GuardFinding.finding(for: leak, in: packet, sharedAt: carriers[number])
    } + unread.map { GuardFinding.unread($0.path, $0.why) }
  }

  // MARK: Reading

  /// Something found in a passage.
  struct Hit {
    let subject: Leak.Subject
    let words: Range<Int>
    /// In the passage's UTF-8.
    let range: Range<Int>
  }

  mutating func read(_ file: GuardedFile) {
    let passages: [(Passage, Words)]
    do throws(GuardedFile.Unreadable) {
      passages = try file.passages().map { ($0, Words($0.text)) }
    } catch {
      unread.append((file.path, error))
      return
    }
    var lowerCase: Set<UInt64>?
    for (passage, words) in passages where !words.words.isEmpty {
      addMarks(in: passage, of: file)
      var hits = hits(in: passage, words)
      guard !hits.isEmpty else { continue }
      if lowerCase == nil { lowerCase = Self.lowerCaseWords(of: passages.map(\.1)) }
      hits.removeAll { hit in
        isOrdinaryWord(hit, words, lowerCase ?? [])
      }
      for hit in droppingAllowed(hits.droppingCovered, in: words) {
        add(
          hit, words,
          at: Leak.Place(
            path: file.path, line: passage.line + words.lineOffset(utf8: hit.range.lowerBound)))
      }
    }
  }

  /// The marks that people put around what stays inside: where one is printed, the reader took it
  /// for text, and what it was for stands beside it.
  private mutating func addMarks(in passage: Passage, of file: GuardedFile) {
    guard passage.kind == .words, passage.text.utf8.contains(where: Self.marks.contains) else {
      return
    }
    for match in passage.text.matches(of: /\[!INTERNAL|<!--|-->/.ignoresCase()) {
      let line = passage.text[..<match.range.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") }
      add(
        .mark(match.output.uppercased()), found: String(match.output),
        at: Leak.Place(path: file.path, line: passage.line + line))
    }
  }

  private static let marks: Set<UInt8> = [UInt8(ascii: "!"), UInt8(ascii: ">")]

  private func hits(in passage: Passage, _ words: Words) -> [Hit] {
    func hit(_ subject: Leak.Subject, _ range: Range<Int>) -> Hit {
      let first = words.words[range.lowerBound].range.lowerBound
      let end = words.words[range.upperBound - 1].range.upperBound
      return Hit(subject: subject, words: range, range: first..<end)
    }
    var hits = secrets.watch.matches(in: words.words).map { hit(.secret($0.subject), $0.words) }
    hits += terms.matches(in: words.words).map { hit(.term($0.subject), $0.words) }
    var named = portfolio.belongings.matches(in: words.words)
      .filter { !$0.subject.owners.contains(packet.slug) }
      .filter { $0.subject.kind.isName || words.isUnbroken($0.words) }
      .map { hit(.belonging($0.subject), $0.words) }
    if passage.kind == .words {
      named += Jargon.watch.matches(in: words.words)
        .filter {
          !customersJargon.contains($0.subject) && !words.words[$0.words.lowerBound].isAddress
        }
        .map { hit(.jargon($0.subject), $0.words) }
    }
    if !named.isEmpty {
      let own = Coverage(own.matches(in: words.words).map(\.words))
      let titles = Coverage(titles.matches(in: words.words).map(\.words))
      named.removeAll { hit in
        own.covers(hit.words) || !hit.subject.isBuyingRole && titles.covers(hit.words)
      }
    }
    return hits + named + values(in: passage, words)
  }

  private func values(in passage: Passage, _ words: Words) -> [Hit] {
    guard !secrets.values.isEmpty else { return [] }
    return TellingValue.places(in: passage.text).compactMap { place in
      // A style has widths of 50%, a script its ratios.
      if place.value.unit == .percent, passage.kind == .code { return nil }
      return secrets.values[place.value].map { secret in
        Hit(
          subject: .value(place.value, secret), words: words.words(in: place.range),
          range: place.range)
      }
    }
  }

  // MARK: What is none

  /// A name of one word that is also a word of the language, `Target`: it counts with its capital
  /// in the middle of a sentence; a competitor's also where it begins one that goes on.
  private func isOrdinaryWord(_ hit: Hit, _ words: Words, _ lowerCase: Set<UInt64>) -> Bool {
    guard hit.subject.isNameOfACompany, hit.words.count == 1 else { return false }
    let word = words.words[hit.words.lowerBound]
    // What a file writes in lower case is a word there, unless it is a competitor's name.
    let isSecret = if case .secret = hit.subject { true } else { false }
    guard OrdinaryWords.hashes.contains(word.hash) || !isSecret && lowerCase.contains(word.hash)
    else { return false }
    guard word.startsUpper, !word.isAddress else { return true }
    guard words.beginsSentence(hit.words) else { return false }
    return !isSecret || !words.goesOn(after: hit.words)
  }

  private static func lowerCaseWords(of texts: [Words]) -> Set<UInt64> {
    texts.reduce(into: []) { set, words in
      for word in words.words where !word.startsUpper && !word.isAddress { set.insert(word.hash) }
    }
  }

  /// Without the hits inside what the settings allow.
  private mutating func droppingAllowed(_ hits: [Hit], in words: Words) -> [Hit] {
    guard !hits.isEmpty else { return [] }
    let matches = allowed.matches(in: words.words)
    guard !matches.isEmpty else { return hits }
    for (number, matches) in Dictionary(grouping: matches, by: \.subject)
    where !usedAllowances.contains(number) {
      let coverage = Coverage(matches.map(\.words))
      if hits.contains(where: { coverage.covers($0.words) }) { usedAllowances.insert(number) }
    }
    let coverage = Coverage(matches.map(\.words))
    return hits.filter { !coverage.covers($0.words) }
  }

  // MARK: Keeping

  private mutating func add(_ hit: Hit, _ words: Words, at place: Leak.Place) {
    add(hit.subject, found: words.text(utf8: hit.range), at: place)
  }

  private mutating func add(
    _ subject: Leak.Subject, found: @autoclosure () -> String, at place: Leak.Place
  ) {
    let key = subject.key
    if numbers[key] == nil {
      numbers[key] = leaks.count
      leaks.append(Leak(subject, found: found()))
    }
    if let number = numbers[key] { leaks[number].stands(at: place) }
  }
}

extension Leak.Subject {
  /// The same for the same thing.
  fileprivate var key: String {
    switch self {
    case .secret(let secret): "secret \(secret.location) \(secret.text)"
    case .value(let value, _): "value \(value.unit) \(value.thousandths)"
    case .belonging(let belonging): "belonging \(belonging.text)"
    case .term(let term): "term \(term)"
    case .jargon(let word): "jargon \(word)"
    case .mark(let mark): "mark \(mark)"
    }
  }

  /// Leaks of one rule inside each other are one.
  fileprivate var rule: String { GuardRule(of: self).rawValue }
}

extension Leak.Subject {
  /// The words of Role: next to Title and Project role they are typed by mistake.
  fileprivate var isBuyingRole: Bool {
    guard case .jargon(let word) = self else { return false }
    return ["champion", "economic buyer", "skeptic"].contains(word)
  }

  fileprivate var isNameOfACompany: Bool {
    switch self {
    case .secret(let secret): secret.kind == .competitor
    case .belonging(let belonging): belonging.kind == .name
    case .value, .term, .jargon, .mark: false
    }
  }
}

extension Portfolio.Belonging.Kind {
  fileprivate var isName: Bool { self == .name || self == .contact }
}

extension Words {
  /// Whether nothing of a sentence stands before: a mark does, or a word with a capital, as in titles.
  fileprivate func beginsSentence(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0 else { return true }
    let before = words[range.lowerBound - 1]
    let between = bytes[before.range.upperBound..<words[range.lowerBound].range.lowerBound]
    return between.contains { !($0.isSpace || $0 == UInt8(ascii: ",")) } || before.startsUpper
  }

  /// Whether a word in lower case follows, with nothing but white space between.
  fileprivate func goesOn(after range: Range<Int>) -> Bool {
    guard range.upperBound < words.count else { return false }
    let next = words[range.upperBound]
    let between = bytes[words[range.upperBound - 1].range.upperBound..<next.range.lowerBound]
    return !next.startsUpper && next.hasLetter && between.allSatisfy(\.isSpace)
  }

  /// No white space between them, as in an address.
  fileprivate func isUnbroken(_ range: Range<Int>) -> Bool {
    guard let first = words[range].first, let last = words[range].last else { return false }
    return !bytes[first.range.lowerBound..<last.range.upperBound].contains(where: \.isSpace)
  }
}

extension [Patrol.Hit] {
  /// Without those inside a longer one of the same rule: a domain inside an address.
  fileprivate var droppingCovered: [Element] {
    let rules = Dictionary(grouping: self) { $0.subject.rule }.mapValues { hits in
      Coverage(hits.map(\.words))
    }
    return filter { rules[$0.subject.rule]?.coversAsPart($0.words) != true }
  }
}
