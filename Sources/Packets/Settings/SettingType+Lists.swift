import Diagnostics

extension SettingType where Value == [String] {
  /// A list of texts; one text is a list of one.
  static let texts = SettingType(
    name: "list of texts", takesLists: true,
    read: { value, findings in
      value.items.compactMap { item in
        guard let text = scalar(item, expected: "text", &findings), !text.isEmpty else {
          return nil
        }
        return text
      }
    },
    write: { $0.isEmpty ? "–" : $0.joined(separator: "; ") })

  /// A program with its arguments: a list, or one text split at its spaces.
  static let command = SettingType(
    name: "command", takesLists: true,
    read: { value, findings in
      let words =
        value.sequence == nil
        ? scalar(value, expected: "a command", &findings)?.split(whereSeparator: \.isWhitespace)
          .map(String.init)
        : texts.read(value, &findings)
      guard let words, !words.isEmpty else { return nil }
      return words
    },
    write: { $0.joined(separator: " ") })
}

extension SettingType where Value == Person {
  /// Somebody with a mail address.
  static let mailbox = SettingType(
    name: "name and address",
    read: { value, findings in
      let reading = Person.read(value, in: ReadingContext())
      findings += reading.findings
      guard let person = reading.value else { return nil }
      if person.email == nil, reading.findings.isEmpty {
        findings.append(SettingProblem.noAddress(value.flowText).finding(at: value.location))
      }
      return person.email == nil ? nil : person
    },
    write: \.mailbox)
}

extension Person {
  /// `Dana Okafor <dana@ourco.example>`; what is known of it.
  var mailbox: String {
    guard let email else { return name }
    return name == email ? email : "\(name) <\(email)>"
  }
}

extension SettingType where Value == [Settings.Messaging.Retired] {
  /// A list of terms, or terms with what to say instead: `{synergy: teamwork}`.
  static let retired = SettingType(
    name: "list of terms, or terms with what to say instead", takesLists: true,
    read: { value, findings in
      guard let mapping = value.mapping else {
        return SettingType<[String]>.texts.read(value, &findings)?.map { .init(term: $0) }
      }
      return mapping.pairs.map { pair in
        let instead = SettingType<String>.text.read(pair.value, &findings)
        return .init(term: pair.key, instead: instead?.isEmpty == false ? instead : nil)
      }
    },
    write: { terms in
      terms.isEmpty
        ? "–"
        : terms.map { term in term.instead.map { "\(term.term) → \($0)" } ?? term.term }
          .joined(separator: "; ")
    })
}

extension SettingType where Value == [Settings.LeakGuardSettings.Allowance] {
  /// A list of `{text: …, account: …, reason: …}`, the account optional, or a mapping from text to reason.
  static let allowances = SettingType(
    name: "list of texts with reasons", takesLists: true,
    read: { value, findings in
      if let mapping = value.mapping, mapping["text"] == nil {
        return mapping.pairs.compactMap { pair in
          allowance(pair.key, nil, pair.value, at: pair.keyLocation, &findings)
        }
      }
      return value.items.compactMap { item in
        guard let mapping = item.mapping, let text = mapping["text"]?.value.scalar else {
          findings.append(SettingProblem.noReason(item.flowText).finding(at: item.location))
          return nil
        }
        let keys = ["text", "account", "reason"]
        for pair in mapping.pairs where !keys.contains(pair.key.foldedKey) {
          findings.append(
            SettingProblem.unknownKey(
              pair.key, group: "allow", nearest: nearest(to: pair.key, in: keys)
            ).finding(at: pair.keyLocation))
        }
        let account = mapping["account"]?.value.scalar
        return allowance(
          text, account, mapping["reason"]?.value, at: item.location, &findings)
      }
    },
    write: { allowances in
      let lines = allowances.map { allowance in
        allowance.text + (allowance.account.map { " for \($0)" } ?? "") + " (\(allowance.reason))"
      }
      return lines.isEmpty ? "–" : lines.joined(separator: "; ")
    })

  private static func allowance(
    _ text: String, _ account: String?, _ reason: YAMLValue?, at location: SourceLocation,
    _ findings: inout [Finding]
  ) -> Settings.LeakGuardSettings.Allowance? {
    guard let reason = reason?.scalar?.trimmed, reason.contains(where: \.isLetter),
      Placeholder.find(in: RichText(plain: reason, at: location)) == nil
    else {
      findings.append(SettingProblem.noReason(text).finding(at: location))
      return nil
    }
    return .init(text: text, account: account, reason: reason, location: location)
  }
}
