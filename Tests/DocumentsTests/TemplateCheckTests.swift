import Diagnostics
import Liquid
import Packets
import Testing

@testable import Documents

/// What is wrong with a template is said before any packet is read.
@Suite struct TemplateCheckTests {
  /// The findings that a template's file gives; none where the library takes it.
  private func findings(_ text: String) -> [Finding] {
    do throws(TemplateLibraryError) {
      _ = try TemplateLibrary(
        overriding: [TemplateFile(path: "templates/mine.md", text: text)])
      return []
    } catch {
      return error.findings
    }
  }

  private func places(_ findings: [Finding]) -> [String] {
    findings.map { $0.location?.description ?? "" }
  }

  @Test func builtInTemplatesHaveNoFindings() throws {
    let library = try TemplateLibrary()
    #expect(!library.documents.isEmpty)
    for document in library.documents {
      #expect(document.check(sections: []).isEmpty, "\(document.name)")
    }
  }

  @Test func maximalTemplatesHaveNoFindings() {
    for audience in Audience.allCases {
      #expect(findings(MaximalTemplate.text(for: audience)).isEmpty)
    }
  }

  @Test func fiveMistakesGiveFiveFindings() {
    let findings = findings(
      Workshop.template(
        for: .internal,
        """
        # {{ acount_name }}

        {{ deal.renew }} {{ deal.renews | datee }}
        {% for risk in risks.risk %}{{ risk.risk }}{% endfor %}
        {% render "qoute", quote: goal.quotes.first %}
        """))
    // Those of syntax and those of types, in the order of their places.
    #expect(
      places(findings) == ["6:6", "8:9", "8:35", "9:22", "10:11"].map { "templates/mine.md:\($0)" })
    let typed = self.findings(
      Workshop.template(
        for: .internal,
        """
        # {{ acount_name }}

        {{ deal.renew }} {{ dael.renews }}
        {% for risk in risks.risk %}{{ risk.risk }}{% endfor %}
        {{ goal.quotes | map: "wordz" }}
        """))
    #expect(
      places(typed)
        == [6, 8, 8, 9, 10].enumerated().map { index, line in
          "templates/mine.md:\(line):\([6, 9, 21, 22, 23][index])"
        })
    for (finding, meant) in zip(typed, ["account_name", "renews", "deal", "risks", "words"]) {
      #expect("\(finding.message) \(finding.fix)".contains("\"\(meant)\""), "\(finding)")
      #expect(finding.severity == .error)
    }
  }

  /// Each field that only we may see, by itself, in a list and through a filter.
  @Test func customersTemplatesCannotNameInternalFields() {
    let uses = InternalUse.all
    #expect(uses.count > 100)
    let body = uses.map(\.body).joined(separator: "\n")
    #expect(findings(Workshop.template(for: .internal, body)).isEmpty)
    let findings = findings(Workshop.template(for: .customer, body))
    let first = 6
    #expect(findings.map(\.location?.line) == uses.indices.map { first + $0 })
    for (finding, use) in zip(findings, uses) {
      let words = "\(finding.message) \(finding.fix)"
      #expect(words.contains("internal"), "\(use.body): \(words)")
      #expect(words.contains("\"\(use.name)\""), "\(use.body): \(words)")
    }
  }

  @Test(arguments: HeaderCase.all)
  func frontMatterMistakesAreFindings(_ header: HeaderCase) {
    let findings = findings(header.text)
    #expect(findings.map(\.rule) == header.rules, "\(findings)")
    #expect(places(findings) == header.places, "\(findings)")
    for finding in findings { #expect(!finding.fix.isEmpty) }
    let words = findings.map { "\($0.message) \($0.fix)" }.joined(separator: "\n")
    for word in header.words { #expect(words.contains(word), "\(words)") }
  }

  @Test func unknownDocumentsAreNamedWithTheNearest() throws {
    let library = try TemplateLibrary()
    let error = #expect(throws: UnknownDocument.self) {
      try library.template(named: "sucess-plan")
    }
    #expect(error?.description.contains("\"success-plan\"") == true)
  }
}

