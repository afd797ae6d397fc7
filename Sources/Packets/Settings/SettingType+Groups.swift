import Diagnostics

extension SettingType {
  /// The pairs of a mapping; anything else is a finding.
  static func pairs(
    _ value: YAMLValue, expected: String, _ findings: inout [Finding]
  ) -> [YAMLMapping.Pair]? {
    if let mapping = value.mapping { return mapping.pairs }
    findings.append(
      SettingProblem.notOfType(found: value.flowText, expected: expected)
        .finding(at: value.location))
    return nil
  }
}

extension SettingType where Value == TeamDefaults {
  static let team = SettingType(
    name: "people by role",
    read: { value, findings in
      let expected = "a mapping such as `csm: Dana Okafor <dana@ourco.example>`"
      guard let pairs = pairs(value, expected: expected, &findings) else { return nil }
      var members: [TeamDefaults.Member] = []
      for pair in pairs {
        guard let role = TeamDefaults.role(pair.key) else {
          let near = nearest(to: pair.key, in: TeamDefaults.roles)?.lowercased()
          findings.append(
            SettingProblem.unknownKey(pair.key, group: "team", nearest: near)
              .finding(at: pair.keyLocation))
          continue
        }
        let reading = Entry<Person>.read(pair.value, in: ReadingContext())
        findings += reading.findings.filter { $0.severity > .info }
        if let person = reading.entry?.value {
          members.append(.init(role: role, person: person, location: pair.value.location))
        }
      }
      return TeamDefaults(members)
    },
    write: { team in
      team.members.isEmpty
        ? "–"
        : team.members.map { "\($0.role): \($0.person.mailbox)" }.joined(separator: "; ")
    })
}

extension SettingType where Value == [TeamOfAE] {
  static let teamsByAE = SettingType(
    name: "people by role, by AE",
    read: { value, findings in
      let expected = "a mapping such as `Dana Okafor: {csm: Maria Lind}`"
      guard let pairs = pairs(value, expected: expected, &findings) else { return nil }
      return pairs.compactMap { pair in
        SettingType<TeamDefaults>.team.read(pair.value, &findings)
          .map { TeamOfAE(ae: pair.key, team: $0) }
      }
    },
    write: { teams in
      let team = SettingType<TeamDefaults>.team
      return teams.isEmpty
        ? "–" : teams.map { "\($0.ae) (\(team.write($0.team)))" }.joined(separator: "; ")
    })
}

extension SettingType where Value == [Settings.Segment] {
  static let segments = SettingType(
    name: "benchmark by segment",
    read: { value, findings in
      let expected = "a mapping such as `mid-market: 115%`"
      guard let pairs = pairs(value, expected: expected, &findings) else { return nil }
      return pairs.compactMap { pair in
        let benchmark = pair.value.mapping?["benchmark"]?.value ?? pair.value
        return SettingType<Percent>.percent(1...1000).read(benchmark, &findings)
          .map { Settings.Segment(name: pair.key, benchmark: $0) }
      }
    },
    write: { segments in
      segments.isEmpty
        ? "–"
        : segments.map { "\($0.name): \($0.benchmark.formatted(in: .english))" }
          .joined(separator: "; ")
    })
}

extension SettingType where Value == [Settings.GateChange] {
  static let gates = SettingType(
    name: "requirements by gate",
    read: { value, findings in
      let expected = "a mapping such as `kickoff: {extra: [security review]}`"
      guard let pairs = pairs(value, expected: expected, &findings) else { return nil }
      return pairs.compactMap { change($0, &findings) }
    },
    write: { changes in
      changes.isEmpty
        ? "–"
        : changes.map { change in
          let parts = change.extra.map { "+ \($0.name)" } + change.waived.map { "− \($0.name)" }
          return "\(change.gate.rawValue): \(parts.joined(separator: ", "))"
        }.joined(separator: "; ")
    })

  private static func change(
    _ pair: YAMLMapping.Pair, _ findings: inout [Finding]
  ) -> Settings.GateChange? {
    let names = Gate.allCases.map(\.rawValue)
    guard let gate = Gate.allCases.first(where: { $0.rawValue.foldedKey == pair.key.foldedKey })
    else {
      findings.append(
        SettingProblem.unknownWord(
          found: pair.key, kind: "gate", known: names, nearest: nearest(to: pair.key, in: names)
        ).finding(at: pair.keyLocation))
      return nil
    }
    let expected = "a mapping such as `{extra: [security review]}`"
    guard let parts = pairs(pair.value, expected: expected, &findings) else { return nil }
    var change = Settings.GateChange(gate: gate)
    for part in parts {
      switch part.key.foldedKey {
      case "extra": change.extra = named(part.value, &findings)
      case "waived": change.waived = named(part.value, &findings)
      default:
        findings.append(
          SettingProblem.unknownKey(
            part.key, group: "gates: \(pair.key)",
            nearest: nearest(to: part.key, in: ["extra", "waived"])
          ).finding(at: part.keyLocation))
      }
    }
    return change
  }

  private static func named(
    _ value: YAMLValue, _ findings: inout [Finding]
  ) -> [Settings.Named] {
    value.items.compactMap { item in
      guard let name = scalar(item, expected: "a requirement's name", &findings), !name.isEmpty
      else { return nil }
      return Settings.Named(name: name, location: item.location)
    }
  }
}
