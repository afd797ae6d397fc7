import Diagnostics

extension Settings {
  /// Reads the text of a `handoff.yaml`: pure, and never without a result.
  ///
  /// 1. Read the YAML into a tree with places.
  /// 2. Find each key's declaration; a key without one is a finding with the nearest name.
  /// 3. Let the declaration read the value; one that isn't of its type leaves the default.
  package static func read(
    text: String, file: String
  ) -> (settings: Settings, findings: [Finding]) {
    let yaml = YAML.read(text, file: file)
    var reader = SettingsReader(findings: yaml.findings)
    for pair in yaml.mapping.pairs { reader.read(pair) }
    reader.check()
    return (reader.settings, reader.findings)
  }
}

/// Reads key after key.
private struct SettingsReader {
  var settings = Settings()
  var findings: [Finding]

  private static let groups = Settings.declarations.filter { $0.path.count > 1 }
    .compactMap(\.path.first)
  private static let topLevel = Settings.declarations.compactMap(\.path.first)

  mutating func read(_ pair: YAMLMapping.Pair) {
    if let setting = Settings.declarations.first(where: { $0.matches([pair.key]) }) {
      read(pair.value, as: setting)
    } else if let group = Self.groups.first(where: { $0.foldedKey == pair.key.foldedKey }) {
      read(pair.value, group: group)
    } else {
      unknown(pair, group: nil)
    }
  }

  private mutating func read(_ value: YAMLValue, group: String) {
    guard let mapping = value.mapping else {
      if value.scalar?.isEmpty != true {
        let names = names(in: group).joined(separator: "`, `")
        findings.append(
          SettingProblem.notOfType(
            found: value.flowText, expected: "a mapping with keys such as `\(names)`"
          ).finding(at: value.location))
      }
      return
    }
    for pair in mapping.pairs {
      if let setting = Settings.declarations.first(where: { $0.matches([group, pair.key]) }) {
        read(pair.value, as: setting)
      } else {
        unknown(pair, group: group)
      }
    }
  }

  private mutating func read(_ value: YAMLValue, as setting: Setting) {
    if let text = value.scalar, text.trimmed.isEmpty { return }
    // `[Name]` composes as a list of one.
    let isOne = value.scalar != nil || (!setting.takesLists && value.sequence?.count ?? 2 < 2)
    let text = RichText(plain: value.flowText, at: value.location)
    if isOne, Placeholder.find(in: text) != nil {
      findings.append(SettingProblem.placeholder(text.plain).finding(at: value.location))
      return
    }
    if setting.read(value, &settings, &findings) { settings.origins[setting.name] = value.location }
  }

  private mutating func unknown(_ pair: YAMLMapping.Pair, group: String?) {
    let known = group.map(names) ?? Self.topLevel
    var near = nearest(to: pair.key, in: known)
    if near == nil, group == nil {
      // A key of a group that stands at the top level: `colour` for `company: colour`.
      let inside = Settings.declarations.first { $0.path.count > 1 && $0.matches(tail: pair.key) }
      near = inside?.name
    }
    findings.append(
      SettingProblem.unknownKey(pair.key, group: group, nearest: near)
        .finding(at: pair.keyLocation))
  }

  private func names(in group: String) -> [String] {
    Settings.declarations.filter { $0.path.count > 1 && $0.path.first == group }
      .compactMap(\.path.last)
  }

  /// What two keys say together.
  mutating func check() {
    let thresholds = settings.thresholds
    let place =
      settings.origins["thresholds: disengagement red"]
      ?? settings.origins["thresholds: disengagement"]
    guard let place, thresholds.disengagementRed <= thresholds.disengagementFlag else { return }
    findings.append(
      SettingProblem.outOfRange(
        found: "disengagement red: \(thresholds.disengagementRed) days",
        expected: "more than `disengagement`, \(thresholds.disengagementFlag) days"
      ).finding(at: place))
    settings.thresholds.disengagementFlag = Settings.Thresholds().disengagementFlag
    settings.thresholds.disengagementRed = Settings.Thresholds().disengagementRed
    settings.origins["thresholds: disengagement"] = nil
    settings.origins["thresholds: disengagement red"] = nil
  }
}

extension Setting {
  fileprivate func matches(_ typed: [String]) -> Bool {
    path.map(\.foldedKey) == typed.map(\.foldedKey)
  }

  fileprivate func matches(tail typed: String) -> Bool {
    path.last?.foldedKey == typed.foldedKey
  }
}
