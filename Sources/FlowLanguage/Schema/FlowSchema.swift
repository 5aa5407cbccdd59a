public import JSONText

/// Writes a version of the language as JSON Schema (2020-12), for editors and other tools.
///
/// Only what the platform documents as an error is enforced: lengths, at which text is cut, stand in descriptions. A
/// component or action is told by its `type` or `name` first, so that editors complete and explain the right one.
public struct FlowSchema: Sendable {
  /// The version that is written.
  public let version: FlowVersion

  /// The schema of that version.
  public init(_ version: FlowVersion) {
    self.version = version
  }

  /// The schema as text, with a line break at the end: what stands in `schemas/flow-json-X.Y.schema.json`.
  public var text: String { JSONPrinter(.pretty).print(document) + "\n" }

  /// The whole schema.
  public var document: JSONValue {
    var flow = object(.flow)
    flow["properties", "version"] = .object([
      .init("const", .string(version.description)),
      .init("description", "The version of Flow JSON that the flow is written in"),
    ])
    return .object([
      .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
      .init("title", .string("WhatsApp Flow JSON \(version)")),
      .init("description", .string(explanation)),
    ]) + flow.without("title").without("description") + .object([.init("$defs", definitions)])
  }

  private var explanation: String {
    let fact = Language.version(version)
    let frozen = fact?.frozenOn.map { " Frozen since \($0): nothing can be published with it." } ?? ""
    return ObjectFact.flow.summary + "." + (fact.map { " \($0.version): \($0.summary)." } ?? "") + frozen
  }

  private var definitions: JSONValue {
    var members: [JSONValue.Member] = [.init("dynamic", dynamicText)]
    let objects = Language.objects.filter { $0 != .flow && $0 != .dataMember && version >= $0.since }
    members += objects.map { .init($0.definitionName, object($0)) }
    members += [.init("data-member", dataMember(isTopLevel: true)), .init("data-type", dataMember(isTopLevel: false))]
    members += knownActions.map { .init("action-\($0.name)", action($0)) }
    members += Language.components.filter { version >= $0.since }.map {
      .init($0.type, component($0, in: .outsideForm))
    }
    let inForm = knownComponents(under: .form).filter { definitionName(of: $0, in: .inForm) != $0.type }
    members += inForm.map { .init(definitionName(of: $0, in: .inForm), componentInForm($0)) }
    members += ListKind.all.filter(isKnown).map { .init($0.definitionName, list($0)) }
    return .object(members)
  }

  private func isKnown(_ list: ListKind) -> Bool {
    !knownComponents(under: list.parent).isEmpty
  }

  var knownActions: [ActionFact] { Language.actions.filter { version >= $0.since } }

  func knownComponents(under parent: ComponentFact.Place.Parent) -> [ComponentFact] {
    Language.components.filter { $0.place(under: parent).map { version >= $0.since } ?? false }
  }

  /// The definition of a component; inside a Form there is another one where that makes a difference.
  func definitionName(of fact: ComponentFact, in context: Context) -> String {
    let isDifferent = fact.properties.contains { $0.shape.holdsComponents || isRefusedInForm($0) }
    return context == .inForm && isDifferent ? fact.type + "-in-form" : fact.type
  }

  func isRefusedInForm(_ fact: PropertyFact) -> Bool {
    fact.isOutsideFormOnly && fact.isKnown(in: version)
  }

  /// A binding, from 6.0 also an expression.
  private var dynamicText: JSONValue {
    let hasExpressions = Feature.expressions.isKnown(in: version)
    return .object([
      .init("type", "string"),
      .init("pattern", .string(hasExpressions ? "^(\\$\\{[\\s\\S]+\\}|`[\\s\\S]*`)$" : "^\\$\\{[\\s\\S]+\\}$")),
      .init("description", .string("A binding like `${data.name}`" + (hasExpressions ? ", or text in backticks" : ""))),
    ])
  }
}

extension FlowSchema {
  /// Whether components stand in a Form, where some of their properties are refused.
  enum Context {
    case outsideForm, inForm
  }

  /// A list of components: what may stand in it depends on its parent and on whether a Form is around it.
  struct ListKind: Hashable {
    let parent: ComponentFact.Place.Parent
    let context: Context

    static let all: [ListKind] = [
      .init(parent: .layout, context: .outsideForm), .init(parent: .form, context: .inForm),
      .init(parent: .if, context: .outsideForm), .init(parent: .if, context: .inForm),
      .init(parent: .switch, context: .outsideForm), .init(parent: .switch, context: .inForm),
    ]

    var definitionName: String {
      parent.rawValue.lowercased() + "-children" + (parent != .form && context == .inForm ? "-in-form" : "")
    }
  }
}

extension ValueShape {
  fileprivate var holdsComponents: Bool { self == .components || self == .map(.components) }
}

extension ObjectFact {
  var definitionName: String { name.split(separator: " ").joined(separator: "-") }
}