/// A template's line that uses a field which is not for customers.
struct InternalUse {
  let name: String
  let body: String

  static let all = uses(of: ViewSchema.customer.root.fields, at: "", in: nil)

  /// The uses of the fields of what `path` names, inside a loop over `list` where there is one.
  private static func uses(
    of fields: [ObjectType.Field], at path: String, in list: String?
  ) -> [InternalUse] {
    fields.flatMap { field in uses(of: field, at: path + field.name, in: list) }
  }

  private static func uses(
    of field: ObjectType.Field, at path: String, in list: String?
  ) -> [InternalUse] {
    guard field.unavailable == nil else {
      let use = "{% if \(path) %}yes{% endif %}"
      guard let list else { return [InternalUse(name: field.name, body: use)] }
      return [
        InternalUse(name: field.name, body: "{% for item in \(list) %}\(use){% endfor %}"),
        InternalUse(
          name: field.name, body: "{% assign all = \(list) | map: \"\(field.name)\" %}"),
        InternalUse(
          name: field.name, body: "{% assign all = \(list) | sort: \"\(field.name)\" %}"),
      ]
    }
    return switch field.type {
    case .object(let type): uses(of: type.fields, at: "\(path).", in: list)
    case .opaque(let type): uses(of: type.fields, at: "\(path).", in: list)
    case .array(.object(let type)): uses(of: type.fields, at: "item.", in: path)
    default: []
    }
  }
}

/// A template's front matter with the findings that it gives.
struct HeaderCase: CustomStringConvertible, Sendable {
  let description: String
  let text: String
  let rules: [String]
  var places: [String]
  var words: [String] = []

  static let all = [
    HeaderCase(
      description: "unknown key", text: "---\ntitle: A\naudience: internal\nformat: [md]\n---\nx",
      rules: ["unknown-key"], places: ["templates/mine.md:4:1"],
      words: ["\"format\"", "write \"formats\""]),
    HeaderCase(
      description: "no title", text: "---\naudience: internal\n---\nx",
      rules: ["missing-key"], places: ["templates/mine.md:1:1"], words: ["title: Success plan"]),
    HeaderCase(
      description: "no audience", text: "---\ntitle: A\n---\nx",
      rules: ["missing-key"], places: ["templates/mine.md:1:1"], words: ["audience: internal"]),
    HeaderCase(
      description: "bad audience", text: "---\ntitle: A\naudience: everyone\n---\nx",
      rules: ["bad-value"], places: ["templates/mine.md:3:11"],
      words: ["\"everyone\"", "internal, customer"]),
    HeaderCase(
      description: "bad format",
      text: "---\ntitle: A\naudience: internal\nformats: [md, docs]\n---\nx",
      rules: ["bad-value"], places: ["templates/mine.md:4:15"], words: ["\"docs\"", "md, html"]),
    HeaderCase(
      description: "bad gate", text: "---\ntitle: A\naudience: internal\nready: kickof\n---\nx",
      rules: ["bad-value"], places: ["templates/mine.md:4:8"], words: ["\"kickof\"", "kickoff"]),
    HeaderCase(
      description: "bad end", text: "---\ntitle: A\naudience: internal\nuntil: kickoff\n---\nx",
      rules: ["bad-value"], places: ["templates/mine.md:4:8"],
      words: ["\"kickoff\"", "kickoff held"]),
    HeaderCase(
      description: "no front matter", text: "# Hello",
      rules: ["missing-key", "missing-key"],
      places: ["templates/mine.md:1:1", "templates/mine.md:1:1"]),
    HeaderCase(
      description: "broken YAML", text: "---\ntitle: \"A\naudience: internal\n---\nx",
      rules: ["broken-yaml"], places: ["templates/mine.md:2:10"]),
  ]
}
