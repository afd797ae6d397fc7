import Diagnostics
import Testing

@testable import Packets

@Suite struct YAMLCaseTests {
  @Test(arguments: CaseFile.all("YAML/Cases"))
  func isReadAsTheCaseSays(_ file: CaseFile) {
    let reading = YAML.read(file.input, file: "a.md")
    file.expect(reading.dump)
  }

  @Test(arguments: CaseFile.all("YAML/Fences"))
  func isSplitAsTheCaseSays(_ file: CaseFile) {
    let input = file.input.replacing("␍", with: "\r").replacing("␠", with: " ")
      .replacing("␉", with: "\t").replacing("BOM", with: "\u{FEFF}")
    let source = FrontMatterSource(input, file: "a.md")
    var lines = ["yaml from line \(source.yamlLine):", source.yaml ?? "(none)"]
    lines += ["body from line \(source.bodyLine):", source.body]
    lines += source.findings.map(\.dump)
    file.expect(lines.joined(separator: "\n") + "\n")
  }
}

extension YAMLReading {
  var dump: String {
    (mapping.dump("") + findings.map(\.dump)).joined(separator: "\n") + "\n"
  }
}

extension YAMLMapping {
  func dump(_ indent: String) -> [String] {
    pairs.flatMap { pair in
      ["\(indent)\(pair.keyLocation.line):\(pair.keyLocation.column) \(pair.key)"]
        + pair.value.dump(indent + "  ")
    }
  }
}

extension YAMLValue {
  func dump(_ indent: String) -> [String] {
    let place = "\(indent)\(location.line):\(location.column)"
    switch content {
    case .scalar(let text): return ["\(place) `\(text.replacing("\n", with: "\\n"))`"]
    case .sequence(let items): return ["\(place) list"] + items.flatMap { $0.dump(indent + "  ") }
    case .mapping(let mapping): return ["\(place) mapping"] + mapping.dump(indent + "  ")
    }
  }
}

extension Finding {
  var dump: String {
    let place = location.map { "\($0.line):\($0.column)" } ?? "-"
    let notes = notes.map { note in
      "\n  note \(note.location.map { "\($0.line):\($0.column)" } ?? "-") \(note.text)"
    }
    return "! \(place) \(severity) \(rule): \(message)\n  fix: \(fix)" + notes.joined()
  }
}
