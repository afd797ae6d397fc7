import Diagnostics
import Foundation
import Testing

@testable import Liquid

/// Runs every file of `Cases`. `RECORD=1` rewrites what is expected, and still fails.
@Suite struct CaseTests {
  @Test func thereAreCases() {
    #expect(CaseFile.all().count > 20)
  }

  @Test(arguments: CaseFile.all()) func holds(_ path: String) throws {
    let file = try CaseFile(path: path)
    var (name, found) = Self.run(file)
    while found.hasSuffix("\n") { found.removeLast() }
    let wanted = file.section("output") ?? file.section("findings")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try file.record(name, found)
      Issue.record("recorded \(path)")
      return
    }
    #expect(name == wanted?.name)
    #expect(found == wanted?.text, "\(path)\n\(found)")
  }

  /// What a case yields: its output, or the report of its findings.
  private static func run(_ file: CaseFile) -> (name: String, text: String) {
    let sources = file.sections.filter { ["template", "partial"].contains($0.name) }.map {
      TemplateSource(
        file: $0.name == "template" ? "template" : $0.argument, text: unescaped($0.text))
    }
    do {
      let output = try render(file, sources)
      guard let findings = output.findings else { return ("output", output.text) }
      return ("findings", report(findings, sources))
    } catch let error as TemplateError {
      return ("findings", report(error.findings, sources))
    } catch let error as RenderError {
      return ("findings", report([error.finding], sources))
    } catch {
      return ("findings", "\(error)")
    }
  }

  private static func render(
    _ file: CaseFile, _ sources: [TemplateSource]
  ) throws -> (text: String, findings: [Finding]?) {
    let partials = sources.dropFirst()
    let template = try Template(
      sources[0], mode: mode(file.section("template")?.argument ?? ""),
      partials: Partials(names: partials.map(\.file)) { name in
        partials.first { $0.file == name }
      })
    var root = try PlainValue.parse(Data((file.section("data")?.text ?? "{}").utf8))
    if let schema = file.section("schema").map({ SchemaText.parse($0.text) }) {
      let findings = template.check(against: schema)
      if !findings.isEmpty { return ("", findings) }
      root = TemplateType.object(schema).typed(root)
    }
    var limits = RenderLimits()
    if file.section("limits") != nil {
      (limits.iterations, limits.outputBytes, limits.partialDepth) = (100, 1_000, 5)
    }
    let rendered = try template.render(root, limits: limits, now: 1_774_224_000)
    return (shown(rendered), nil)
  }

  private static func mode(_ name: String) -> Template.Mode {
    switch name {
    case "markdown": .markdown
    case "html": .html
    default: .text
    }
  }

  /// The text with each token shown as its value: `«Acme»`.
  private static func shown(_ rendered: Rendered) -> String {
    var text = ""
    for scalar in rendered.text.unicodeScalars {
      if let value = rendered.tokens[scalar] {
        text += "«\(value.text)»"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// `\u{…}` for scalars that a case can't show.
  private static func unescaped(_ text: String) -> String {
    text.replacing("\\u{F0000}", with: "\u{F0000}").replacing("\\r", with: "\r")
  }

  /// As the command line shows findings, with line and caret.
  private static func report(_ findings: [Finding], _ sources: [TemplateSource]) -> String {
    findings.map { finding in
      guard let location = finding.location else { return finding.message }
      let lines = sources.first { $0.file == location.file }?.text
        .split(separator: "\n", omittingEmptySubsequences: false)
      let line = lines?.dropFirst(location.line - 1).first ?? ""
      let indent = String(repeating: " ", count: location.column - 1)
      return """
        \(location): \(finding.severity.rawValue): \(finding.message) [\(finding.rule)]
          | \(line)
          | \(indent)^
          fix: \(finding.fix)
        """
    }.joined(separator: "\n")
  }
}
