import Liquid
import Packets
import Testing

@testable import Documents

/// A view has exactly the values that its schema declares, of the declared types.
@Suite struct ViewTests {
  private static let audiences = Audience.allCases

  private static func context() throws -> ViewContext {
    ViewContext(settings: try Example.settings(), today: try #require(Workshop.today))
  }

  @Test(arguments: audiences)
  func emptyPacketFitsTheSchema(_ audience: Audience) throws {
    let view = View(of: .reading("---\naccount: A\n---\n"), for: audience, in: try Self.context())
    expectFit(view)
  }

  @Test(arguments: audiences, Example.all)
  func examplesFitTheSchema(_ audience: Audience, _ example: Example) throws {
    expectFit(View(of: try example.packet(), for: audience, in: try Self.context()))
  }

  @Test(arguments: audiences, [CanaryValue.word, .typed])
  func fullPacketFitsTheSchema(_ audience: Audience, _ value: CanaryValue) throws {
    let packet = CanaryPacket(value, .headings).packet
    let today = try #require(Workshop.today)
    let context = ViewContext(settings: CanaryPacket.settings, today: today)
    let count = expectFit(View(of: packet, for: audience, in: context))
    #expect(count > 100)
  }

  /// Every variable has a name that a template can write, and no other of its name.
  @Test(arguments: audiences)
  func namesAreUnique(_ audience: Audience) {
    func check(_ fields: [ObjectType.Field], _ path: String) {
      #expect(Set(fields.map(\.name)).count == fields.count, "\(path)")
      for field in fields {
        #expect(!field.name.isEmpty && !field.meaning.isEmpty, "\(path).\(field.name)")
        switch field.type {
        case .object(let type), .array(.object(let type)):
          check(type.fields, "\(path).\(field.name)")
        case .opaque(let type): check(type.fields, "\(path).\(field.name)")
        default: break
        }
      }
    }
    check(ViewSchema.for(audience).root.fields, "document")
  }

  /// Both schemas have the same variables; customers' differ in what is unavailable alone.
  @Test func schemasHaveTheSameNames() {
    func names(_ fields: [ObjectType.Field]) -> [String] {
      fields.flatMap { field -> [String] in
        switch field.type {
        case .object(let type), .array(.object(let type)):
          [field.name] + names(type.fields).map { "\(field.name).\($0)" }
        default: [field.name]
        }
      }
    }
    #expect(names(ViewSchema.internal.root.fields) == names(ViewSchema.customer.root.fields))
    #expect(ViewSchema.internal.root.fields.allSatisfy { $0.unavailable == nil })
  }

  /// How many values the view has.
  @discardableResult
  private func expectFit(_ view: View) -> Int {
    #expect(view.values.count == view.schema.root.fields.count)
    return expectFit(view.values, view.schema.root, "document")
  }

  private func expectFit(_ values: [Value], _ type: ObjectType, _ path: String) -> Int {
    #expect(values.count == type.fields.count, "\(path)")
    return zip(values, type.fields).map { value, field in
      let path = "\(path).\(field.name)"
      if field.unavailable != nil { #expect(value.isNothing, "\(path) is unavailable") }
      if !field.isOptional, field.unavailable == nil { #expect(!value.isNothing, "\(path)") }
      return expectFit(value, field.type, path)
    }.reduce(0, +)
  }

  private func expectFit(_ value: Value, _ type: TemplateType, _ path: String) -> Int {
    switch (value, type) {
    case (.null, _): return 0
    case (.array(let elements), .array(let element)):
      #expect(!elements.isEmpty, "\(path) is empty and not nil")
      return elements.map { expectFit($0, element, path) }.reduce(0, +)
    case (.object(let object), .object(let type)):
      let typed = object as? TypedObject
      #expect(typed?.type == type, "\(path)")
      return expectFit(typed?.values ?? [], type, path)
    case (.opaque(let opaque), .opaque(let type)):
      for field in type.fields where opaque.typeName == type.name {
        let value = opaque.field(field.name)
        #expect(value != nil, "\(path).\(field.name)")
        _ = expectFit(value ?? .null, field.type, "\(path).\(field.name)")
      }
      return 1
    case (.boolean, .boolean), (.integer, .integer), (.string, .string): return 1
    // A string somebody wrote is printed with its place.
    case (.opaque, .string), (.string, .opaque), (.located, .string): return 1
    default:
      Issue.record("\(path) is \(value), not \(type.name)")
      return 0
    }
  }
}
